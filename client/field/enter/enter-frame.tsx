// The calm page around signing in and unlocking.
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.tsx'

export function EnterFrame({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const texts = useTexts()
  return (
    <main className="enter">
      <p className="enter-name">{texts.common.appName}</p>
      <div className="enter-head">
        <h1>{title}</h1>
        {hint && <p className="soft">{hint}</p>}
      </div>
      {children}
    </main>
  )
}
