// What every office screen may use: the server's calls, the clock and timers it was handed, and who is signed in. Given once by
// OfficeApp, so that a screen can be run in a test against an office made by hand.
import { createContext, useContext } from 'react'
import type { Clock } from '../../shared/ports.ts'
import type { Me } from '../../shared/session.ts'
import type { Timers } from '../ports.ts'
import type { Office } from '../sync/office.ts'

export interface OfficeWorld {
  office: Office
  clock: Clock
  timers: Timers
  me: Me
  signOut: () => void
}

const WorldContext = createContext<OfficeWorld | null>(null)
export const OfficeWorldProvider = WorldContext.Provider

export function useWorld(): OfficeWorld {
  const world = useContext(WorldContext)
  if (!world) throw new Error('an office screen was shown outside OfficeApp')
  return world
}
