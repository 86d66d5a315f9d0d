// The whole client as one component: words, toasts, and the gate that decides between signing in, unlocking, the collector's places and
// the office. Handed everything it needs by client/main.tsx.
import '../ui/look.css'
import './field.css'
import { useMemo } from 'react'
import type { Phone } from '../phone.ts'
import type { Timers } from '../ports.ts'
import type { Office } from '../sync/office.ts'
import { type Settings, TextsProvider } from '../texts/use-texts.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { DeviceProvider } from './device.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Gate } from './gate.tsx'

export interface AppProps {
  phone: Phone
  /** The office's calls; screens of the office are loaded only for people of the office. */
  office: Office
  timers: Timers
  build: string
  /** Remembers the language; localStorage fits. */
  settings?: Settings
}

export function App({ phone, office, timers, build, settings }: AppProps) {
  const device = useMemo(() => ({ phone, timers, build, settings }), [phone, timers, build, settings])
  return (
    <TextsProvider settings={settings}>
      <ErrorBoundary>
        <DeviceProvider device={device}>
          <ToastProvider>
            <Gate office={office} />
          </ToastProvider>
        </DeviceProvider>
      </ErrorBoundary>
    </TextsProvider>
  )
}
