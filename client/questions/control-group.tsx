// The group around a question's several controls: named by the question's label, described by its hint and findings.
import type { FocusEvent, ReactNode } from 'react'
import type { KindProps } from './asking.tsx'

export interface ControlGroupProps {
  control: KindProps['control']
  className?: string
  /** The focus went to something outside the group. */
  onLeave?: () => void
  children: ReactNode
}

export function ControlGroup({ control, className, onLeave, children }: ControlGroupProps) {
  const blurred = (event: FocusEvent<HTMLElement>) => !event.currentTarget.contains(event.relatedTarget) && onLeave?.()
  return (
    <fieldset
      id={control.id}
      aria-labelledby={control['aria-labelledby']}
      aria-describedby={control['aria-describedby']}
      className={className}
      onBlur={blurred}
    >
      {children}
    </fieldset>
  )
}
