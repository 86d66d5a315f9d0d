// Mistakes in a campaign's reports and duplicate keys: facts that do not compile, columns that count what is not there.
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { ReportColumn, ReportDefinition, ReportMeasure } from '../../shared/report.ts'
import { placed } from '../language/definition/place.ts'
import { checkExpression, formOf, type PackageParts, tellUnknown } from './package-parts.ts'

const NO_STAGE = ['Không có bước nào tên', 'There is no stage named'] as const
const NO_SETTING = ['Không có thông số nào tên', 'There is no setting named'] as const

export function checkReports(parts: PackageParts): void {
  const { pkg, stages, tell } = parts
  for (const { stage, definition } of pkg.reports) {
    const place = `Báo cáo ${stage}`
    if (!stages.has(stage)) tellUnknown(tell, place, stage, stages.keys(), NO_STAGE)
    checkFacts(parts, place, stage, definition)
    const list = parts.lists.get(stages.get(stage)?.list ?? '')
    checkColumns(parts, place, list, definition)
    checkOpen(parts, place, stage, list, definition)
  }
  for (const { stage, key } of pkg.duplicateKeys) {
    const form = formOf(parts, stages.get(stage))
    if (!stages.has(stage)) tellUnknown(tell, `Trùng lặp ${key.code}`, stage, stages.keys(), NO_STAGE)
    for (const question of key.questions)
      if (form && !form.question(question))
        tell(`Trùng lặp ${key.code}`, `Mẫu phiếu không có câu hỏi “${question}”.`, `The form has no question “${question}”.`)
  }
}

/** All of the office reads a report: what few may see is not counted in it, because a count over a small residential group names people (R16). */
function checkOpen(
  { stages, tell }: PackageParts,
  place: string,
  stage: string,
  list: ListDefinition | undefined,
  { columns }: Counting,
): void {
  if (stages.get(stage)?.confidential)
    tell(place, 'Bước này chỉ ít người được xem nên không có báo cáo.', 'Few may see this stage, so that it has no report.')
  const kept = new Set(list?.properties.filter(({ duties }) => duties).map(({ name }) => name))
  for (const { id, measure } of columns)
    if (measure.kind === 'list' && measure.property !== undefined && kept.has(measure.property))
      tell(
        placed(place, id),
        `Cột “${measure.property}” chỉ ít người được xem nên không đếm ở báo cáo.`,
        `Few may see “${measure.property}”.`,
      )
}

function checkFacts(
  parts: PackageParts,
  place: string,
  stageId: string,
  { facts, factsByVersion = {}, figures = {} }: ReportDefinition,
): void {
  const stage = parts.stages.get(stageId)
  const form = formOf(parts, stage)
  if (!stage || !form) return
  const sight = { form, list: parts.lists.get(stage.list) }
  const wording = { ...facts, ...factsByVersion[String(stage.formVersion)] }
  for (const [name, source] of Object.entries(wording)) checkExpression(parts, placed(place, 'facts', name), source, sight)
  for (const [name, source] of Object.entries(figures)) checkExpression(parts, placed(place, 'figures', name), source, sight)
}

type Counting = Pick<ReportDefinition, 'columns' | 'facts' | 'figures'>

/** Of a report, or of a paper's summary: columns over a list, and those that are worked out from others. */
export function checkColumns(parts: PackageParts, place: string, list: ListDefinition | undefined, counting: Counting): void {
  for (const column of counting.columns) checkColumn(parts, placed(place, column.id), list, counting, column)
}

function checkColumn(parts: PackageParts, place: string, list: ListDefinition | undefined, counting: Counting, column: ReportColumn): void {
  const { columns, facts, figures = {} } = counting
  const { measure } = column
  const needs = (name: string | undefined, known: Iterable<string>, words: readonly [string, string]) => {
    const names = [...known]
    if (name !== undefined && !names.includes(name)) tellUnknown(parts.tell, place, name, names, words)
  }
  if (columns.filter(({ id }) => id === column.id).length > 1)
    parts.tell(place, `Có hai cột cùng tên “${column.id}”.`, `Two columns are named “${column.id}”.`)
  if (measure.kind === 'list')
    needs(
      measure.property,
      (list?.properties ?? []).map(({ name }) => name),
      ['Danh sách không có cột', 'The list has no property'],
    )
  if (measure.kind === 'records') needs(measure.fact, Object.keys(facts), ['Báo cáo không có điều cần đếm', 'The report has no fact'])
  if (measure.kind === 'sum') needs(measure.figure, Object.keys(figures), ['Báo cáo không có số cần cộng', 'The report has no figure'])
  if (measure.kind === 'setting') {
    const { name, by } = measure
    needs(by, parts.settings, NO_SETTING)
    const begun = by === undefined ? [] : [...parts.settings].filter(setting => setting.startsWith(`${name}_`))
    if (begun.length === 0) needs(name, parts.settings, NO_SETTING)
  }
  if (measure.kind === 'chosen') checkChosen(parts, place, measure)
  for (const id of columnsOf(measure))
    needs(
      id,
      columns.map(other => other.id),
      ['Báo cáo không có cột', 'The report has no column'],
    )
  if (comesBack(column, columns))
    parts.tell(place, 'Các cột tính từ nhau thành vòng tròn.', 'The columns are worked out from each other in a circle.')
}

/** Whatever the office chooses, there is a column for it. */
function checkChosen({ pkg, settings, tell }: PackageParts, place: string, { by, columns }: Chosen): void {
  const setting = pkg.campaign.settings.find(({ name }) => name === by)
  if (!setting) tellUnknown(tell, place, by, settings, NO_SETTING)
  for (const { value } of setting?.choices ?? [])
    if (!Object.hasOwn(columns, value))
      tell(place, `Chưa nói cột nào khi thông số “${by}” là “${value}”.`, `It does not say which column when “${by}” is “${value}”.`)
}

type Chosen = Extract<ReportMeasure, { kind: 'chosen' }>

/** Columns that this one is worked out from. */
function columnsOf(measure: ReportMeasure): string[] {
  if (measure.kind === 'share') return [measure.of, measure.among]
  if (measure.kind === 'over') return [measure.of, measure.target]
  return measure.kind === 'chosen' ? Object.values(measure.columns) : []
}

function comesBack(start: ReportColumn, columns: readonly ReportColumn[]): boolean {
  const byId = new Map(columns.map(column => [column.id, column]))
  const seen = new Set<string>()
  const toVisit = columnsOf(start.measure)
  for (let id = toVisit.pop(); id !== undefined; id = toVisit.pop()) {
    if (id === start.id) return true
    if (seen.has(id)) continue
    seen.add(id)
    const column = byId.get(id)
    if (column) toVisit.push(...columnsOf(column.measure))
  }
  return false
}
