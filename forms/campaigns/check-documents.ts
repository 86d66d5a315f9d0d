// Mistakes in the papers that a campaign makes from its lists: columns that cannot be worked out, and columns that whoever takes the paper may not see (R16).
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { ReportMeasure } from '../../shared/report.ts'
import { placed } from '../language/definition/place.ts'
import type { DocumentDefinition } from './campaign-package.ts'
import { checkColumns } from './check-reports.ts'
import { namesAsked } from './package-expressions.ts'
import { checkExpression, type PackageParts, tellUnknown } from './package-parts.ts'

export function checkDocuments(parts: PackageParts): void {
  const papers = parts.pkg.documents ?? []
  for (const [index, paper] of papers.entries()) {
    if (papers.findIndex(({ id }) => id === paper.id) !== index)
      parts.tell(placeOf(paper), `Có hai văn bản cùng tên “${paper.id}”.`, `Two documents are named “${paper.id}”.`)
    checkDocument(parts, paper)
  }
}

const placeOf = ({ id }: DocumentDefinition): string => `Văn bản ${id}`

function checkDocument(parts: PackageParts, paper: DocumentDefinition): void {
  const { lists, duties, tell } = parts
  const list = lists.get(paper.list)
  if (!list)
    tellUnknown(tell, placed(placeOf(paper), 'list'), paper.list, lists.keys(), ['Không có danh sách nào tên', 'There is no list named'])
  if (paper.duty !== undefined && !duties.has(paper.duty))
    tellUnknown(tell, placed(placeOf(paper), 'duty'), paper.duty, duties, ['Không có nhiệm vụ nào tên', 'There is no duty named'])
  checkSummary(parts, paper, list)
  const expressions = [...paper.columns.map(({ title, value }) => ({ part: title, source: value }))]
  if (paper.when !== undefined) expressions.push({ part: 'when', source: paper.when })
  for (const { part, source } of expressions) {
    const place = placed(placeOf(paper), part)
    checkExpression(parts, place, source, { form: null, list })
    for (const name of namesAsked(source, 'entity')) checkSeen(parts, place, paper, list, name)
  }
}

/** A paper is rows or a summary; a summary is counted over its list alone, when it is taken. */
function checkSummary(parts: PackageParts, paper: DocumentDefinition, list: ListDefinition | undefined): void {
  const { columns, summary } = paper
  const place = placeOf(paper)
  if (columns.length > 0 === (summary !== undefined))
    parts.tell(place, 'Văn bản phải có hoặc các cột, hoặc bảng tổng hợp.', 'A document has either columns or a summary.')
  if (!summary) return
  checkColumns(parts, place, list, { columns: summary, facts: {} })
  for (const { id, measure } of summary) {
    if (!ofList.has(measure.kind))
      parts.tell(placed(place, id), 'Bảng tổng hợp chỉ đếm được từ danh sách.', 'A summary counts over its list alone.')
    if (measure.kind === 'list' && measure.property !== undefined) checkSeen(parts, placed(place, id), paper, list, measure.property)
  }
}

const ofList: ReadonlySet<ReportMeasure['kind']> = new Set(['list', 'share', 'chosen', 'setting', 'over', 'blank'])

function checkSeen(
  { tell }: PackageParts,
  place: string,
  { duty }: DocumentDefinition,
  list: ListDefinition | undefined,
  name: string,
): void {
  const duties = list?.properties.find(property => property.name === name)?.duties
  if (!duties || (duty !== undefined && duties.includes(duty))) return
  tell(
    place,
    `Cột “${name}” chỉ dành cho nhiệm vụ ${duties.join(', ')}; văn bản này phải dành cho một trong các nhiệm vụ đó.`,
    `“${name}” is only for ${duties.join(', ')}: so must this document be.`,
  )
}
