// Buttons: one primary action a screen, in the thumb's reach. `busy` keeps the width and says so to a screen reader.
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook
  icon?: IconName
  busy?: boolean
  wide?: boolean
  compact?: boolean
  /** Marks the button that adds a row to a repeat, for whoever presses it by a key. */
  'data-add-row'?: ''
  children?: ReactNode
}

/** A button without words must be given an `aria-label`. */
export function Button({ look = 'secondary', icon, busy, wide, compact, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(look, { wide, compact, className })}
      disabled={disabled || busy}
      aria-busy={busy}
    >
      {busy ? <Icon name="spinner" className="spinner" /> : icon && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
    </button>
  )
}

/** For links that look like buttons. */
export function buttonClass(
  look: ButtonLook,
  { wide, compact, className }: { wide?: boolean | undefined; compact?: boolean | undefined; className?: string | undefined } = {},
): string {
  return ['button', `button-${look}`, wide && 'button-wide', compact && 'button-compact', className].filter(Boolean).join(' ')
}
