// Flattens completed cases into the rows of PL3-01: one row for each certificate × parcel × person. Codes become words, days dd/mm/yyyy, areas numbers; all
// else stays text, with its leading zeros. What the sheet has no room for (a fourth use) stays in the record.
import type { Answer, Answers } from '../../../shared/answers.ts'
import { formatPartialDate } from '../../checks/partial-date.ts'
import type { CompiledForm } from '../../language/form.ts'
import { type ColumnSource, pl301Map } from './pl3-01-map.ts'

export type SheetCell = string | number

interface Place {
  certificate: Answers
  parcel: Answers
  person: Answers
  uses: Answers[]
}

/** Rows of one case; numbering begins at `from`. A blank cell is ''. */
export type Flattener = (answers: Answers, from: number) => SheetCell[][]

/** `keys`: columns in the sheet's order. How each is written is found out once: a ward has millions of cells. */
export function pl301Flattener(
  form: CompiledForm,
  keys: readonly string[],
  map: Readonly<Record<string, ColumnSource>> = pl301Map,
): Flattener {
  const columns = keys.map(key => columnOf(form, map[key]))
  return (answers, from) => placesOf(answers).map((place, index) => columns.map(cell => cell(place, from + index)))
}

/** Of all cases; numbering goes on over them. */
export function pl301Rows(form: CompiledForm, cases: readonly Answers[], keys: readonly string[]): SheetCell[][] {
  const flatten = pl301Flattener(form, keys)
  const rows: SheetCell[][] = []
  for (const answers of cases) rows.push(...flatten(answers, rows.length + 1))
  return rows
}

/** A certificate without parcels or people still has its row: the office above must see that they are missing. */
function placesOf(certificate: Answers): Place[] {
  const parcels = rowsIn(certificate, 'parcels')
  const persons = rowsIn(certificate, 'persons')
  return orOneBlank(parcels).flatMap((parcel, index) => {
    const holders = persons.filter(person => holds(person, index + 1))
    return orOneBlank(holders).map(person => ({ certificate, parcel, person, uses: rowsIn(parcel, 'uses') }))
  })
}

const orOneBlank = (rows: Answers[]): Answers[] => (rows.length > 0 ? rows : [{}])

/** Nobody named parcels: all of them. */
function holds({ person_parcels }: Answers, parcel: number): boolean {
  return typeof person_parcels !== 'string' || person_parcels === '' || person_parcels.split(' ').includes(String(parcel))
}

function rowsIn(answers: Answers, repeat: string): Answers[] {
  const rows = answers[repeat]
  return Array.isArray(rows) ? rows.flatMap(row => (typeof row === 'object' && !('digest' in row) ? [row] : [])) : []
}

type Column = (place: Place, number: number) => SheetCell
type Writer = (answer: Answer | undefined) => SheetCell

function columnOf(form: CompiledForm, source: ColumnSource | undefined): Column {
  if (!source) return () => ''
  if (source.of === 'rowNumber') return (_, number) => number
  const answers = answersFor(source)
  const writers = source.questions.map(name => [name, writerOf(form, name)] as const)
  if (source.together) return place => allOf(answers(place), writers)
  return place => firstOf(answers(place), writers)
}

function firstOf(answers: Answers, writers: readonly (readonly [string, Writer])[]): SheetCell {
  for (const [name, write] of writers) {
    const written = write(answers[name])
    if (written !== '') return written
  }
  return ''
}

function allOf(answers: Answers, writers: readonly (readonly [string, Writer])[]): SheetCell {
  return writers
    .map(([name, write]) => write(answers[name]))
    .filter(cell => cell !== '')
    .join('; ')
}

const NOTHING: Answers = {}

function answersFor({ of, place = 1 }: ColumnSource): (place: Place) => Answers {
  switch (of) {
    case 'parcel':
      return ({ parcel }) => parcel
    case 'person':
      return ({ person }) => person
    case 'use':
      return ({ uses }) => uses[place - 1] ?? NOTHING
    default:
      return ({ certificate }) => certificate
  }
}

function writerOf(form: CompiledForm, name: string): Writer {
  const question = form.question(name)
  const words = question?.type === 'selectOne' ? wordsOf(form, question.choices ?? '') : null
  const isDay = question?.type === 'date' || question?.type === 'partialDate'
  return answer => {
    if (typeof answer === 'number') return answer
    if (typeof answer !== 'string') return ''
    if (words) return words.get(answer) ?? answer
    return isDay ? formatPartialDate(answer) : answer
  }
}

/** Codes travel upward as words (FACTS §1.3). */
function wordsOf(form: CompiledForm, list: string): Map<string, string> {
  return new Map((form.definition.choices[list] ?? []).map(({ value, filter, label }) => [value, filter?.word ?? label.vi]))
}
