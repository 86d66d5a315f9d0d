// One seed: its form is opened in both engines, its walk is walked, and after every step both are compared. The walk ends with the first difference.
import type { FormDefinition } from '../../forms/language/definition/definition.ts'
import { seeded } from '../world/seeded.ts'
import { type Ours, openOurs, Pair } from './pair.ts'
import { randomForm } from './random-form.ts'
import { type Move, nextMove } from './walk.ts'

export interface Trial {
  seed: number
  definition: FormDefinition
  walk: Move[]
  comparisons: number
  /** The first difference, null when there was none. */
  difference: string | null
}

export async function tryOut(seed: number, ours: Ours = openOurs): Promise<Trial> {
  const definition = randomForm(seed)
  const trial: Trial = { seed, definition, walk: [], comparisons: 0, difference: null }
  try {
    const pair = await Pair.open(definition, ours)
    trial.difference = walkBoth(pair, seed, trial.walk)
    trial.comparisons = pair.comparisons
  } catch (error) {
    trial.difference = `thrown: ${error instanceof Error ? error.message : String(error)}`
  }
  return trial
}

function walkBoth(pair: Pair, seed: number, walk: Move[]): string | null {
  const random = seeded(seed, 'walk')
  const steps = random.whole(4, 9)
  let found = pair.compare()
  while (found === null && walk.length < steps && !pair.grewAgain) {
    const move = nextMove(pair.filling, random)
    if (!move) return null
    for (let next: Move[] = [move]; next.length > 0; next = pair.notOffered()) {
      for (const one of next) {
        walk.push(one)
        pair.make(one)
      }
    }
    found = pair.compare()
  }
  return pair.grewAgain ? null : found
}
