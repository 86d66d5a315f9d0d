// The phone's part that screens read: headline, list, records, forms, photos.
import type { CompiledForm } from '../../forms/language/form.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { digestOfBytes } from '../../shared/digest.ts'
import { dayOf } from '../../shared/local-day.ts'
import { cutOf, reportingDayOf } from '../../shared/reporting-day.ts'
import { type Database, NO_ENTITY } from '../local/database.ts'
import type { Drafts } from '../local/drafts.ts'
import type { Exchange } from '../local/exchange.ts'
import type { Kept } from '../local/kept.ts'
import type { LastSaved } from '../local/last-saved.ts'
import type { Lists } from '../local/lists.ts'
import type { Outbox } from '../local/outbox.ts'
import { photosUnsent } from '../local/owed.ts'
import type { Photos } from '../local/photos.ts'
import { type RecordRows, type Records, stateOf } from '../local/records.ts'
import type { EntityState, ListRow, Phone } from '../phone.ts'
import type { Caller } from '../sync/wire.ts'

export interface ReadingPorts {
  database: Database
  kept: Kept
  lists: Lists
  drafts: Drafts
  outbox: Outbox
  records: Records
  photos: Photos
  exchange: Exchange
  lastSaved: LastSaved
  call: Caller
}

type Reading = Pick<
  Phone,
  | 'headline'
  | 'campaign'
  | 'residentialGroups'
  | 'list'
  | 'entity'
  | 'records'
  | 'record'
  | 'form'
  | 'formStanding'
  | 'lastSaved'
  | 'draft'
  | 'drafts'
  | 'photo'
>

export function reading(ports: ReadingPorts): Reading {
  const { database, kept, lists, drafts, outbox, records, exchange, lastSaved } = ports
  const form = compiler(kept)
  const campaign = async () => currentOf(await kept.campaigns(), dayOf(exchange.serverNow()))
  return {
    campaign,
    async headline() {
      const [current, unsent, photos, rows, places] = await Promise.all([
        campaign(),
        outbox.unsent(),
        photosUnsent(database),
        records.rows(),
        drafts.places(),
      ])
      const cutAt = current && cutOf(current, reportingDayOf(current, exchange.serverNow()))
      const returned = rows.filter(row => stateOf(row) === 'returned').length
      return { campaign: current, cutAt, unsent, photosUnsent: photos, returned, drafts: places.length }
    },
    residentialGroups: kept.residentialGroups,
    list: () => listRows(ports),
    entity: lists.get,
    records: records.all,
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

/** The campaign that runs today; else the one that ends last. */
function currentOf(campaigns: Campaign[], today: string): Campaign | null {
  const running = campaigns.find(campaign => campaign.firstDay <= today && today <= campaign.lastDay)
  return running ?? campaigns.toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1)).at(-1) ?? null
}

/** States come from what stands in clear, so that a long list opens nothing but its own rows. */
async function listRows({ lists, drafts, records }: ReadingPorts): Promise<ListRow[]> {
  const [entities, places, rows] = await Promise.all([lists.all(), drafts.places(), records.rows()])
  const drafted = new Map(places.map(place => [place.entity, place.record]))
  const recorded = new Map<string, RecordRows>()
  for (const row of rows) {
    if (row.entity !== NO_ENTITY && isNewer(row, recorded.get(row.entity))) recorded.set(row.entity, row)
  }
  return entities.map(entity => {
    const draft = drafted.get(entity.id)
    const row = recorded.get(entity.id)
    const state: EntityState = draft ? 'draft' : row ? stateOf(row) : 'toDo'
    return { entity, state, record: draft ?? row?.record ?? null }
  })
}

/** Of two records about one entity the list shows what waits here, else the latest in the server's sequence. */
function isNewer(row: RecordRows, than: RecordRows | undefined): boolean {
  if (!than || stateOf(row) === 'waiting') return true
  if (stateOf(than) === 'waiting') return false
  return seqOf(row) > seqOf(than)
}
const seqOf = ({ own, pulled }: RecordRows) => Math.max(own?.seq ?? 0, pulled?.seq ?? 0)

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
