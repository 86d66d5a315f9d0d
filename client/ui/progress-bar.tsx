// How far, in words and as a bar. The native element needs no inline style, so that a strict CSP holds.
export function ProgressBar({ done, total, label, hideWords }: { done: number; total: number; label: string; hideWords?: boolean }) {
  return (
    <div className="progress">
      <span className={hideWords ? 'visually-hidden' : 'progress-words'}>{label}</span>
      <progress value={done} max={Math.max(total, 1)} aria-label={label} />
    </div>
  )
}
