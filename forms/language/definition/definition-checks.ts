// Mistakes of a definition that no expression shows: questions without words, scans that fill nothing, calculations without a formula, and what
// choice-list-checks, media-checks and table-checks look for. All of them are found, not only the first.
import type { Text } from '../../../shared/text.ts'
import { suggesting } from '../expression/nearest-name.ts'
import type { DefinitionProblem } from '../form.ts'
import type { Layout } from '../program/layout.ts'
import type { Field, Scope } from '../program/program.ts'
import { MOST_ROWS } from '../record/rows.ts'
import { appearances } from './appearance.ts'
import { checkChoosing, checkLists } from './choice-list-checks.ts'
import type { FormDefinition, Node, Question, QuestionType } from './definition.ts'
import { checkMedia } from './media-checks.ts'
import { FORM_PLACE, placed, type Tell } from './place.ts'
import { checkAppearance, checkRepeat, checkRowTable, checkTable } from './table-checks.ts'

const FILLABLE: ReadonlySet<QuestionType> = new Set(['text', 'date', 'partialDate', 'selectOne', 'hidden', 'barcode'])
const SILENT: ReadonlySet<QuestionType> = new Set(['calculate', 'hidden'])
const UNANSWERED: ReadonlySet<QuestionType> = new Set(['calculate', 'hidden', 'note'])
/** Characters; a screen shows no more with any ease. */
const LONGEST_TEXT = 4000

/** `mended`: names of nodes that were misbuilt; what is odd about them was said already. */
export function checkDefinition(definition: FormDefinition, layout: Layout, mended: ReadonlySet<string>): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  const tell: Tell = (place, vi, en) => problems.push({ place, message: { vi, en } })
  if (definition.pages.length === 0 && !mended.has(placed(FORM_PLACE, 'pages')))
    tell(FORM_PLACE, 'Mẫu phiếu chưa có trang nào.', 'The form has no pages.')
  checkLists(definition, tell)
  checkMedia(definition, layout.places, mended, tell)
  for (const [node, place] of layout.places) if (!mended.has(node.name)) checkNode(node, place, definition, layout, tell)
  for (const field of layout.all.fields) checkFills(field, layout, tell)
  return problems
}

function checkNode(node: Node, place: string, definition: FormDefinition, layout: Layout, tell: Tell): void {
  checkAppearance(node, place, tell)
  checkTexts(node, place, tell)
  if (node.kind === 'question') {
    checkChoosing(node, place, definition, tell)
    checkCalculation(node, place, layout, tell)
    checkParts(node, place, tell)
    return
  }
  if (node.kind === 'group') checkTable(node, layout.places, tell)
  else {
    checkRepeat(node, place, MOST_ROWS, tell)
    checkRowTable(node, layout.places, tell)
  }
}

function checkTexts(node: Node, place: string, tell: Tell): void {
  const silent = node.kind === 'question' && SILENT.has(node.type) && !appearances(node.appearance).has('shown')
  if (!silent && node.label.vi.trim() === '') tell(placed(place, 'label'), 'Chưa có nhãn tiếng Việt.', 'There is no Vietnamese label.')
  for (const [part, text] of textsOf(node))
    if (text.vi.length > LONGEST_TEXT || (text.en?.length ?? 0) > LONGEST_TEXT)
      tell(placed(place, part), `Chữ dài quá ${LONGEST_TEXT} ký tự.`, `The text is longer than ${LONGEST_TEXT} characters.`)
}

function textsOf(node: Node): [string, Text][] {
  const { label, hint } = node
  const own = node.kind === 'question' ? node : { checks: [] }
  const texts = { label, hint, ...partsOf(own) }
  return Object.entries(texts).flatMap(([part, text]): [string, Text][] => (text ? [[part, text]] : []))
}

function partsOf({ guidance, requiredMessage, constraintMessage, checks = [] }: Partial<Question>): Record<string, Text | undefined> {
  return { guidance, requiredMessage, constraintMessage, ...Object.fromEntries(checks.map(({ code, message }) => [code, message])) }
}

function checkCalculation({ name, type, calculate, trigger, required }: Question, place: string, layout: Layout, tell: Tell): void {
  if (type === 'calculate' && calculate === undefined)
    tell(placed(place, 'calculate'), 'Câu tính toán chưa có công thức.', 'There is no calculation.')
  if (type === 'note' && calculate !== undefined)
    tell(placed(place, 'calculate'), 'Câu chỉ để đọc không tính được; hãy dùng loại calculate.', 'A note cannot be calculated.')
  if (required !== undefined && UNANSWERED.has(type))
    tell(
      placed(place, 'required'),
      'Câu này không ai trả lời nên không thể bắt buộc.',
      'Nobody answers this, so that it cannot be required.',
    )
  if (trigger === undefined) return
  if (!layout.fields.has(trigger)) tellUnknown(trigger, placed(place, 'trigger'), layout, tell)
  if (calculate === undefined)
    tell(placed(place, 'trigger'), `Có trigger thì “${name}” phải có công thức (calculate).`, 'A trigger needs a calculation.')
}

function tellUnknown(name: string, place: string, layout: Layout, tell: Tell): void {
  const message = { vi: `Không có câu hỏi nào tên “${name}”.`, en: `There is no question named “${name}”.` }
  const { vi, en } = suggesting(message, name, layout.fields.keys())
  tell(place, vi, en ?? vi)
}

function checkParts({ type, photo, registry, registryAs }: Question, place: string, tell: Tell): void {
  if (photo && type !== 'photo') tell(placed(place, 'photo'), 'Chỉ câu chụp ảnh mới có mục này.', 'Only photo questions have this.')
  if (photo && photo.max < 1) tell(placed(place, 'photo', 'max'), 'Phải cho chụp ít nhất một ảnh.', 'At least one photo must be allowed.')
  if (registryAs !== undefined && registry === undefined)
    tell(placed(place, 'registryAs'), 'Chưa nói so với mục nào của sổ (registry).', 'It does not say what to compare with (registry).')
}

function checkFills({ question, scope }: Field, layout: Layout, tell: Tell): void {
  const { type, fills } = question
  const place = placed(layout.places.get(question) ?? question.name, 'fills')
  if (fills && type !== 'idCard') tell(place, 'Chỉ câu quét căn cước mới điền vào câu khác.', 'Only an ID-card scan fills other questions.')
  for (const target of Object.values(fills ?? {})) {
    const other = layout.fields.get(target)
    if (!other) tellUnknown(target, place, layout, tell)
    else if (!FILLABLE.has(other.question.type)) tell(place, `Câu “${target}” không nhận chữ được.`, `“${target}” cannot take text.`)
    else if (!encloses(other.scope, scope)) tell(place, `Câu “${target}” nằm trong nhóm lặp khác.`, `“${target}” is in another repeat.`)
  }
}

function encloses(outer: Scope, inner: Scope): boolean {
  for (let scope: Scope | null = inner; scope; scope = scope.parent) if (scope === outer) return true
  return false
}
