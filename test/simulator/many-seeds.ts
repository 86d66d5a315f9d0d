// Runs a range of seeds and says of each failing one everything that it takes to see it again.
import { type Mutant, type Result, simulate } from './run.ts'

/** Seeds of the test run; two files share them, so that two cores do. */
export const SEEDS = 500

export async function failuresAmong(from: number, to: number): Promise<string[]> {
  const failures: string[] = []
  for (let seed = from; seed <= to; seed++) {
    const result = await simulate(seed)
    if (result.violations.length > 0) failures.push(described(result))
  }
  return failures
}

/** The first seed that finds the mutant; null when none of the first `most` does. */
export async function firstToFind(mutant: Mutant, most: number): Promise<{ seed: number; violation: string } | null> {
  for (let seed = 1; seed <= most; seed++) {
    const [violation] = (await simulate(seed, mutant)).violations
    if (violation) return { seed, violation }
  }
  return null
}

export function described({ options, violations, log }: Result): string {
  const story = log.filter(line => !line.startsWith('[')).join('\n  ')
  return [
    `seed ${options.seed}: ${violations.join('; ')}`,
    `drawn: ${JSON.stringify(options)}`,
    `replay: node .node/run.mjs node test/simulator/replay.ts ${options.seed}`,
    `  ${story}`,
  ].join('\n')
}
