// A report's line from what was counted: the columns that are worked out from other columns and from settings. The total line is worked out from its own
// cells, so that a share is never a sum of shares. Pure; server/jobs/recount.ts works the same out another way.
import type { ReportCell, ReportColumn, ReportMeasure, ReportRow } from '../../shared/report.ts'

export type ReportSettings = Readonly<Record<string, string>>
type Worked = Extract<ReportMeasure, { kind: 'share' | 'chosen' | 'setting' | 'over' | 'blank' }>
type Cells = Record<string, ReportCell>

function isWorked(measure: ReportMeasure): measure is Worked {
  switch (measure.kind) {
    case 'share':
    case 'chosen':
    case 'setting':
    case 'over':
    case 'blank':
      return true
    case 'list':
    case 'records':
    case 'versions':
    case 'state':
    case 'complete':
    case 'lastReceived':
    case 'sum':
      return false
  }
}

/** A worked-out column may ask for any other, wherever it stands; columns that ask for each other in a ring stay empty. */
export function cellsOf(
  columns: readonly ReportColumn[],
  settings: ReportSettings,
  figure: (column: ReportColumn) => number | undefined,
): Cells {
  const cells: Cells = {}
  for (const column of columns) {
    if (!isWorked(column.measure)) cells[column.id] = figure(column) ?? (column.measure.kind === 'lastReceived' ? null : 0)
  }
  const byId = new Map(columns.map(column => [column.id, column.measure]))
  const cell = (id: string, asking: readonly string[]): ReportCell => {
    const known = cells[id]
    const measure = byId.get(id)
    if (known !== undefined) return known
    return measure === undefined || !isWorked(measure) || asking.includes(id)
      ? null
      : work(measure, next => cell(next, [...asking, id]), settings)
  }
  for (const { id, measure } of columns) if (isWorked(measure)) cells[id] = cell(id, [])
  return cells
}

function work(measure: Worked, cell: (id: string) => ReportCell, settings: ReportSettings): ReportCell {
  switch (measure.kind) {
    case 'share':
      return shareOf(cell(measure.of), cell(measure.among))
    case 'chosen': {
      const column = measure.columns[settings[measure.by] ?? '']
      return column === undefined ? null : cell(column)
    }
    case 'setting':
      return settingOf(settings[settingNamed(measure, settings)], measure.percent === true)
    case 'over':
      return difference(cell(measure.of), cell(measure.target))
    case 'blank':
      return null
  }
}

const shareOf = (part: ReportCell, whole: ReportCell): ReportCell => (part !== null && whole ? part / whole : null)

/** Shares have no more than their ninth decimal: 0.9 − 0.8 is 0.1 on paper. */
const difference = (of: ReportCell, target: ReportCell): ReportCell =>
  of === null || target === null ? null : Math.round((of - target) * 1e9) / 1e9

function settingOf(said: string | undefined, percent: boolean): ReportCell {
  const number = said === undefined || said.trim() === '' ? Number.NaN : Number(said)
  if (!Number.isFinite(number)) return null
  return percent ? number / 100 : number
}

export function totalOf(columns: readonly ReportColumn[], settings: ReportSettings, rows: readonly ReportRow[]): Cells {
  return cellsOf(columns, settings, ({ id, measure }) => {
    const figures = rows.map(row => row.cells[id]).filter(cell => typeof cell === 'number')
    if (measure.kind === 'lastReceived') return figures.length > 0 ? Math.max(...figures) : undefined
    return measure.kind === 'sum' ? sumOf(figures) : figures.reduce((sum, figure) => sum + figure, 0)
  })
}

/** To the millionth, so that the order of adding does not show. */
export function sumOf(figures: readonly number[]): number {
  return Math.round(figures.reduce((sum, figure) => sum + figure, 0) * 1e6) / 1e6
}

/** The settings that columns ask for, by name. */
export function settingsAsked(columns: readonly ReportColumn[], settings: ReportSettings): Record<string, string> {
  const names = columns.flatMap(({ measure }) => {
    if (measure.kind === 'chosen') return measure.by
    return measure.kind === 'setting' ? [settingNamed(measure, settings), ...(measure.by === undefined ? [] : [measure.by])] : []
  })
  return Object.fromEntries([...new Set(names)].sort().flatMap(name => (name in settings ? [[name, settings[name] ?? '']] : [])))
}

function settingNamed({ name, by }: Extract<ReportMeasure, { kind: 'setting' }>, settings: ReportSettings): string {
  return by === undefined ? name : `${name}_${settings[by] ?? ''}`
}
