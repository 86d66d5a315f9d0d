// What the screens are handed: the phone, timers, the person's small settings, the build. One context, so that no screen reaches for a
// global of the browser that a test must own.
import { createContext, type ReactNode, useContext, useEffect, useReducer, useState } from 'react'
import type { Instant } from '../../shared/ports.ts'
import type { Me } from '../../shared/session.ts'
import type { Phone, SyncStatus, VaultState } from '../phone.ts'
import type { Timers } from '../ports.ts'
import type { Settings } from '../texts/use-texts.tsx'

export interface Device {
  phone: Phone
  timers: Timers
  build: string
  settings?: Settings | undefined
}

const DeviceContext = createContext<Device | null>(null)

export function DeviceProvider({ device, children }: { device: Device; children: ReactNode }) {
  return <DeviceContext value={device}>{children}</DeviceContext>
}

export function useDevice(): Device {
  const device = useContext(DeviceContext)
  if (!device) throw new Error('no device around this screen')
  return device
}

export function usePhone(): Phone {
  return useDevice().phone
}

/** Reads again each time the listener is called; the values read need not keep their identity. */
function useFollowed<T>(read: () => T, follow: (listener: () => void) => () => void): T {
  const [, again] = useReducer((n: number) => n + 1, 0)
  useEffect(() => follow(again), [follow])
  return read()
}

export function useVault(): VaultState {
  const phone = usePhone()
  const [follow] = useState(() => (listener: () => void) => phone.onVault(listener))
  return useFollowed(() => phone.vault(), follow)
}

export function useSyncStatus(): SyncStatus {
  const phone = usePhone()
  const [follow] = useState(() => (listener: () => void) => phone.onSync(listener))
  return useFollowed(() => phone.syncStatus(), follow)
}

/** The person whose data are open. Only for screens behind the gate. */
export function useMe(): Me {
  const vault = usePhone().vault()
  if (vault.kind !== 'open') throw new Error('this screen stands behind the gate')
  return vault.me
}

/**
 * The server's time as last heard, read again every `every` milliseconds, and after a round at once: the first one tells how wrong this
 * phone's own clock is. For display only (R8).
 */
export function useServerNow(every: number): Instant {
  const { phone, timers } = useDevice()
  const [now, setNow] = useState(() => phone.serverNow())
  useEffect(() => {
    let stop = () => {}
    const tick = () => {
      setNow(phone.serverNow())
      stop = timers.after(every, tick)
    }
    stop = timers.after(every, tick)
    const unfollow = phone.onSync(() => setNow(phone.serverNow()))
    return () => {
      stop()
      unfollow()
    }
  }, [phone, timers, every])
  return now
}

/** Turns a moment that this phone's clock noted into the server's time, so that the times on a screen agree however wrong the phone is. */
export function useServerTime(): (noted: Instant) => Instant {
  const { phone } = useDevice()
  return noted => noted + phone.serverNow() - phone.clock.now()
}
