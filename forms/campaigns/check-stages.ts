// Mistakes in a campaign's path: stages and forms that are not there, a path that turns in a circle, answers carried to where they do not fit, and
// outcomes that no list keeps.
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { RowBinding, Stage } from '../../shared/stage.ts'
import { placed } from '../language/definition/place.ts'
import type { CompiledForm } from '../language/form.ts'
import { programOf } from '../language/program/program.ts'
import { checkExpression, fillsOnPhone, formOf, type PackageParts, stagePlace, tellUnknown } from './package-parts.ts'

const NO_STAGE = ['Không có bước nào tên', 'There is no stage named'] as const
const NO_PROPERTY = ['Danh sách không có cột', 'The list has no property'] as const
const NO_QUESTION = ['Mẫu phiếu không có câu hỏi', 'The form has no question'] as const

export function checkStages(parts: PackageParts): void {
  for (const stage of parts.pkg.stages) {
    checkParts(parts, stage)
    checkOpening(parts, stage)
    checkPrefill(parts, stage)
    checkOutcomes(parts, stage)
  }
}

function checkParts(parts: PackageParts, stage: Stage): void {
  const { named, lists, duties, tell } = parts
  const place = stagePlace(stage.id)
  if (!named.some(({ id, version }) => id === stage.form && version === stage.formVersion)) {
    const known = named.map(({ id }) => id)
    const name = known.includes(stage.form) ? `${stage.form} bản ${stage.formVersion}` : stage.form
    tellUnknown(tell, placed(place, 'form'), name, known, ['Không có mẫu phiếu nào tên', 'There is no form named'])
  }
  if (!lists.has(stage.list))
    tellUnknown(tell, placed(place, 'list'), stage.list, lists.keys(), ['Không có danh sách nào tên', 'There is no list named'])
  if (stage.duty !== undefined && !duties.has(stage.duty))
    tellUnknown(tell, placed(place, 'duty'), stage.duty, duties, ['Không có nhiệm vụ nào tên', 'There is no duty named'])
  const list = lists.get(stage.list)
  if (stage.notNeededWhen !== undefined)
    checkExpression(parts, placed(place, 'notNeededWhen'), stage.notNeededWhen, { form: null, list, onPhone: fillsOnPhone(stage) })
  if (stage.dueDaysBeforeEnd !== undefined)
    checkExpression(parts, placed(place, 'dueDaysBeforeEnd'), stage.dueDaysBeforeEnd, { form: null, list: undefined })
}

function checkOpening(parts: PackageParts, stage: Stage): void {
  if (!stage.opens) return
  const { stages, lists, tell } = parts
  const place = placed(stagePlace(stage.id), 'opens')
  const { after, when, afterDays } = stage.opens
  for (const id of after) {
    const before = stages.get(id)
    if (!before) tellUnknown(tell, placed(place, 'after'), id, stages.keys(), NO_STAGE)
    else if (before.list !== stage.list)
      tell(placed(place, 'after'), `Bước “${id}” đi theo danh sách khác.`, `The stage “${id}” is about another list.`)
  }
  if (after.length === 0) tell(placed(place, 'after'), 'Chưa nói mở sau bước nào.', 'It does not say after which stage.')
  if (comesBack(stage.id, stages)) tell(place, 'Các bước chờ nhau thành vòng tròn.', 'The stages wait for each other in a circle.')
  if (when !== undefined)
    checkExpression(parts, placed(place, 'when'), when, { form: null, list: lists.get(stage.list), onPhone: fillsOnPhone(stage) })
  if (afterDays !== undefined) checkExpression(parts, placed(place, 'afterDays'), afterDays, { form: null, list: undefined })
}

function comesBack(start: string, stages: ReadonlyMap<string, Stage>): boolean {
  const seen = new Set<string>()
  const toVisit = [...(stages.get(start)?.opens?.after ?? [])]
  for (let id = toVisit.pop(); id !== undefined; id = toVisit.pop()) {
    if (id === start) return true
    if (seen.has(id)) continue
    seen.add(id)
    toVisit.push(...(stages.get(id)?.opens?.after ?? []))
  }
  return false
}

/** Without names of its own a prefill takes what both forms call the same; then there is nothing to be wrong, unless there is nothing at all. */
function checkPrefill(parts: PackageParts, stage: Stage): void {
  if (!stage.prefill) return
  const { stages, tell } = parts
  const { from, rename = {} } = stage.prefill
  const place = placed(stagePlace(stage.id), 'prefill')
  if (stage.filledBy !== 'reviewer')
    tell(
      place,
      'Điện thoại không còn giữ phiếu trước, nên chỉ bước do văn phòng làm mới điền sẵn được.',
      'Only what the desk fills can be prefilled.',
    )
  if (!stages.has(from)) tellUnknown(tell, place, from, stages.keys(), NO_STAGE)
  const [mine, theirs] = [formOf(parts, stage), formOf(parts, stages.get(from))]
  if (!mine || !theirs) return
  for (const [target, source] of Object.entries(rename)) checkCarried(parts, place, { target, source, mine, theirs })
  const shared = [...programOf(mine).fields.keys()].some(name => theirs.question(name))
  if (Object.keys(rename).length === 0 && !shared)
    tell(place, 'Hai mẫu phiếu không có câu hỏi nào trùng tên.', 'The two forms have no question of the same name.')
}

interface Carried {
  target: string
  source: string
  mine: CompiledForm
  theirs: CompiledForm
}

function checkCarried({ tell }: PackageParts, place: string, { target, source, mine, theirs }: Carried): void {
  const [to, from] = [mine.question(target), theirs.question(source)]
  if (!to) tellUnknown(tell, placed(place, target), target, programOf(mine).fields.keys(), NO_QUESTION)
  if (!from) tellUnknown(tell, placed(place, target), source, programOf(theirs).fields.keys(), NO_QUESTION)
  if (to && from && to.type !== from.type && to.type !== 'hidden')
    tell(
      placed(place, target),
      `Câu “${target}” (${to.type}) không nhận được câu “${source}” (${from.type}).`,
      `“${target}” (${to.type}) cannot take “${source}” (${from.type}).`,
    )
}

function checkOutcomes(parts: PackageParts, stage: Stage): void {
  const list = parts.lists.get(stage.list)
  const sight = { form: formOf(parts, stage), list }
  for (const [property, source] of Object.entries(stage.outcomes ?? {})) {
    const place = placed(stagePlace(stage.id), 'outcomes', property)
    checkWritten(parts, place, list, property)
    if (sight.form) checkExpression(parts, place, source, sight)
  }
}

/** An outcome may be empty, which takes the value off: never of what every row of the list must have. */
function checkWritten({ tell }: PackageParts, place: string, list: ListDefinition | undefined, name: string): void {
  const property = list?.properties.find(one => one.name === name)
  if (!property) tellUnknown(tell, place, name, list?.properties.map(one => one.name) ?? [], NO_PROPERTY)
  else if (property.required)
    tell(
      place,
      `Cột “${name}” bắt buộc khi nạp danh sách, không để bước ghi đè.`,
      `“${name}” is required of every row: no stage may write it.`,
    )
}

export function checkRows(parts: PackageParts): void {
  for (const binding of parts.pkg.rows) checkBinding(parts, binding)
  for (const stage of parts.pkg.stages) checkFilled(parts, stage)
}

/** Rows that come from elsewhere must come from somewhere: a list, or the stage that is prefilled from. */
function checkFilled(parts: PackageParts, stage: Stage): void {
  const form = formOf(parts, stage)
  if (!form || stage.prefill) return
  for (const [name, { repeat }] of programOf(form).repeats)
    if (repeat?.fixed && !parts.pkg.rows.some(binding => binding.stage === stage.id && binding.repeat === name))
      parts.tell(
        placed(stagePlace(stage.id), name),
        'Bảng này không thêm dòng bằng tay (fixed) mà chưa nói dòng lấy từ danh sách nào.',
        'Nobody can add rows here (fixed), and it does not say which list they come from.',
      )
}

function checkBinding(parts: PackageParts, binding: RowBinding): void {
  const { stages, lists, tell } = parts
  const place = placed(stagePlace(binding.stage), binding.repeat)
  const list = lists.get(binding.list)
  const form = formOf(parts, stages.get(binding.stage))
  if (!stages.has(binding.stage)) tellUnknown(tell, place, binding.stage, stages.keys(), NO_STAGE)
  if (!list) tellUnknown(tell, place, binding.list, lists.keys(), ['Không có danh sách nào tên', 'There is no list named'])
  if (!form) return
  checkRowQuestions(parts, place, binding, form)
  for (const [name, source] of Object.entries(binding.seeds))
    checkExpression(parts, placed(place, name), source, { form: null, list, onPhone: fillsOnPhone(stages.get(binding.stage)) })
  for (const [property, source] of Object.entries(binding.outcomes)) {
    checkWritten(parts, placed(place, property), list, property)
    checkExpression(parts, placed(place, property), source, { form, list })
  }
}

function checkRowQuestions({ tell }: PackageParts, place: string, { repeat, entity, seeds }: RowBinding, form: CompiledForm): void {
  const { repeats } = programOf(form)
  const scope = repeats.get(repeat)
  if (!scope) tellUnknown(tell, place, repeat, repeats.keys(), ['Mẫu phiếu không có bảng', 'The form has no repeat'])
  if (scope && scope.repeat?.fixed !== true)
    tell(
      placed(place, 'fixed'),
      `Các dòng của “${repeat}” lấy từ danh sách, nên mẫu phiếu phải ghi fixed: true để không ai thêm, bớt dòng bằng tay.`,
      `The rows of “${repeat}” follow a list: the form must say fixed: true, so that nobody adds or removes one by hand.`,
    )
  const inside = scope?.fields.map(({ question }) => question.name) ?? []
  for (const name of [entity, ...Object.keys(seeds)])
    if (!inside.includes(name)) tellUnknown(tell, placed(place, name), name, inside, NO_QUESTION)
}
