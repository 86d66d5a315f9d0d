// The phone's part that screens read: headline, records, forms, photos.
import type { CompiledForm } from '../../forms/language/form.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { stageOf } from '../../shared/campaign-stages.ts'
import { digestOfBytes } from '../../shared/digest.ts'
import { cutOf, reportingDayOf } from '../../shared/reporting-day.ts'
import type { Database } from '../local/database.ts'
import type { Drafts } from '../local/drafts.ts'
import type { Exchange } from '../local/exchange.ts'
import type { Kept } from '../local/kept.ts'
import type { LastSaved } from '../local/last-saved.ts'
import type { Outbox } from '../local/outbox.ts'
import { photosUnsent } from '../local/owed.ts'
import type { Photos } from '../local/photos.ts'
import { type RecordRows, type Records, stateOf } from '../local/records.ts'
import type { Vault } from '../local/vault.ts'
import type { Phone, VaultState } from '../phone.ts'
import type { Caller } from '../sync/wire.ts'
import { mayFill } from './filling-rights.ts'

export interface ReadingPorts {
  database: Database
  kept: Kept
  vault: Vault
  drafts: Drafts
  outbox: Outbox
  records: Records
  photos: Photos
  exchange: Exchange
  lastSaved: LastSaved
  call: Caller
  campaign: Phone['campaign']
}

type Reading = Pick<
  Phone,
  'headline' | 'residentialGroups' | 'records' | 'record' | 'form' | 'formStanding' | 'lastSaved' | 'draft' | 'drafts' | 'photo'
>

export function reading(ports: ReadingPorts): Reading {
  const { database, kept, vault, drafts, outbox, records, exchange, lastSaved } = ports
  const form = compiler(kept)
  return {
    async headline() {
      const [current, unsent, photos, rows, places] = await Promise.all([
        ports.campaign(),
        outbox.unsent(),
        photosUnsent(database),
        records.rows(),
        drafts.places(),
      ])
      const cutAt = current && cutOf(current, reportingDayOf(current, exchange.serverNow()))
      const campaigns = await kept.campaigns()
      const returned = rows.filter(row => stateOf(row) === 'returned' && concerns(row, campaigns, vault.state())).length
      return { campaign: current, cutAt, unsent, photosUnsent: photos, returned, drafts: places.length }
    },
    residentialGroups: kept.residentialGroups,
    records: async () => {
      const campaigns = await kept.campaigns()
      return records.all(row => concerns(row, campaigns, vault.state()))
    },
    record: records.get,
    form,
    async formStanding(id, version) {
      if ((await kept.form(id, version)) === null) return 'missing'
      return (await form(id, version)) ? 'ready' : 'newer'
    },
    lastSaved: lastSaved.get,
    draft: drafts.get,
    drafts: drafts.all,
    photo: (ref, record) => photoOf(ports, ref.digest, record),
  }
}

/**
 * What this person finalized, and what their stages' records became: how others fill theirs is told by the path alone. Of a campaign that they are no
 * longer told of only what is still unsent (R16).
 */
function concerns({ campaign, stage, own }: RecordRows, campaigns: readonly Campaign[], vault: VaultState): boolean {
  const told = campaigns.find(({ id }) => id === campaign)
  if (!told) return own?.state === 'waiting' || own?.state === 'refused'
  const place = stageOf(told, stage || undefined)
  return own !== undefined || place === undefined || mayFill(vault, told, place)
}

/** Compiled once per definition: forms are shared by all their records. The list is on the screen before the compiler is fetched. */
function compiler(kept: Kept): Phone['form'] {
  const compiled = new WeakMap<object, CompiledForm>()
  return async (form, version) => {
    const definition = await kept.form(form, version)
    if (typeof definition !== 'object' || definition === null) return null
    const known = compiled.get(definition)
    if (known) return known
    const { compilePublished } = await import('../../forms/language/compile.ts')
    const compilation = compilePublished(definition)
    if (!compilation.ok) return null
    compiled.set(definition, compilation.form)
    return compilation.form
  }
}

/** What another phone collected comes from the server, and counts only when it hashes to its name. */
async function photoOf({ photos, call }: ReadingPorts, digest: string, record: string | null): ReturnType<Phone['photo']> {
  const here = await photos.read(digest)
  if (here || record === null) return here
  const reply = await call.blob(`/api/photos/${digest}?record=${record}`)
  if (reply.kind !== 'ok') return null
  const bytes = new Uint8Array(await reply.value.arrayBuffer())
  return (await digestOfBytes(bytes)) === digest ? bytes : null
}
