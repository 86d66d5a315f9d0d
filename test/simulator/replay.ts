// Tells the story of one seed: node .node/run.mjs node test/simulator/replay.ts <seed> [mutant]
import { described } from './many-seeds.ts'
import { MUTANTS } from './mutants.ts'
import { simulate } from './run.ts'

const [seed = '1', name] = process.argv.slice(2)
const mutant = name === undefined ? {} : MUTANTS[name]
if (!mutant) {
  console.error(`no such mutant; there are: ${Object.keys(MUTANTS).join(', ')}`)
  process.exit(2)
}
const result = await simulate(Number(seed), mutant)
console.log(described(result))
console.log(`${result.violations.length} violations, ${result.finalized} finalized, story ${result.hash}`)
process.exit(result.violations.length > 0 ? 1 : 0)
