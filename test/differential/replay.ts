// Tells one seed of the differential test: its form, its walk, and what differs: node .node/run.mjs node test/differential/replay.ts SEED [MUTANT]
import type { Node } from '../../forms/language/definition/definition.ts'
import { MUTANTS } from './mutants.ts'
import { openOurs } from './pair.ts'
import { tryOut } from './trial.ts'
import { writeXForm } from './write-xform.ts'

function lines(node: Node, depth: number): string[] {
  const { kind, name, label, ...rest } = node
  const parts = Object.entries(rest).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [`${key}: ${value}`] : [],
  )
  const words = label.vi === name ? [] : [`“${label.vi}”`]
  const own = `${'  '.repeat(depth)}${kind} ${name} ${[...words, ...parts].join(' | ')}`
  return [own, ...(node.kind === 'question' ? [] : node.children.flatMap(child => lines(child, depth + 1)))]
}

const [seed = '1', name] = process.argv.slice(2)
const mutant = name === undefined ? undefined : MUTANTS[name]
if (name !== undefined && !mutant) {
  console.error(`no such mutant; there are: ${Object.keys(MUTANTS).join(', ')}`)
  process.exit(2)
}
const trial = await tryOut(Number(seed), mutant ? mutant.ours : openOurs)
console.log(trial.definition.pages.flatMap(page => lines(page, 0)).join('\n'))
console.log(trial.walk.map(move => JSON.stringify(move)).join('\n'))
console.log(writeXForm(trial.definition))
console.log(trial.difference === null ? `no difference in ${trial.comparisons} comparisons` : `DIFFERENCE ${trial.difference}`)
process.exit(trial.difference === null ? 0 : 1)
