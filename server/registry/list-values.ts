// A cell of a list as the value that is kept, by the kind of its property, with every repair named. Nothing changes silently: a value that differs from
// what the cell says always has a repair (FACTS §1.4, §2.1, §2.4).
import { normalizePhone, phoneOk } from '../../forms/checks/phone-number.ts'
import { fold } from '../../forms/checks/search-fold.ts'
import type { ListProperty } from '../../shared/list-definition.ts'
import type { RepairKind } from '../../shared/registry.ts'
import { repairText } from './cell-text.ts'
import { numberText, type RepairedValue, readDecimal, readIdNumber, readName, readSerial } from './cell-values.ts'
import { type DateOrder, dayOfSerial, readDate } from './date-order.ts'
import type { SourceCell } from './source-sheet.ts'

export interface ReadCell {
  value: string
  repairs: RepairKind[]
}
const same = (value: string): RepairedValue => ({ value, repair: null })
const GENERAL = new Set(['date', 'birth'])

/** What the cell says, as a person would read it. */
export function shownIn(cell: SourceCell | undefined): string {
  if (!cell || cell.value === null) return ''
  if (cell.value instanceof Date) return cell.value.toISOString().slice(0, 10)
  return typeof cell.value === 'number' ? numberText(cell.value) : String(cell.value)
}

export function readCell(property: ListProperty, cell: SourceCell | undefined, order: DateOrder): ReadCell {
  if (!cell || cell.value === null) return { value: '', repairs: [] }
  if (cell.error) return { value: '', repairs: ['excelError'] }
  const { text, repairs } = textIn(property, cell)
  const { value, repair } = readKind(property, text, order)
  const named = repair ? [...repairs, repair] : repairs
  return { value, repairs: value !== shownIn(cell) && named.length === 0 ? ['rewritten'] : named }
}

/** Also for the order of a whole column of dates. */
export function textIn(property: ListProperty, cell: SourceCell): { text: string; repairs: RepairKind[] } {
  if (typeof cell.value === 'number' && GENERAL.has(property.kind)) {
    const day = dayOfSerial(cell.value)
    if (day !== null) return { text: day, repairs: ['excelSerial'] }
  }
  if (typeof cell.value !== 'string') return { text: shownIn(cell), repairs: [] }
  const { text, repairs } = repairText(cell.value, cell.font)
  const words = property.kind === 'text' || property.kind === 'name'
  // Before what a spreadsheet would take for a formula an apostrophe only says "text"; before words it may belong to them.
  const bare = text.replace(words ? /^'(?=[=+\-@])/ : /^['’]+(?=.)/, '')
  if (words) return { text: bare, repairs: bare === text ? repairs : [...repairs, 'apostrophe'] }
  const whole = wholeOf(bare)
  const more: RepairKind[] = [...(bare === text ? [] : ['apostrophe' as const]), ...(whole === bare ? [] : ['exponent' as const])]
  return { text: whole, repairs: [...repairs, ...more] }
}

/** "3.1085012345E+10" says all its digits; "3.1E+10" does not, and stays. */
function wholeOf(text: string): string {
  const [, lead = '', digits = '', power] = /^(\d)[.,](\d+)E\+?(\d{1,2})$/i.exec(text) ?? []
  return power !== undefined && digits.length === Number(power) ? lead + digits : text
}

function readKind(property: ListProperty, text: string, order: DateOrder): RepairedValue {
  switch (property.kind) {
    case 'text':
    case 'code':
      return same(text)
    case 'name':
      return readName(text)
    case 'idNumber':
      return readIdNumber(text)
    case 'phone':
      return readPhone(text)
    case 'area':
    case 'number':
      return readDecimal(text)
    case 'serial':
      return readSerial(text)
    case 'date':
    case 'birth':
      return readDate(text, order)
    case 'choice':
      return readChoice(property, text)
  }
}

/** Nine digits are a mobile number without its zero, when that gives a sound one. */
function readPhone(text: string): RepairedValue {
  if (text === '') return same(text)
  const number = normalizePhone(text)
  if (number === text && phoneOk(text)) return same(text)
  if (phoneOk(number)) return { value: number, repair: 'phoneShape' }
  if (/^[1-9]\d{8}$/.test(number) && phoneOk(`0${number}`)) return { value: `0${number}`, repair: 'lostZeros' }
  return { value: text, repair: 'unreadablePhone' }
}

function readChoice({ choices = [] }: ListProperty, text: string): RepairedValue {
  if (text === '' || choices.some(({ value }) => value === text)) return same(text)
  const said = fold(text)
  const found = choices.find(({ value, label, aliases = [] }) => [value, label.vi, ...aliases].some(word => fold(word) === said))
  return found ? { value: found.value, repair: 'choice' } : { value: text, repair: 'unknownChoice' }
}
