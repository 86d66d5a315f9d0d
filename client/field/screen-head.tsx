// The head of a screen that stands behind another: where it leads back to, and its name.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useTexts } from '../texts/use-texts.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'

export function ScreenHead({ back, title, children }: { back: string; title: ReactNode; children?: ReactNode }) {
  const texts = useTexts()
  return (
    <header className="screen-head">
      <Link href={back} className={buttonClass('quiet', { compact: true })} aria-label={texts.common.back}>
        <Icon name="arrowLeft" />
      </Link>
      <h1>{title}</h1>
      {children}
    </header>
  )
}
