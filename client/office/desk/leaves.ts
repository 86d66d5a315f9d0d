// The answers of a record as a flat list of places: what two versions are compared by.
import type { Answer, Answers } from '../../../shared/answers.ts'
import { canonical } from '../../../shared/digest.ts'

const isTree = (each: unknown): each is Answers => typeof each === 'object' && each !== null && !('digest' in each)

/** Dotted path → answer. Repeats are walked into; a list of photos or choices is one answer. */
export function leavesOf(answers: Answers, place = ''): Map<string, Answer> {
  const leaves = new Map<string, Answer>()
  for (const [name, answer] of Object.entries(answers)) {
    const path = place + name
    if (Array.isArray(answer) && answer.length > 0 && answer.every(isTree)) {
      for (const [index, tree] of answer.entries()) for (const [below, leaf] of leavesOf(tree, `${path}.${index}.`)) leaves.set(below, leaf)
    } else leaves.set(path, answer)
  }
  return leaves
}

export interface LeafPair {
  path: string
  first: Answer | undefined
  second: Answer | undefined
}

const isBlank = (answer: Answer | undefined) =>
  answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)

/** Places where two versions say something else. A blank answer and none are the same. */
export function differences(first: Answers, second: Answers): LeafPair[] {
  const a = leavesOf(first)
  const b = leavesOf(second)
  return [...new Set([...a.keys(), ...b.keys()])]
    .map(path => ({ path, first: a.get(path), second: b.get(path) }))
    .filter(pair => !(isBlank(pair.first) && isBlank(pair.second)) && canonical(pair.first) !== canonical(pair.second))
}
