// The table that `npm run bench` prints. Figures, never a verdict: this machine is shared, and only what stands in one table was measured
// side by side.
export interface Figure {
  what: string
  value: string
  note: string
}

export function printTable(figures: readonly Figure[]): void {
  const rows = [{ what: 'what', value: 'figure', note: 'how' }, ...figures]
  const width = (column: keyof Figure) => Math.max(...rows.map(row => row[column].length))
  const widths = { what: width('what'), value: width('value') }
  for (const row of rows) console.log(`| ${row.what.padEnd(widths.what)} | ${row.value.padStart(widths.value)} | ${row.note} |`)
}

export const whole = (value: number): string => Math.round(value).toLocaleString('en')
export const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`
export const milliseconds = (value: number): string => `${Math.round(value)} ms`

export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
}
