// Numbers as Vietnamese people type them: comma for the fraction, dots between thousands ("1.234,5"). A lone dot or comma is a fraction
// unless exactly three digits follow a dot, which Vietnamese read as thousands ("1.234" is 1234; the area "120.5" is 120.5).

const GROUPED = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/
const PLAIN = /^-?\d+([.,]\d+)?$/

/** Null when it is not a number. */
export function parseNumber(typed: string): number | null {
  const text = typed.replace(/\s/g, '')
  if (GROUPED.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  return PLAIN.test(text) ? Number(text.replace(',', '.')) : null
}

/** "1234,5": a comma, and no thousands while it is being typed. */
export function formatNumber(value: number): string {
  return String(value).replace('.', ',')
}
