// The values under which a record is looked for among the ward's others. Normalised, because one paper is typed "AĐ 266864" and the next
// "ad266864" (FACTS §1.4).
import type { Answer, Answers } from '../shared/answers.ts'
import type { DuplicateKey } from '../shared/duplicate-key.ts'

export interface KeyValue {
  kind: string
  value: string
}

/** Keys of one record's answers, each once. A question inside a repeat gives one key for each instance. */
export function keysOf(keys: readonly DuplicateKey[], answers: Answers): KeyValue[] {
  const found = keys.flatMap(key => treesWith(key.questions, answers).map(parts => ({ kind: key.kind, value: parts.join('_') })))
  return [...new Map(found.map(entry => [`${entry.kind} ${entry.value}`, entry])).values()]
}

/** Looks for the questions at this level, then inside its repeats. */
function treesWith(questions: readonly string[], answers: Answers): string[][] {
  const parts = questions.map(question => normalised(answers[question]))
  if (parts.every(part => part !== '')) return [parts]
  return Object.values(answers).flatMap(answer => instancesOf(answer).flatMap(instance => treesWith(questions, instance)))
}

function instancesOf(answer: Answer): Answers[] {
  if (!Array.isArray(answer)) return []
  const items: (string | object)[] = answer
  return items.filter((item): item is Answers => typeof item === 'object' && !('digest' in item))
}

function normalised(answer: Answer | undefined): string {
  if (typeof answer !== 'string' && typeof answer !== 'number') return ''
  return String(answer)
    .normalize('NFC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
