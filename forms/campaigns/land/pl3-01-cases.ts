// The rows of PL3-01 put together again to cases: neighbouring rows of one certificate, its parcels and people. What the sheet does not say (a fourth use, the
// use before today's) is not there; made into rows again, the cases give the very rows that were read, so that loading our own export changes nothing.
import type { Answer, Answers } from '../../../shared/answers.ts'
import { idNumberOk } from '../../checks/id-number.ts'
import { parsePartialDate } from '../../checks/partial-date.ts'
import type { CompiledForm } from '../../language/form.ts'
import { type ColumnSource, pl301Map, USES_IN_SHEET } from './pl3-01-map.ts'
import { PersonsOfParcels } from './pl3-01-persons.ts'
import type { SheetCell } from './pl3-01-rows.ts'

interface ReadRow {
  certificate: Answers
  parcel: Answers
  person: Answers
}

/** `keys`: columns in the order of the cells. Rows keep their order; a certificate whose rows lie apart becomes several cases. */
export function pl301Cases(
  form: CompiledForm,
  rows: readonly (readonly SheetCell[])[],
  keys: readonly string[],
  map = pl301Map,
): Answers[] {
  const read = rows.map(row => readRow(form, new Map(keys.map((key, index) => [key, row[index] ?? ''])), map))
  return runsOf(read, (one, next) => same(one.certificate, next.certificate)).map(caseOf)
}

function caseOf(rows: ReadRow[]): Answers {
  const read = parcelsOf(rows)
  const people = new PersonsOfParcels()
  for (const { persons } of read) people.add(persons)
  const parcels = read.map(({ parcel }) => parcel)
  const none = parcels.length === 1 && parcels.every(isBlank)
  return { ...rows[0]?.certificate, ...listed('parcels', none ? [] : parcels), ...listed('persons', people.answers()) }
}

const listed = (name: string, rows: Answers[]): Answers => (rows.length > 0 ? { [name]: rows } : {})

/** A person who comes again on the same parcel begins another parcel that reads the same. */
function parcelsOf(rows: readonly ReadRow[]): { parcel: Answers; persons: Answers[] }[] {
  const parcels: { parcel: Answers; persons: Answers[] }[] = []
  for (const { parcel, person } of rows) {
    const last = parcels.at(-1)
    if (last && same(last.parcel, parcel) && !last.persons.some(known => same(known, person))) last.persons.push(person)
    else parcels.push({ parcel, persons: [person] })
  }
  return parcels
}

function runsOf<T>(all: readonly T[], together: (one: T, next: T) => boolean): T[][] {
  const runs: T[][] = []
  for (const one of all) {
    const last = runs.at(-1)
    const first = last?.[0]
    if (last && first !== undefined && together(first, one)) last.push(one)
    else runs.push([one])
  }
  return runs
}

const same = (one: Answers, other: Answers): boolean => JSON.stringify(one) === JSON.stringify(other)
const isBlank = (answers: Answers): boolean => Object.keys(answers).length === 0

function readRow(form: CompiledForm, cells: ReadonlyMap<string, SheetCell>, map: Readonly<Record<string, ColumnSource>>): ReadRow {
  const read = { certificate: {}, parcel: {}, person: {} }
  const uses: Answers[] = Array.from({ length: USES_IN_SHEET }, () => ({}))
  for (const [key, cell] of cells) {
    const source = map[key]
    if (!source || source.of === 'rowNumber' || cell === '') continue
    Object.assign(source.of === 'use' ? (uses[(source.place ?? 1) - 1] ?? {}) : read[source.of], readCell(form, source, cell))
  }
  while (uses.length > 0 && isBlank(uses.at(-1) ?? {})) uses.pop()
  return { ...read, parcel: { ...read.parcel, ...listed('uses', uses) } }
}

function readCell(form: CompiledForm, { questions, together = false }: ColumnSource, cell: SheetCell): Answers {
  const [first = ''] = questions
  if (typeof cell === 'number') return { [first]: cell }
  if (together) return readTogether(form, questions, cell)
  for (const name of questions) {
    const answer = answerIn(form, name, cell)
    if (answer !== null) return { [name]: answer, ...impliedBy(name) }
  }
  return { [first]: cell }
}

/** "one; other" goes to the first question and the second; what is no word of theirs stays whole with the first. */
function readTogether(form: CompiledForm, questions: readonly string[], cell: string): Answers {
  const parts = cell.split('; ')
  const answers = parts.map((part, index) => [questions[index] ?? '', answerIn(form, questions[index] ?? '', part)] as const)
  if (parts.length > questions.length || answers.some(([, answer]) => answer === null)) return { [questions[0] ?? '']: cell }
  return Object.fromEntries(answers.flatMap(([name, answer]) => (answer === null ? [] : [[name, answer]])))
}

/** Only an old code is answered with today's; the sheet says what the use is now, which is then the code itself. */
const NOT_IN_SHEET = 'use_today'

/** Null where the question cannot have this answer. */
function answerIn(form: CompiledForm, name: string, text: string): Answer | null {
  const question = form.question(name)
  if (name === NOT_IN_SHEET) return null
  if (question?.type === 'selectOne') {
    const choices = form.definition.choices[question.choices ?? ''] ?? []
    return choices.find(({ filter, label }) => (filter?.word ?? label.vi) === text)?.value ?? null
  }
  if (question?.type === 'date' || question?.type === 'partialDate') return parsePartialDate(text)
  return name === 'person_id' && !idNumberOk(text) ? null : text
}

const impliedBy = (name: string): Answers => (name === 'use_until' ? { use_term: 'until' } : {})
