// A calm box of words at the top of what it is about. `live` announces it when it appears.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'
import type { Tone } from './state-badge.tsx'

const ICONS: Record<Tone, IconName> = { good: 'checkCircle', warn: 'alert', bad: 'alert', info: 'info', quiet: 'info', accent: 'info' }

export interface BannerProps {
  tone: Tone
  title?: string
  icon?: IconName
  live?: boolean
  children?: ReactNode
}

export function Banner({ tone, title, icon, live, children }: BannerProps) {
  return (
    <div className={`banner tone-${tone}`} role={live ? 'status' : undefined}>
      <Icon name={icon ?? ICONS[tone]} />
      <div className="banner-body">
        {title && <p className="banner-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
