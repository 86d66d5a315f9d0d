// Numbers in an input: read as Vietnamese offices write them (forms/checks), shown with a comma and without dots between thousands, which
// would jump about while somebody types.
import { readNumber } from '../../forms/checks/number-text.ts'

/** Null when it is not a number. */
export function parseNumber(typed: string): number | null {
  return readNumber(typed.trim())?.value ?? null
}

/** What a number that can be read in two ways was taken for ("1.234" as one thousand …); null when there is no doubt. */
export function understoodAs(typed: string): string | null {
  const reading = readNumber(typed.trim())
  return reading?.ambiguous ? formatNumber(reading.value) : null
}

/** "1.234.567,5": what `formatNumber` or a person wrote, with dots between thousands. */
export function withThousands(number: string): string {
  const [whole = '', ...rest] = number.split(',')
  return [whole.replace(/\B(?=(\d{3})+$)/g, '.'), ...rest].join(',')
}

/** "1234,5" */
export function formatNumber(value: number): string {
  return String(value).replace('.', ',')
}
