// The bars of the form language, as ratios within one interleaved run. Said, not enforced: this machine is not a phone, and it is shared.
import { type Figure, quantile } from '../table.ts'
import { dependantsOf } from './cases.ts'
import type { Keys, Measured, Run } from './rounds.ts'
import { halfAnd95, median } from './run-figures.ts'
import type { Subject } from './subjects.ts'

export function barsOf(runs: readonly Run[], peers: readonly Subject[]): Figure[] {
  return runs.flatMap(run => barsOfRun(run, peers))
}

function barsOfRun({ form, throttle, measured }: Run, peers: readonly Subject[]): Figure[] {
  const of = (name: Subject['name']): Measured | undefined => [...measured].find(([subject]) => subject.name === name)?.[1]
  const ours = of('ours')
  const plain = of('plain')
  const bare = of('bare')
  const field = form.fields.at(-1)
  if (!ours || !plain || !bare || !field) return []
  const rows: Figure[] = []
  const bar = (what: string, value: number, met: boolean, note: string) =>
    rows.push({ what: `bar, ${form.name}, ${throttle}×: ${what}`, value: `${value.toFixed(2)}${met ? ' ✓' : ' ✗'}`, note })

  // A peer is opened less often, so that its best counts, against our median.
  const fastest = Math.min(...peers.flatMap(peer => measured.get(peer)?.open ?? []))
  if (peers.length > 0) {
    const times = fastest / median(ours.open)
    bar('opening, times faster than the faster peer at its best', times, times >= 5, 'at least 5, aim 10')
  }
  const [mine, theirs, floor] = [ours, plain, bare].map(({ keys }) => keys.get(field.name))
  const after = ours.keysAfterEdits.get(field.name)
  const floorAfter = bare.keysAfterEdits.get(field.name)
  if (!mine || !theirs || !floor || !after || !floorAfter) return rows
  const dependants = dependantsOf(field)
  if (throttle === 4) {
    const script = quantile(mine.script, 0.95)
    bar(
      `script of a key, ${dependants}, p95 in ms`,
      script,
      script <= 10,
      `at most 10; p50 / p95 of ${mine.script.length}: ${halfAnd95(mine.script)}`,
    )
  }
  for (const [share, name] of [
    [0.5, 'p50'],
    [0.95, 'p95'],
  ] as const) {
    const ratio = (one: Keys, other: Keys, of: 'right' | 'painted') => quantile(one.right, share) / quantile(other[of], share)
    const toPlain = ratio(mine, theirs, 'right')
    bar(`event to right frame, ${dependants}, ${name}, of the plain page's`, toPlain, toPlain < 1, 'below 1')
    const toBare = ratio(mine, floor, 'painted')
    bar(`event to right frame, ${dependants}, ${name}, of the bare input's`, toBare, toBare <= 1.5, 'at most 1.5')
    const toBareAfter = ratio(after, floorAfter, 'painted')
    bar(`the same after 1,000 edits, ${name}`, toBareAfter, toBareAfter <= 1.5, 'at most 1.5')
  }
  bar('keys that left a dependant wrong', mine.wrong + after.wrong, mine.wrong + after.wrong === 0, 'none')
  return rows
}
