// What goes into PL3-01 and what does not, and how its scans are called, decided once before anything is written: sheet, zip and the screen's counts say
// the same. A case is left out for one reason that is told; what is odd about one that goes up is told too (nothing is lost in silence).
import { exceptionReasons } from '../../forms/campaigns/land/completion-choices.ts'
import { certificateSuffix, numbered, type Scanned, scanStem } from '../../forms/campaigns/land/scan-names.ts'
import { type LeftOut, type Pl301Overview, type Pl301Problem, PROBLEMS_TOLD, type Remark } from '../../shared/pl3-01.ts'
import type { ReviewState } from '../../shared/record.ts'
import type { CaseHead, CasePhoto, CompletedCases } from '../store/completed-cases.ts'
import { type ScanFile, scanFilesOf } from './scan-files.ts'

/** Where a campaign keeps what the export needs; stages as `records` names them. */
export interface Pl301Place {
  campaign: string
  stage: string
  list: string
  /** The stage whose records name the photos. */
  captured: string
}
export interface PlannedCase {
  head: CaseHead
  /** As the sheet writes them. */
  scanName: string
  certificate: ScanFile[]
  identity: ScanFile[]
  /** Photos that are named but have not arrived. */
  photosMissing: number
}
export interface Pl301Plan {
  cases: PlannedCase[]
  problems: Problems
}

/** Of the capture form (FACTS §1.3 B). */
const CERTIFICATE_PHOTOS = 'certificate_photos'
const IDENTITY_PHOTOS = 'owner_id_photos'
/** Read at once; other requests are answered between two parts. */
const PART = 300
const PATHS = [
  '$.answers.completion_result',
  '$.answers.exception_reason',
  '$.answers.ward_code',
  '$.answers.certificate_serial',
  '$.answers.parcels[0].sheet_printed',
  '$.answers.parcels[0].number_printed',
] as const

/** Counts all, tells the first. */
export class Problems {
  readonly counts: Record<string, number> = {}
  readonly told: Pl301Problem[] = []

  add(kind: LeftOut | Remark, { record, title, residentialGroupName }: CaseHead, reason?: string): void {
    this.counts[kind] = (this.counts[kind] ?? 0) + 1
    if (this.told.length < PROBLEMS_TOLD) this.told.push({ record, kind, title, residentialGroupName, ...(reason && { reason }) })
  }
}

/** `pause` lets others in between two parts, and ends the planning by throwing. */
export async function planPl301(
  store: CompletedCases,
  place: Pl301Place,
  received: boolean,
  pause: () => Promise<void>,
): Promise<Pl301Plan> {
  const problems = new Problems()
  const stems = new Map<string, number>()
  const cases: PlannedCase[] = []
  const chosen = chosenHeads(store.heads(place.campaign, place.stage, place.list), received, problems)
  for (let from = 0; from < chosen.length; from += PART) {
    cases.push(...planPart(store, place, chosen.slice(from, from + PART), { problems, stems }))
    await pause()
  }
  return { cases, problems }
}

export function overviewOf(plan: Pl301Plan): Pick<Pl301Overview, 'cases' | 'counts' | 'problems'> {
  return { cases: plan.cases.length, counts: plan.problems.counts, problems: plan.problems.told }
}

const GOES: readonly ReviewState[] = ['approved']
const GOES_UNDECIDED: readonly ReviewState[] = ['approved', 'received', 'hasFindings']

/** One for each certificate of the list: an approved one before others, then the newest. */
function chosenHeads(heads: readonly CaseHead[], received: boolean, problems: Problems): CaseHead[] {
  const states = received ? GOES_UNDECIDED : GOES
  const best = new Map<string, CaseHead>()
  const keyOf = ({ entity, record }: CaseHead) => entity ?? record
  for (const head of heads) {
    if (!states.includes(head.state)) continue
    const other = best.get(keyOf(head))
    if (!other || rank(head) > rank(other) || (rank(head) === rank(other) && head.receivedAt > other.receivedAt))
      best.set(keyOf(head), head)
  }
  return heads.filter(head => {
    const goes = best.get(keyOf(head)) === head
    if (!goes) problems.add(states.includes(head.state) ? 'another' : whyNot(head.state), head)
    return goes
  })
}

const rank = ({ state }: CaseHead): number => (state === 'approved' ? 1 : 0)

function whyNot(state: ReviewState): LeftOut {
  switch (state) {
    case 'returned':
    case 'rejected':
    case 'conflict':
      return state
    default:
      return 'waiting'
  }
}

interface Told {
  problems: Problems
  /** Beginning of a scan's name → how many certificates have it. */
  stems: Map<string, number>
}

function planPart(store: CompletedCases, place: Pl301Place, heads: CaseHead[], told: Told): PlannedCase[] {
  const parts = store.parts(heads, PATHS)
  const named = heads.flatMap(({ entity }) => (entity === null ? [] : [entity]))
  const photos = store.photos(place.campaign, place.captured, named, [CERTIFICATE_PHOTOS, IDENTITY_PHOTOS])
  return heads.flatMap(head => {
    const [result, reason, wardCode, serial, sheet, parcel] = (parts.get(head.version) ?? []).map(textOf)
    if (result !== 'completed') {
      told.problems.add('exception', head, wordOf(reason))
      return []
    }
    const scanned = { wardCode: wardCode ?? '', serial: serial ?? '', sheet: sheet ?? '', parcel: parcel ?? '' }
    return [planCase(head, scanned, photos.get(head.entity ?? '') ?? [], told)]
  })
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const wordOf = (reason = ''): string => exceptionReasons.find(({ value }) => value === reason)?.label.vi ?? reason

function planCase(head: CaseHead, scanned: Scanned, photos: CasePhoto[], { problems, stems }: Told): PlannedCase {
  const bare = scanStem(scanned)
  const before = stems.get(bare) ?? 0
  stems.set(bare, before + 1)
  const stem = before === 0 ? bare : `${bare}_${before + 1}`
  const there = photos.filter(({ arrived }) => arrived)
  const certificate = scanFilesOf(stem, certificateSuffix(scanned), photosOf(there, CERTIFICATE_PHOTOS))
  const identity = scanFilesOf(stem, 'GT', photosOf(there, IDENTITY_PHOTOS))
  const photosMissing = photos.length - there.length
  if (photosOf(photos, CERTIFICATE_PHOTOS).length === 0) problems.add('noPhotos', head)
  if (photosMissing > 0) problems.add('photosMissing', head)
  if (scanned.serial.trim() === '') problems.add('noSerial', head)
  if (before > 0) problems.add('sameSerial', head)
  if (certificate.length > 1) problems.add('severalFiles', head)
  // Without photos here the paper may still be scanned elsewhere, under the name that the rule gives it.
  const names = certificate.length > 0 ? certificate.map(({ name }) => name) : numbered(stem, certificateSuffix(scanned), 1)
  return { head, scanName: names.join('; '), certificate, identity, photosMissing }
}

const photosOf = (photos: readonly CasePhoto[], question: string): CasePhoto[] => photos.filter(photo => photo.question === question)
