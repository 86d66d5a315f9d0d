// Our own filling screen as the product mounts it, on a phone stub. `page` opens the draft at that page, as a killed tab would.
import '../../../client/ui/look.css'
import '../../../client/field/field.css'
import { createRoot, type Root } from 'react-dom/client'
import { DeviceProvider } from '../../../client/field/device.tsx'
import { FillScreen } from '../../../client/field/fill/fill-screen.tsx'
import type { Draft } from '../../../client/phone.ts'
import type { Timers } from '../../../client/ports.ts'
import { TextsProvider } from '../../../client/texts/use-texts.tsx'
import { ToastProvider } from '../../../client/ui/toast.tsx'
import { RECORD, stubPhone } from './phone-stub.ts'
import { expose } from './probe.ts'

const timers: Timers = {
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds)
    return () => clearTimeout(timer)
  },
}

const draftAt = (page: string): Draft => ({
  record: RECORD,
  campaign: 'bench',
  form: 'bench',
  formVersion: 1,
  entity: null,
  residentialGroup: 'tdp-1',
  answers: {},
  marks: {},
  corrects: null,
  place: { page, path: null },
  startedAt: 0,
  savedAt: 0,
})

let root: Root | null = null

expose({
  mount(form, page) {
    const place = document.getElementById('root')
    if (!place) throw new Error('no #root')
    root?.unmount()
    root = createRoot(place)
    const device = { phone: stubPhone(form, draftAt(page ?? '')), timers, build: 'bench' }
    root.render(
      <TextsProvider>
        <DeviceProvider device={device}>
          <ToastProvider>
            <FillScreen record={RECORD} />
          </ToastProvider>
        </DeviceProvider>
      </TextsProvider>,
    )
  },
  control(name) {
    const found = document.getElementById(`q-${name}-control`) ?? document.querySelector(`[data-path="${name}"] input`)
    return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null
  },
  shown(name) {
    const found = document.getElementById(`q-${name}-control`)
    if (found instanceof HTMLInputElement) return found.value
    return (found ?? document.getElementById(`q-${name}`))?.textContent ?? ''
  },
})
