// Counts a report again from what happened, not from what is kept up: versions, decisions, photo arrivals and list revisions up to the
// report's change number, replayed one by one. Shares no code with the freeze (server/store/tally.ts), so that one mistake cannot hide in both.
import type { Finding } from '../../shared/finding.ts'
import type { ReviewState } from '../../shared/record.ts'
import type { ReportCell, ReportContent, ReportMeasure } from '../../shared/report.ts'

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

export interface Recount {
  cells: Map<string, Record<string, ReportCell>>
  total: Record<string, ReportCell>
  inputs: { version: string; digest: string }[]
}

interface Frozen {
  content: ReportContent
  throughSeq: number
}

/** `previousCut` is the cut of the report before; `list` the campaign's list. */
export function recount(happened: Happened, { content, throughSeq }: Frozen, previousCut: number | null, list: string): Recount {
  const { campaign, day, columns, rows } = content
  const ofCampaign = new Set(happened.versions.filter(version => version.campaign === campaign).map(version => version.record))
  const seen: Seen = {
    day,
    previousCut,
    stood: standingsAt(happened, throughSeq).filter(record => ofCampaign.has(record.record)),
    counted: happened.versions.filter(one => one.campaign === campaign && one.reportingDay === day && one.seq <= throughSeq),
    listed: listAt(happened, throughSeq, list),
  }
  const cells = new Map<string, Record<string, ReportCell>>()
  for (const { residentialGroup } of rows)
    cells.set(
      residentialGroup,
      lineOf(columns, measure => figureOf(seen, residentialGroup, measure)),
    )
  const total = lineOf(columns, measure => figureOf(seen, null, measure))
  return { cells, total, inputs: seen.counted.map(({ version, digest }) => ({ version, digest })) }
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

function lineOf(columns: ReportContent['columns'], figure: (measure: ReportMeasure) => ReportCell): Record<string, ReportCell> {
  const line: Record<string, ReportCell> = Object.fromEntries(columns.map(column => [column.id, figure(column.measure)]))
  for (const { id, measure } of columns) {
    if (measure.kind !== 'share') continue
    const part = line[measure.of] ?? null
    const whole = line[measure.among] ?? null
    line[id] = part === null || whole === null || whole === 0 ? null : part / whole
  }
  return line
}

/** `group` null is the ward. */
function figureOf(seen: Seen, group: string | null, measure: ReportMeasure): ReportCell {
  const stood = seen.stood.filter(record => group === null || record.head.residentialGroup === group)
  const counted = seen.counted.filter(version => group === null || version.residentialGroup === group)
  const listed = seen.listed.filter(entity => group === null || entity.residentialGroup === group)
  switch (measure.kind) {
    case 'list':
      return listed.filter(({ properties }) => measure.property === undefined || properties[measure.property] === (measure.equals ?? ''))
        .length
    case 'records':
      return stood.filter(record => {
        const inSpan = measure.span === 'total' || record.firstDay === seen.day
        return inSpan && (measure.fact === undefined || record.head.facts[measure.fact] === true)
      }).length
    case 'versions':
      return measure.late ? counted.filter(({ finalizedAt }) => finalizedAt < (seen.previousCut ?? 0)).length : counted.length
    case 'state':
      return stood.filter(({ state }) => measure.states.includes(state)).length
    case 'complete':
      return stood.filter(({ photosWanted }) => photosWanted === 0).length
    case 'lastReceived':
      return counted.reduce<ReportCell>((latest, { receivedAt }) => (latest === null || receivedAt > latest ? receivedAt : latest), null)
    case 'sum':
    case 'chosen':
    case 'setting':
    case 'over':
    case 'share':
    case 'blank':
      return null
  }
}
