// As many forms as a test file makes, one seed after the other, and what came of them.
import { type Ours, openOurs } from './pair.ts'
import { type Trial, tryOut } from './trial.ts'

/** Forms of each of the two files: together more than the 2,000 of every test run. */
export const FORMS = 1050

export interface Tally {
  forms: number
  steps: number
  comparisons: number
  failures: Trial[]
}

export async function tryMany(first: number, count: number): Promise<Tally> {
  const tally: Tally = { forms: 0, steps: 0, comparisons: 0, failures: [] }
  for (let seed = first; seed < first + count; seed++) {
    const trial = await tryOut(seed, openOurs)
    tally.forms++
    tally.steps += trial.walk.length
    tally.comparisons += trial.comparisons
    if (trial.difference !== null) tally.failures.push(trial)
  }
  return tally
}

/** The first seed that sees a planted bug as a difference; null when none does. An engine that throws proves nothing about the bug. */
export async function firstToSee(ours: Ours, count: number): Promise<Trial | null> {
  for (let seed = 1; seed <= count; seed++) {
    const trial = await tryOut(seed, ours)
    if (trial.difference !== null && !trial.difference.startsWith('thrown')) return trial
  }
  return null
}

export function told(trial: Trial): string {
  return `seed ${trial.seed}: ${trial.difference}\n  replay: node .node/run.mjs node test/differential/replay.ts ${trial.seed}`
}

export function summary({ forms, steps, comparisons }: Tally): string {
  return `differential: ${forms} forms, ${steps} steps, ${comparisons} comparisons with the peer`
}
