// Mistakes in the papers that a campaign makes from its lists: columns that cannot be worked out, and columns that whoever takes the paper may not see (R16).
import type { ListDefinition } from '../../shared/list-definition.ts'
import { placed } from '../language/definition/place.ts'
import type { DocumentDefinition } from './campaign-package.ts'
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
  const expressions = [...paper.columns.map(({ title, value }) => ({ part: title, source: value }))]
  if (paper.when !== undefined) expressions.push({ part: 'when', source: paper.when })
  for (const { part, source } of expressions) {
    const place = placed(placeOf(paper), part)
    checkExpression(parts, place, source, { form: null, list })
    for (const name of namesAsked(source, 'entity')) checkSeen(parts, place, paper, list, name)
  }
}

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
