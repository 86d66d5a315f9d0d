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

/** `keys`: columns in the sheet's order. A blank cell is ''. Numbering begins at `from` and goes on over all cases. */
export function pl301Rows(
  form: CompiledForm,
  cases: readonly Answers[],
  keys: readonly string[],
  map: Readonly<Record<string, ColumnSource>> = pl301Map,
  from = 1,
): SheetCell[][] {
  return cases.flatMap(placesOf).map((place, index) => keys.map(key => cellOf(form, place, map[key], from + index)))
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

function cellOf(form: CompiledForm, place: Place, source: ColumnSource | undefined, number: number): SheetCell {
  if (!source) return ''
  if (source.of === 'rowNumber') return number
  const answers = answersOf(place, source)
  const written = source.questions.map(name => writtenAs(form, name, answers[name])).filter(cell => cell !== '')
  return source.together ? written.join('; ') : (written[0] ?? '')
}

function answersOf({ certificate, parcel, person, uses }: Place, { of, place = 1 }: ColumnSource): Answers {
  switch (of) {
    case 'parcel':
      return parcel
    case 'person':
      return person
    case 'use':
      return uses[place - 1] ?? {}
    default:
      return certificate
  }
}

function writtenAs(form: CompiledForm, name: string, answer: Answer | undefined): SheetCell {
  if (typeof answer === 'number') return answer
  if (typeof answer !== 'string') return ''
  const type = form.question(name)?.type
  if (type === 'selectOne') return wordOf(form, name, answer)
  return type === 'date' || type === 'partialDate' ? formatPartialDate(answer) : answer
}

function wordOf(form: CompiledForm, name: string, value: string): string {
  const choice = form.choice(name, value)
  return choice ? (choice.filter?.word ?? choice.label.vi) : value
}
