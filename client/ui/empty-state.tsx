// An empty place says why it is empty and what to do next.
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'

export function EmptyState({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={icon} size="2.5rem" />
      <h2>{title}</h2>
      {children}
    </div>
  )
}
