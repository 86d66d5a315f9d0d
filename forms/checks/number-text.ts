// Numbers as Vietnamese offices write them: "1.234,5". "1.234" could be either; it is read as 1234, and the caller is told, so that the screen
// can show what was understood. Source: FACTS §9.

export interface NumberReading {
  value: number
  /** A single dot before exactly three digits: thousands here, a decimal point elsewhere. */
  ambiguous: boolean
}

const PLAIN = /^-?\d+$/
const DECIMAL_COMMA = /^-?(\d+|\d{1,3}(\.\d{3})+),\d+$/
const DOT_THOUSANDS = /^-?\d{1,3}(\.\d{3})+$/
const DECIMAL_POINT = /^-?\d+\.\d+$/
const AMERICAN = /^-?\d{1,3}(,\d{3})+\.\d+$/

/** Null when it is no number. Spaces between thousands are allowed. */
export function readNumber(typed: string): NumberReading | null {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '')
  if (PLAIN.test(text)) return { value: Number(text), ambiguous: false }
  if (DECIMAL_COMMA.test(text)) return { value: Number(text.replaceAll('.', '').replace(',', '.')), ambiguous: false }
  if (DOT_THOUSANDS.test(text)) return { value: Number(text.replaceAll('.', '')), ambiguous: text.indexOf('.') === text.lastIndexOf('.') }
  if (DECIMAL_POINT.test(text)) return { value: Number(text), ambiguous: false }
  if (AMERICAN.test(text)) return { value: Number(text.replaceAll(',', '')), ambiguous: false }
  return null
}

/** 1234.5 → "1.234,5"; at most `decimals` digits after the comma. */
export function writeNumber(value: number, decimals = 2): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  const kept = fraction.replace(/0+$/, '')
  const sign = value < 0 && Number(`${whole}.${fraction}`) !== 0 ? '-' : ''
  return `${sign}${grouped}${kept ? `,${kept}` : ''}`
}
