// What was typed beside what the registry says, question by question: marks for the desk's eye and findings for the server. Knows which spellings
// are one (tone placement, spacing of serials, a year for a date, half a square metre) so that only real differences are marked.
import type { Answer, Answers } from '../../shared/answers.ts'
import { areasMatch, readArea } from '../checks/area.ts'
import { normalizeSerial } from '../checks/certificate-serial.ts'
import { idNumbersMatch } from '../checks/id-number.ts'
import { compareDates, formatPartialDate, parsePartialDate } from '../checks/partial-date.ts'
import { compareNames } from '../checks/person-name.ts'
import { fold } from '../checks/search-fold.ts'
import type { Question } from './definition.ts'
import type { CompiledForm } from './form.ts'
import { programOf } from './program.ts'
import { toText } from './value.ts'

export type ComparisonVerdict = 'same' | 'nearly' | 'differs' | 'missing'

export interface RegistryComparison {
  question: string
  /** As people read it; empty when blank. */
  typed: string
  registry: string
  /** `missing`: one of the two is blank. */
  verdict: ComparisonVerdict
}

/** Questions outside repeats that name a registry property, in the form's order. Blank on both sides is left out. */
export function compareWithRegistry(
  form: CompiledForm,
  answers: Answers,
  properties: Readonly<Record<string, string>>,
): RegistryComparison[] {
  const program = programOf(form)
  return program.root.fields.flatMap(({ question, kind }) => {
    if (question.registry === undefined) return []
    const answer = own(answers, question.name) ?? null
    const blank = answer === null || !kind.schema.safeParse(answer).success || kind.blank(answer)
    const typed = blank ? '' : toText(kind.seen(answer))
    const registry = (own(properties, question.registry) ?? '').trim()
    if (typed === '' && registry === '') return []
    return [
      {
        question: question.name,
        typed: shown(question, typed),
        registry: shown(question, registry),
        verdict: verdictOf(question, typed, registry),
      },
    ]
  })
}

function own<T extends Answer>(values: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined
}

function shown(question: Question, text: string): string {
  return question.type === 'partialDate' || question.type === 'date' ? formatPartialDate(parsePartialDate(text) ?? text) : text
}

function verdictOf(question: Question, typed: string, registry: string): ComparisonVerdict {
  if (typed === '' || registry === '') return 'missing'
  if (typed === registry) return 'same'
  if (question.type === 'partialDate' || question.type === 'date') {
    return compareDates(parsePartialDate(typed) ?? typed, parsePartialDate(registry) ?? registry)
  }
  return byProperty(question.registry ?? '', typed, registry)
}

/** The list's own names of properties say what they hold (DESIGN §7). */
function byProperty(property: string, typed: string, registry: string): ComparisonVerdict {
  if (property.endsWith('serial')) return normalizeSerial(typed) === normalizeSerial(registry) ? 'same' : 'differs'
  if (property.endsWith('_id')) return idNumbersMatch(typed, registry) ? 'same' : 'differs'
  if (property.endsWith('_name')) return compareNames(typed, registry)
  if (property.endsWith('area')) return byArea(typed, registry)
  return byWords(typed, registry)
}

function byArea(typed: string, registry: string): ComparisonVerdict {
  const [one, other] = [readArea(typed.replace(/^(\d+)\.(\d+)$/, '$1,$2')), readArea(registry)]
  if (one === null || other === null) return byWords(typed, registry)
  if (one === other) return 'same'
  return areasMatch(one, other) ? 'nearly' : 'differs'
}

function byWords(typed: string, registry: string): ComparisonVerdict {
  if (compareNames(typed, registry) === 'same') return 'same'
  return fold(typed) === fold(registry) ? 'nearly' : 'differs'
}
