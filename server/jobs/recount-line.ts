// One line of a recounted report: what was counted, then the columns that follow from others and from settings. Another way than the freeze takes
// (server/store/report-cells.ts), on purpose.
import type { ReportCell, ReportColumn, ReportMeasure } from '../../shared/report.ts'

export type Cells = Record<string, ReportCell>

/** Worked-out columns are filled in round by round, as often as there are columns: whatever asks for another is right once that one is. */
export function lineOf(
  columns: readonly ReportColumn[],
  settings: Record<string, string>,
  figure: (measure: ReportMeasure) => ReportCell,
): Cells {
  const line: Cells = Object.fromEntries(columns.map(({ id, measure }) => [id, figure(measure)]))
  for (const _ of columns) {
    for (const { id, measure } of columns) line[id] = derived(measure, line, settings) ?? line[id] ?? null
  }
  return line
}

function derived(measure: ReportMeasure, line: Cells, settings: Record<string, string>): ReportCell {
  const at = (id: string | undefined): ReportCell => (id === undefined ? null : (line[id] ?? null))
  if (measure.kind === 'chosen') return at(measure.columns[settings[measure.by] ?? ''])
  if (measure.kind === 'setting') {
    const ending = measure.by === undefined ? [] : [settings[measure.by] ?? '']
    const said = settings[[measure.name, ...ending].join('_')] ?? ''
    const number = said.trim() === '' ? Number.NaN : Number(said)
    return Number.isFinite(number) ? number / (measure.percent ? 100 : 1) : null
  }
  if (measure.kind !== 'share' && measure.kind !== 'over') return null
  const one = at(measure.of)
  const other = at(measure.kind === 'share' ? measure.among : measure.target)
  if (one === null || other === null) return null
  if (measure.kind === 'over') return Number((one - other).toFixed(9))
  return other === 0 ? null : one / other
}
