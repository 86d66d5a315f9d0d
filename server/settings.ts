// How one installation is set, as the routes see it. server/env.ts makes it from the environment; tests make their own.
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Argon2Cost {
  /** KiB. */
  memory: number
  passes: number
}

export interface Settings {
  /** Scheme, host and port that people use; null when unknown. With https, cookies are Secure and HSTS is sent. */
  publicUrl: string | null
  /** The folder of the built client; null serves no page. */
  staticFolder: string | null
  pinCost: Argon2Cost
  /** Where exports are written until they are taken; emptied at every start. */
  exportsFolder: string
  /** How long a session lasts without being used, in days. */
  sessionDays: number
}

/** OWASP's floor for argon2id, also what a ward PC can afford at 15:00. */
export const PIN_COST: Argon2Cost = { memory: 19 * 1024, passes: 2 }

export const defaultSettings: Settings = {
  publicUrl: null,
  staticFolder: null,
  pinCost: PIN_COST,
  sessionDays: 30,
  exportsFolder: join(tmpdir(), 'phieu-so-exports'),
}
