// A paper at the end of a campaign (DocumentDefinition), line by line as its readers draw it: residential group after residential group, so that 25,000 rows
// never stand in memory together. What the asker may not be told is blank before any expression sees it (R16).
import type { DocumentDefinition } from '../../forms/campaigns/campaign-package.ts'
import { expressionOf } from '../../forms/language/path/expression-of.ts'
import type { Entity } from '../../shared/entity.ts'
import type { ResidentialGroup } from '../../shared/pull.ts'
import type { ReportCell, ReportColumn, ReportMeasure } from '../../shared/report.ts'
import { cellsOf, type ReportSettings, totalOf } from '../store/report-cells.ts'
import { bareName } from './report-table.ts'

export type PaperCell = string | number | null
export interface PaperColumn {
  heading?: string | undefined
  title: string
  kind: 'text' | 'name' | 'sum' | 'share' | 'over'
}
export type PaperLine =
  | { kind: 'group'; name: string }
  | { kind: 'row'; number: number; cells: PaperCell[] }
  | { kind: 'subtotal' | 'total'; name: string; cells: PaperCell[] }
  | { kind: 'note'; text: string }

type Properties = Readonly<Record<string, string>>
export interface PaperSource {
  groups: readonly ResidentialGroup[]
  /** Rows of the document's list in the order of the walk, with what the asker may be told. */
  rowsOf: (group: string) => Promise<readonly Pick<Entity, 'properties'>[]>
  settings: ReportSettings
  /** One row, in words: "hộ gia đình". */
  noun: string
  /** False for a list of the residential groups themselves: a head over each single line would say the same. */
  grouped: boolean
}

/** Beside running number and, in a summary, the residential group's name. */
export function columnsOf({ columns, summary }: DocumentDefinition): PaperColumn[] {
  if (!summary) return columns.map(({ title, sum }) => ({ title, kind: sum ? 'sum' : 'text' }))
  const counted = summary.map(({ heading, title, measure }): PaperColumn => ({ heading, title, kind: kindOf(measure) }))
  return [{ title: 'Tổ dân phố', kind: 'name' }, ...counted]
}

function kindOf(measure: ReportMeasure): PaperColumn['kind'] {
  if (measure.kind === 'share' || measure.kind === 'over') return measure.kind
  if (measure.kind === 'blank') return 'text'
  return measure.kind === 'setting' && measure.percent ? 'share' : 'sum'
}

export function linesOf(definition: DocumentDefinition, source: PaperSource): AsyncGenerator<PaperLine> {
  const { summary } = definition
  return summary ? summaryLines(definition, summary, source) : rowLines(definition, source)
}

async function* rowLines(
  definition: DocumentDefinition,
  { groups, rowsOf, settings, noun, grouped }: PaperSource,
): AsyncGenerator<PaperLine> {
  const { columns, when } = definition
  const values = columns.map(({ value, sum }) => ({ sum: sum === true, expression: expressionOf(value) }))
  const isIn = (properties: Properties) => when === undefined || expressionOf(when).isTrue(properties, settings)
  const summed = values.some(({ sum }) => sum)
  const all = blankSums(values)
  let rows = 0
  let listed = 0
  for (const group of groups) {
    const held = await rowsOf(group.id)
    const chosen = held.filter(({ properties }) => isIn(properties))
    listed += held.length
    if (chosen.length === 0) continue
    if (grouped) yield { kind: 'group', name: `${group.name}: ${chosen.length} ${noun}` }
    const own = blankSums(values)
    for (const { properties } of chosen) {
      rows += 1
      const cells = values.map(({ sum, expression }) =>
        sum ? expression.number(properties, settings) : expression.text(properties, settings),
      )
      add(own, cells)
      yield { kind: 'row', number: rows, cells }
    }
    add(all, own)
    if (summed && grouped) yield { kind: 'subtotal', name: `Cộng ${group.name}`, cells: own }
  }
  if (summed) yield { kind: 'total', name: 'Tổng cộng', cells: all }
  yield { kind: 'note', text: noteOf(definition.note ?? `Danh sách này có {rows} ${noun}.`, rows, listed) }
}

const blankSums = (values: readonly { sum: boolean }[]): PaperCell[] => values.map(({ sum }) => (sum ? 0 : null))

/** To the millionth, as in reports. */
function add(sums: PaperCell[], cells: readonly PaperCell[]): void {
  for (const [at, cell] of cells.entries()) {
    const sum = sums[at]
    if (typeof sum === 'number' && typeof cell === 'number') sums[at] = Math.round((sum + cell) * 1e6) / 1e6
  }
}

function noteOf(note: string, rows: number, listed: number): string {
  const tenths = listed === 0 ? null : Math.round((rows * 1000) / listed)
  const share = tenths === null ? '–' : `${Math.trunc(tenths / 10)},${tenths % 10}%`
  return note.replaceAll('{rows}', String(rows)).replaceAll('{listed}', String(listed)).replaceAll('{share}', share)
}

async function* summaryLines(
  { note, when }: DocumentDefinition,
  columns: readonly ReportColumn[],
  { groups, rowsOf, settings }: PaperSource,
): AsyncGenerator<PaperLine> {
  const counted: { residentialGroup: string; name: string; cells: Record<string, ReportCell> }[] = []
  let listed = 0
  for (const { id, name } of groups) {
    const held = await rowsOf(id)
    const rows = held.filter(({ properties }) => when === undefined || expressionOf(when).isTrue(properties, settings))
    const cells = cellsOf(columns, settings, ({ measure }) => countOf(rows, measure))
    counted.push({ residentialGroup: id, name, cells })
    listed += rows.length
    yield { kind: 'row', number: counted.length, cells: [bareName(name), ...columns.map(column => cells[column.id] ?? null)] }
  }
  const total = totalOf(columns, settings, counted)
  yield { kind: 'total', name: 'Tổng cộng', cells: [null, ...columns.map(column => total[column.id] ?? null)] }
  if (note !== undefined) yield { kind: 'note', text: noteOf(note, counted.length, listed) }
}

function countOf(rows: readonly { properties: Properties }[], measure: ReportMeasure): number {
  if (measure.kind !== 'list') return 0
  const { property, equals = '' } = measure
  return property === undefined ? rows.length : rows.filter(({ properties }) => properties[property] === equals).length
}
