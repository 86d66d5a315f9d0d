// The values column: one row a question, in the form's order, with everything that bears on it: what was typed, what the QR and the
// registry say, findings, marks, earlier reasons, and what the correction changed. Pure, so that each mark has a test.
import type { RegistryComparison } from '../../../forms/language/compare.ts'
import type { Question } from '../../../forms/language/definition/definition.ts'
import type { Item, Page, QuestionState } from '../../../forms/language/form.ts'
import type { Answer, Answers, IdCard, Mark } from '../../../shared/answers.ts'
import type { DeskRecord } from '../../../shared/desk.ts'
import { canonical } from '../../../shared/digest.ts'
import type { Finding } from '../../../shared/finding.ts'
import type { Text } from '../../../shared/text.ts'
import { answerText, dateText, type Reading } from './answer-text.ts'
import { cardPart, compareWithCard, type Verdict } from './card-comparison.ts'
import { differences } from './leaves.ts'

export interface Beside {
  text: string
  verdict: Verdict
}

export interface ValueRow {
  path: string
  label: string
  question: Question
  /** Place among the pages; photos of the same page belong beside it. */
  page: number
  typed: string
  qr: Beside | null
  registry: Beside | null
  findings: readonly Finding[]
  mark: Mark | undefined
  /** Why it was returned before. */
  asked: string[]
  /** What stood here in the previous version, when a correction changed it. */
  before: string | null
  photos: readonly string[]
  /** Blank, and nothing is to be said about it. */
  quiet: boolean
}
export interface ValueHeading {
  heading: string
  level: 1 | 2
  key: string
}
export type ValueLine = ValueRow | ValueHeading

export interface Judged {
  record: DeskRecord
  pages: readonly Page[]
  stateOf: (path: string) => QuestionState
  comparisons: readonly RegistryComparison[]
  label: (text: Text, path: string) => string
  reading: Reading
  /** "Thửa 2" for the second of a repeat. */
  instance: (label: string, place: number) => string
  /** By its name; undefined for a question that the form does not have. */
  question: (name: string) => Question | undefined
  goneHeading: string
}

const UNSEEN: readonly Question['type'][] = ['note', 'calculate', 'hidden']

/** The answer at a dotted path. */
export function answerAt(answers: Answers, path: string): Answer | undefined {
  let at: unknown = answers
  for (const step of path.split('.')) at = at !== null && typeof at === 'object' ? Reflect.get(at, step) : undefined
  return at as Answer | undefined // a walk through Answers ends at an Answer
}

export function valueLines(judged: Judged): ValueLine[] {
  const cards = scannedBy(judged)
  const lines = judged.pages.flatMap((page, index): ValueLine[] => {
    const below = linesOf(page.items, index, judged, cards)
    return below.length === 0 ? [] : [{ heading: judged.label(page.group.label, ''), level: 1, key: page.name }, ...below]
  })
  const gone = goneLines(judged, new Set(rowsOf(lines).map(row => row.path)))
  return gone.length === 0 ? lines : [...lines, { heading: judged.goneHeading, level: 1, key: '*gone' }, ...gone]
}

export function rowsOf(lines: readonly ValueLine[]): ValueRow[] {
  return lines.filter((line): line is ValueRow => !('heading' in line))
}

/** What the previous version said about questions that this one no longer asks. */
function goneLines({ record, question, label, reading }: Judged, shown: ReadonlySet<string>): ValueRow[] {
  if (!record.previous) return []
  return differences(record.previous.answers, record.answers).flatMap(({ path, first }) => {
    const asked = shown.has(path) ? undefined : question(path.slice(path.lastIndexOf('.') + 1))
    const before = asked && !UNSEEN.includes(asked.type) ? answerText(first, asked, reading) : ''
    if (!asked || before === '') return []
    const nothing = { typed: '', qr: null, registry: null, findings: [], mark: undefined, asked: [], photos: [], quiet: false }
    return [{ ...nothing, path, question: asked, page: -1, label: label(asked.label, path), before }]
  })
}

type Cards = ReadonlyMap<string, string>

function linesOf(items: readonly Item[], page: number, judged: Judged, cards: Cards): ValueLine[] {
  return items.flatMap(item => itemLines(item, page, judged, cards))
}

function itemLines(item: Item, page: number, judged: Judged, cards: Cards): ValueLine[] {
  switch (item.kind) {
    case 'question': {
      const row = rowOf(judged.stateOf(item.path), page, judged, cards)
      return UNSEEN.includes(item.question.type) && row.findings.length === 0 ? [] : [row]
    }
    case 'heading': {
      const lines = linesOf(item.items, page, judged, cards)
      return lines.length === 0 ? [] : [{ heading: judged.label(item.group.label, item.path), level: 2, key: item.path }, ...lines]
    }
    case 'repeat':
      return item.instances.flatMap((instance, place): ValueLine[] => [
        { heading: judged.instance(judged.label(item.repeat.label, `${instance.path}.`), place + 1), level: 2, key: instance.path },
        ...linesOf(instance.items, page, judged, cards),
      ])
  }
}

/** Path of a question that a scan filled → what the card said. */
function scannedBy({ pages, stateOf }: Judged): Map<string, string> {
  const found = new Map<string, string>()
  for (const { path, question } of pages.flatMap(page => questionsOf(page.items))) {
    if (question.type !== 'idCard') continue
    const { value } = stateOf(path)
    if (!isCard(value)) continue
    const beside = path.slice(0, path.length - question.name.length)
    for (const [part, name] of Object.entries(question.fills ?? {})) found.set(beside + name, cardPart(value, part))
  }
  return found
}

function questionsOf(items: readonly Item[]): { path: string; question: Question }[] {
  return items.flatMap(item => {
    if (item.kind === 'question') return [item]
    return item.kind === 'heading' ? questionsOf(item.items) : item.instances.flatMap(instance => questionsOf(instance.items))
  })
}

const isCard = (value: Answer | undefined): value is IdCard =>
  typeof value === 'object' && value !== null && 'fullName' in value && 'extraFields' in value

function rowOf(state: QuestionState, page: number, judged: Judged, cards: ReadonlyMap<string, string>): ValueRow {
  const { record, reading } = judged
  const { path, question } = state
  const value = answerAt(record.answers, path)
  const scanned = cards.get(path) ?? ''
  const row = {
    path,
    question,
    page,
    label: judged.label(question.label, path),
    typed: answerText(value, question, reading),
    qr:
      scanned === ''
        ? null
        : { text: answerText(scanned, question, reading) || dateText(scanned), verdict: compareWithCard(value, scanned) },
    registry: registryOf(judged.comparisons, path),
    findings: record.findings.filter(finding => finding.questions[0] === path),
    mark: record.marks[path],
    asked: record.reasons.filter(reason => reason.question === path).map(reason => reason.text),
    before: beforeOf(record, path, value, question, reading),
    photos: photosOf(value),
  }
  const said =
    row.typed || row.qr || row.registry?.text || row.findings.length > 0 || row.mark || row.asked.length > 0 || row.before !== null
  return { ...row, quiet: !said }
}

function registryOf(comparisons: readonly RegistryComparison[], path: string): Beside | null {
  const found = comparisons.find(comparison => comparison.question === path)
  return found && found.registry !== '' ? { text: dateText(found.registry), verdict: found.verdict } : null
}

function beforeOf(record: DeskRecord, path: string, now: Answer | undefined, question: Question, reading: Reading): string | null {
  if (!record.previous) return null
  const before = answerAt(record.previous.answers, path)
  return canonical(before) === canonical(now) ? null : answerText(before, question, reading)
}

function photosOf(value: Answer | undefined): string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap(each => (typeof each === 'object' && 'digest' in each && typeof each.digest === 'string' ? [each.digest] : []))
}
