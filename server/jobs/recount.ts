// Counts a report again from what happened, not from what is kept up: versions, decisions, photo arrivals and list revisions up to the
// report's change number, replayed one by one. Shares no code with the freeze (server/store/tally.ts), so that one mistake cannot hide in both.
import type { Finding } from '../../shared/finding.ts'
import type { ReviewState } from '../../shared/record.ts'
import type { ReportCell, ReportContent, ReportMeasure } from '../../shared/report.ts'
import { type Cells, lineOf } from './recount-line.ts'

export interface HappenedVersion {
  version: string
  digest: string
  record: string
  campaign: string
  residentialGroup: string
  findings: Finding[]
  facts: Record<string, boolean>
  finalizedAt: number
  receivedAt: number
  reportingDay: string
  standing: 'accepted' | 'conflict'
  seq: number
  /** As tables name it: '' is the campaign's first. */
  stage: string
  figures: Record<string, number>
}
export interface Happened {
  versions: HappenedVersion[]
  namedPhotos: { version: string; versionDigest: string; digest: string }[]
  photos: { digest: string; seq: number }[]
  reviews: { record: string; decision: 'approve' | 'return' | 'reject'; seq: number }[]
  entityRevisions: {
    list: string
    id: string
    residentialGroup: string
    properties: Record<string, string>
    removed: boolean
    seq: number
  }[]
}

/** A record as its history says that it stood at a change number. */
export interface Stood {
  record: string
  head: HappenedVersion
  firstDay: string
  state: ReviewState
  photosWanted: number
}

const DECIDED: Record<'approve' | 'return' | 'reject', ReviewState> = { approve: 'approved', return: 'returned', reject: 'rejected' }

export function standingsAt(happened: Happened, throughSeq: number): Stood[] {
  const arrived = new Set(happened.photos.filter(photo => photo.seq <= throughSeq).map(photo => photo.digest))
  const named = new Map<string, Set<string>>()
  for (const { version, versionDigest, digest } of happened.namedPhotos) {
    const key = `${version} ${versionDigest}`
    named.set(key, (named.get(key) ?? new Set()).add(digest))
  }
  const steps = [
    ...happened.versions.map(version => ({ seq: version.seq, record: version.record, version, decision: null })),
    ...happened.reviews.map(({ seq, record, decision }) => ({ seq, record, version: null, decision })),
  ]
  const stood = new Map<string, Stood>()
  for (const { seq, record, version, decision } of steps.toSorted((a, b) => a.seq - b.seq)) {
    if (seq > throughSeq) break
    const before = stood.get(record)
    if (version?.standing === 'accepted') stood.set(record, accepted(before, version))
    else if (before) before.state = decision ? DECIDED[decision] : 'conflict'
  }
  for (const record of stood.values()) {
    const photos = named.get(`${record.head.version} ${record.head.digest}`) ?? new Set<string>()
    record.photosWanted = [...photos].filter(digest => !arrived.has(digest)).length
  }
  return [...stood.values()]
}

function accepted(before: Stood | undefined, head: HappenedVersion): Stood {
  const clean = head.findings.every(finding => finding.severity === 'info')
  const state = before?.state === 'conflict' ? 'conflict' : clean ? 'received' : 'hasFindings'
  return { record: head.record, head, firstDay: before?.firstDay ?? head.reportingDay, state, photosWanted: 0 }
}

/** One table counted again: the cells of each residential group, and of the ward as a whole. */
export interface CountedTable {
  cells: Map<string, Cells>
  total: Cells
}
export interface Recount {
  /** The report's own table, then its parts'. */
  tables: CountedTable[]
  inputs: { version: string; digest: string }[]
}

/** What a report of before there were stages does not say by itself. */
export interface OfCampaign {
  list: string
  firstStage: string
}

type Table = Pick<ReportContent, 'columns' | 'rows' | 'stage' | 'list'>

interface Frozen {
  content: ReportContent
  throughSeq: number
}

/** `previousCut` is the cut of the report before. */
export function recount(happened: Happened, { content, throughSeq }: Frozen, previousCut: number | null, of: OfCampaign): Recount {
  const { campaign, day, settings = {} } = content
  const until = happened.versions.filter(one => one.campaign === campaign && one.seq <= throughSeq)
  const counted = until.filter(one => one.reportingDay === day)
  const ofCampaign = new Set(until.map(({ record }) => record))
  const stood = standingsAt(happened, throughSeq).filter(({ record }) => ofCampaign.has(record))
  const tables = [content, ...(content.parts ?? [])].map((table: Table) => {
    const stage = table.stage ?? of.firstStage
    const ofStage = (version: HappenedVersion) => (version.stage || of.firstStage) === stage
    const listed = listAt(happened, throughSeq, table.list ?? of.list)
    return countTable(table, settings, {
      day,
      previousCut,
      stood: stood.filter(({ head }) => ofStage(head)),
      counted: counted.filter(ofStage),
      listed,
    })
  })
  return { tables, inputs: counted.map(({ version, digest }) => ({ version, digest })) }
}

function countTable({ columns, rows }: Table, settings: Record<string, string>, seen: Seen): CountedTable {
  const lineFor = (group: string | null) => lineOf(columns, settings, measure => figureOf(seen, group, measure))
  return { cells: new Map(rows.map(({ residentialGroup }) => [residentialGroup, lineFor(residentialGroup)])), total: lineFor(null) }
}

interface Seen {
  day: string
  previousCut: number | null
  stood: Stood[]
  counted: HappenedVersion[]
  listed: { residentialGroup: string; properties: Record<string, string> }[]
}

function listAt(happened: Happened, throughSeq: number, list: string): Seen['listed'] {
  const latest = new Map<string, Happened['entityRevisions'][number]>()
  for (const revision of happened.entityRevisions) {
    if (revision.seq <= throughSeq && revision.list === list) latest.set(revision.id, revision)
  }
  return [...latest.values()].filter(revision => !revision.removed)
}

/** `group` null is the ward. */
function figureOf(seen: Seen, group: string | null, measure: ReportMeasure): ReportCell {
  const mine = (residentialGroup: string) => group === null || residentialGroup === group
  const stood = seen.stood.filter(({ head }) => mine(head.residentialGroup))
  const counted = seen.counted.filter(version => mine(version.residentialGroup))
  const listed = seen.listed.filter(entity => mine(entity.residentialGroup))
  const inSpan = ({ span, unlessRejected = false }: Pick<Extract<ReportMeasure, { span: unknown }>, 'span' | 'unlessRejected'>) => {
    const still = unlessRejected ? stood.filter(({ state }) => state !== 'rejected') : stood
    return span === 'total' ? still : still.filter(({ firstDay }) => firstDay === seen.day)
  }
  switch (measure.kind) {
    case 'list':
      return listed.filter(({ properties }) => measure.property === undefined || properties[measure.property] === (measure.equals ?? ''))
        .length
    case 'records':
      return inSpan(measure).filter(({ head }) => measure.fact === undefined || head.facts[measure.fact] === true).length
    case 'sum': {
      let sum = 0
      for (const { head } of inSpan(measure)) sum += head.figures[measure.figure] ?? 0
      return Number(sum.toFixed(6))
    }
    case 'versions':
      return measure.late ? counted.filter(({ finalizedAt }) => finalizedAt < (seen.previousCut ?? 0)).length : counted.length
    case 'state':
      return stood.filter(({ state }) => measure.states.includes(state)).length
    case 'complete':
      return stood.filter(({ photosWanted }) => photosWanted === 0).length
    case 'lastReceived':
      return counted.reduce<ReportCell>((latest, { receivedAt }) => (latest === null || receivedAt > latest ? receivedAt : latest), null)
    case 'chosen':
    case 'setting':
    case 'over':
    case 'share':
    case 'blank':
      return null
  }
}
