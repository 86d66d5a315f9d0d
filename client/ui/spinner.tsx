// Waiting, in words. Screens show it only when there is nothing truer to show.
import { Icon } from './icons.tsx'

export function Spinner({ label }: { label: string }) {
  return (
    <div className="spinner-block" role="status">
      <Icon name="spinner" className="spinner" />
      <span>{label}</span>
    </div>
  )
}
