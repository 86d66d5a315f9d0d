// A native modal dialog: the browser keeps the focus inside, gives it back, and closes on Escape or the phone's back gesture.
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from './button.tsx'

export interface DialogProps {
  title: string
  onClose: () => void
  actions?: ReactNode
  className?: string
  children: ReactNode
}

/** Mount it to open it; unmount it in `onClose`. */
export function Dialog({ title, onClose, actions, className, children }: DialogProps) {
  const texts = useTexts()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // Before it leaves the document: a dialog that is gone already gives no focus back.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className ?? ''}`}
      aria-labelledby={titleId}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <Button look="quiet" compact icon="close" aria-label={texts.common.close} onClick={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
      {actions && <footer className="dialog-actions">{actions}</footer>}
    </dialog>
  )
}
