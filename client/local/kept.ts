// What the server sent that is not a row of the list: campaigns, residential groups, forms. Few and small, so all of it is held in memory
// once opened, and read again when any tab wrote it.

import type * as z from 'zod/mini'
import type { Campaign } from '../../shared/campaign.ts'
import { canonical } from '../../shared/digest.ts'
import type { PulledForm, ResidentialGroup } from '../../shared/pull.ts'
import type { Changes } from './changes.ts'
import type { Database, KeptRow } from './database.ts'
import { FORM_ROWS, formName } from './form-name.ts'
import type { Cipher } from './sealed.ts'

export interface Kept {
  campaigns(): Promise<Campaign[]>
  residentialGroups(): Promise<ResidentialGroup[]>
  /** The campaign that the person chose last; null until they choose one. */
  chosen(): Promise<string | null>
  choose(campaign: string): Promise<void>
  /** The definition as it travelled; forms/language compiles it. */
  form(form: string, version: number): Promise<unknown>
  /** Rows to put in the pull's own transaction: only what is new. */
  seal(pulled: PulledKept): Promise<KeptRow[]>
  forget(): void
}

export interface PulledKept {
  campaigns: Campaign[]
  campaignsUnchanged?: boolean | undefined
  residentialGroups: ResidentialGroup[]
  forms: z.infer<typeof PulledForm>[]
}

export function createKept(database: Database, cipher: Cipher, changes: Changes): Kept {
  const memory = new Map<string, Promise<unknown>>()
  const forget = () => memory.clear()
  changes.hear(news => news.kind === 'written' && news.stores.includes('kept') && forget())

  /** `nothing` when it was never pulled. */
  function read<T>(name: string, nothing: T): Promise<T> {
    const known = memory.get(name)
    if (known) return known as Promise<T> // put there under the same name, two lines down
    const reading = open(name, nothing)
    memory.set(name, reading)
    reading.catch(() => memory.delete(name))
    return reading
  }
  async function open<T>(name: string, nothing: T): Promise<T> {
    const row = await database.kept.get(name)
    return row ? cipher.open<T>(`kept/${name}`, row.sealed) : nothing
  }
  const sealOne = async (name: string, value: unknown) => ({ name, sealed: await cipher.seal(`kept/${name}`, value) })
  /** Every pull repeats the small things; writing them again would make every screen read again. */
  async function isKnown(name: string, value: unknown): Promise<boolean> {
    // Another tab may have let an old form go a moment ago, and its news may still be on the way: of forms only the disk is believed.
    const held = name.startsWith(FORM_ROWS) ? await open<unknown>(name, null) : await read<unknown>(name, null)
    return canonical(held) === canonical(value)
  }

  return {
    campaigns: () => read<Campaign[]>('campaigns', []),
    residentialGroups: () => read<ResidentialGroup[]>('residential-groups', []),
    form: (form, formVersion) => read<unknown>(formName({ form, formVersion }), null),
    chosen: () => read<string | null>('chosen', null),
    choose: async campaign => void (await database.kept.put(await sealOne('chosen', campaign))),
    async seal({ campaigns, campaignsUnchanged, residentialGroups, forms }) {
      const named: [string, unknown][] = [
        ...(campaignsUnchanged ? [] : [['campaigns', campaigns] satisfies [string, unknown]]),
        ['residential-groups', residentialGroups],
        ...forms.map(({ form, version, definition }): [string, unknown] => [formName({ form, formVersion: version }), definition]),
      ]
      const rows = await Promise.all(named.map(async ([name, value]) => ((await isKnown(name, value)) ? [] : [await sealOne(name, value)])))
      return rows.flat()
    },
    forget,
  }
}
