// Mistakes in a campaign's reports and duplicate keys: facts that do not compile, columns that count what is not there.
import type { ReportColumn, ReportDefinition } from '../../shared/report.ts'
import { placed } from '../language/definition/place.ts'
import { checkExpression, formOf, hasProperty, type PackageParts, tellUnknown } from './package-parts.ts'

const NO_STAGE = ['Không có bước nào tên', 'There is no stage named'] as const

export function checkReports(parts: PackageParts): void {
  const { pkg, stages, tell } = parts
  for (const { stage, definition } of pkg.reports) {
    const place = `Báo cáo ${stage}`
    if (!stages.has(stage)) tellUnknown(tell, place, stage, stages.keys(), NO_STAGE)
    checkFacts(parts, place, stage, definition)
    for (const column of definition.columns) checkColumn(parts, placed(place, column.id), stage, definition, column)
  }
  for (const { stage, key } of pkg.duplicateKeys) {
    const form = formOf(parts, stages.get(stage))
    if (!stages.has(stage)) tellUnknown(tell, `Trùng lặp ${key.code}`, stage, stages.keys(), NO_STAGE)
    for (const question of key.questions)
      if (form && !form.question(question))
        tell(`Trùng lặp ${key.code}`, `Mẫu phiếu không có câu hỏi “${question}”.`, `The form has no question “${question}”.`)
  }
}

function checkFacts(parts: PackageParts, place: string, stageId: string, { facts, factsByVersion = {} }: ReportDefinition): void {
  const stage = parts.stages.get(stageId)
  const form = formOf(parts, stage)
  if (!stage || !form) return
  const wording = { ...facts, ...factsByVersion[String(stage.formVersion)] }
  for (const [name, source] of Object.entries(wording))
    checkExpression(parts, placed(place, 'facts', name), source, { form, list: parts.lists.get(stage.list) })
}

function checkColumn(parts: PackageParts, place: string, stage: string, { columns, facts }: ReportDefinition, column: ReportColumn): void {
  const { tell, lists, stages } = parts
  const { measure } = column
  if (columns.filter(({ id }) => id === column.id).length > 1)
    tell(place, `Có hai cột cùng tên “${column.id}”.`, `Two columns are named “${column.id}”.`)
  if (measure.kind === 'list' && measure.property !== undefined) {
    const list = lists.get(stages.get(stage)?.list ?? '')
    const known = list?.properties.map(({ name }) => name) ?? []
    if (!hasProperty(list, measure.property))
      tellUnknown(tell, place, measure.property, known, ['Danh sách không có cột', 'The list has no property'])
  }
  if (measure.kind === 'records' && measure.fact !== undefined && !Object.hasOwn(facts, measure.fact))
    tellUnknown(tell, place, measure.fact, Object.keys(facts), ['Báo cáo không có điều cần đếm', 'The report has no fact'])
  if (measure.kind === 'share')
    for (const id of [measure.of, measure.among])
      if (!columns.some(other => other.id === id))
        tellUnknown(
          tell,
          place,
          id,
          columns.map(other => other.id),
          ['Báo cáo không có cột', 'The report has no column'],
        )
}
