// Mistakes of a definition that no expression shows: choice lists that are missing or cannot be told apart, scans that fill nothing, calculations
// without a formula. All of them are found, not only the first.
import type { Choice, FormDefinition, Question, QuestionType } from './definition.ts'
import type { DefinitionProblem } from './form.ts'
import type { Layout } from './layout.ts'
import type { Field, Scope } from './program.ts'

type Report = (place: string, vi: string, en: string) => void

const CHOOSING: ReadonlySet<QuestionType> = new Set(['selectOne', 'selectMany', 'rank'])
const SEVERAL: ReadonlySet<QuestionType> = new Set(['selectMany', 'rank'])
const FILLABLE: ReadonlySet<QuestionType> = new Set(['text', 'date', 'partialDate', 'selectOne', 'hidden', 'barcode'])

export function checkDefinition(definition: FormDefinition, layout: Layout): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  const report: Report = (place, vi, en) => problems.push({ place, message: { vi, en } })
  for (const [name, list] of Object.entries(definition.choices)) checkList(name, list, report)
  for (const field of layout.fields.values()) {
    checkChoices(field, definition, report)
    checkCalculation(field.question, layout, report)
    checkFills(field, layout, report)
  }
  for (const scope of layout.repeats.values()) checkRepeat(scope, report)
  return problems
}

function checkList(name: string, list: readonly Choice[], report: Report): void {
  const seen = new Set<string>()
  for (const { value } of list) {
    if (value === '') report(`choices › ${name}`, 'Có lựa chọn chưa có mã.', 'A choice has no value.')
    else if (seen.has(value)) report(`choices › ${name}`, `Mã “${value}” bị lặp.`, `The value “${value}” is repeated.`)
    seen.add(value)
  }
}

function checkChoices({ question }: Field, definition: FormDefinition, report: Report): void {
  if (!CHOOSING.has(question.type)) return
  const place = `${question.name} › choices`
  const list =
    question.choices !== undefined && Object.hasOwn(definition.choices, question.choices) ? definition.choices[question.choices] : undefined
  if (!list)
    report(place, `Không có danh sách lựa chọn “${question.choices ?? ''}”.`, `There is no choice list “${question.choices ?? ''}”.`)
  else if (list.length === 0) report(place, 'Danh sách lựa chọn đang trống.', 'The choice list is empty.')
  else if (SEVERAL.has(question.type) && list.some(choice => /\s/.test(choice.value)))
    report(place, 'Mã của câu chọn nhiều không được có dấu cách.', 'Values to choose several of must not contain spaces.')
}

function checkCalculation(question: Question, layout: Layout, report: Report): void {
  const { name, type, calculate, trigger } = question
  if (type === 'calculate' && calculate === undefined)
    report(`${name} › calculate`, 'Câu tính toán chưa có công thức.', 'There is no calculation.')
  if (trigger === undefined) return
  if (!layout.fields.has(trigger))
    report(`${name} › trigger`, `Không có câu hỏi nào tên “${trigger}”.`, `There is no question named “${trigger}”.`)
  if (calculate === undefined) report(`${name} › trigger`, 'Có trigger thì phải có công thức.', 'A trigger needs a calculation.')
}

function checkFills(field: Field, layout: Layout, report: Report): void {
  const { name, type, fills } = field.question
  const place = `${name} › fills`
  if (fills && type !== 'idCard')
    report(place, 'Chỉ câu quét căn cước mới điền vào câu khác.', 'Only an ID-card scan fills other questions.')
  for (const target of Object.values(fills ?? {})) {
    const other = layout.fields.get(target)
    if (!other) report(place, `Không có câu hỏi nào tên “${target}”.`, `There is no question named “${target}”.`)
    else if (!FILLABLE.has(other.question.type)) report(place, `Câu “${target}” không nhận chữ được.`, `“${target}” cannot take text.`)
    else if (!encloses(other.scope, field.scope))
      report(place, `Câu “${target}” nằm trong nhóm lặp khác.`, `“${target}” is in another repeat.`)
  }
}

function encloses(outer: Scope, inner: Scope): boolean {
  for (let scope: Scope | null = inner; scope; scope = scope.parent) if (scope === outer) return true
  return false
}

function checkRepeat({ repeat }: Scope, report: Report): void {
  if (repeat?.max !== undefined && repeat.max < 1)
    report(`${repeat.name} › max`, 'Số lần lặp tối đa phải từ 1.', 'The maximum must be at least 1.')
}
