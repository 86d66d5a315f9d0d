// One run's rows: what each subject took, with how many times it was measured.
import { type Figure, milliseconds, quantile } from '../table.ts'
import { dependantsOf } from './cases.ts'
import type { Keys, Run } from './rounds.ts'
import type { Subject } from './subjects.ts'

export function runFigures({ form, throttle, measured }: Run): Figure[] {
  const rows: Figure[] = []
  const row = (what: string, value: string, note: string) => rows.push({ what: `${form.name}, ${throttle}×: ${what}`, value, note })
  for (const [{ title }, { open }] of measured) {
    const range = `${milliseconds(Math.min(...open))} to ${milliseconds(Math.max(...open))}`
    row(`opened, ${title}`, milliseconds(median(open)), open.length === 1 ? 'once' : `median of ${open.length}, ${range}`)
  }
  for (const [{ title }, { heap, heapAfterEdits }] of measured) {
    const after = heapAfterEdits.length > 0 ? `, after 1,000 edits ${megabytes(quantile(heapAfterEdits, 0.5))}` : ''
    row(`heap, ${title}`, megabytes(quantile(heap, 0.5)), `JavaScript heap after a collection${after}`)
  }
  for (const field of form.fields) {
    const { name } = field
    const shown = dependantsOf(field)
    for (const [subject, figures] of measured) keyRow(row, subject, shown, figures.keys.get(name))
    for (const [subject, figures] of measured) keyRow(row, subject, `${shown}, after 1,000 edits`, figures.keysAfterEdits.get(name))
  }
  return rows
}

function keyRow(row: (what: string, value: string, note: string) => void, subject: Subject, shown: string, keys: Keys | undefined): void {
  if (!keys || keys.painted.length === 0) return
  const { painted, right, left, wrong, script } = keys
  const notes = [
    subject.onLeaving ? `computes on leaving, frame after it ${halfAnd95(left)} ms` : '',
    right.length === 0 ? '' : rightNote(subject, keys),
    wrong > 0 ? `never right ${wrong} times of ${painted.length}` : '',
    script.length > 0 ? `script p50/p95 ${halfAnd95(script)} ms` : '',
    `${painted.length} keys`,
  ]
  row(`key to frame, ${shown}, ${subject.title}`, `${halfAnd95(painted)} ms`, notes.filter(Boolean).join('; '))
}

function rightNote({ onLeaving, name }: Subject, { painted, right }: Keys): string {
  if (name === 'bare') return ''
  if (onLeaving) return `right ${halfAnd95(right)} ms after leaving`
  const late = right.filter((value, at) => value > (painted[at] ?? 0)).length
  return late === 0 ? 'all dependants right in that frame' : `right ${halfAnd95(right)} ms, later than the frame ${late} times`
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/** Between the two in the middle when there are two: of two visits neither may stand for both. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return ((below ?? Number.NaN) + (above ?? Number.NaN)) / 2
}

/** Median and 95th percentile. */
export function halfAnd95(values: readonly number[]): string {
  return `${quantile(values, 0.5).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`
}
