// Short news that goes by itself, with an undo where one exists. Its life is a CSS animation (no timer), which pauses under a finger or
// the focus; nothing that matters is said only here.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from './button.tsx'

export interface Toast {
  text: string
  undo?: () => void
}
type ShowToast = (toast: Toast) => void

const ToastContext = createContext<ShowToast>(() => {})

/** The function that shows a toast. */
export function useToast(): ShowToast {
  return useContext(ToastContext)
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly (Toast & { key: number })[]>([])
  const show = useCallback<ShowToast>(toast => {
    setToasts(shown => [...shown.slice(-2), { ...toast, key: (shown.at(-1)?.key ?? 0) + 1 }])
  }, [])
  const drop = useCallback((key: number) => setToasts(shown => shown.filter(toast => toast.key !== key)), [])
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status">
        {useMemo(() => toasts.map(toast => <ShownToast key={toast.key} toast={toast} onGone={() => drop(toast.key)} />), [toasts, drop])}
      </div>
    </ToastContext>
  )
}

function ShownToast({ toast, onGone }: { toast: Toast; onGone: () => void }) {
  const texts = useTexts()
  const { undo } = toast
  return (
    <div className="toast" onAnimationEnd={onGone}>
      <span>{toast.text}</span>
      {undo && (
        <Button
          look="quiet"
          compact
          icon="undo"
          onClick={() => {
            undo()
            onGone()
          }}
        >
          {texts.common.undo}
        </Button>
      )}
    </div>
  )
}
