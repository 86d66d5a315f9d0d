// What a change of a running campaign may not do: take away or reinterpret what people already did. Everything else is free; whoever wants more begins a
// new campaign from a copy.
import { canonical } from '../../shared/digest.ts'
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { Stage } from '../../shared/stage.ts'
import { placed, type Tell } from '../language/definition/place.ts'
import type { DefinitionProblem } from '../language/form.ts'
import type { CampaignPlan } from './campaign-package.ts'
import { stagePlace } from './package-parts.ts'

export interface CampaignTraces {
  /** Stages that have records; the first one is ''. */
  readonly stages: ReadonlySet<string>
  /** By list: properties that a row holds a value of. A list without rows is left out. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>
}

/** Empty when `after` may take the place of `before`. */
export function checkEdit(before: CampaignPlan, after: CampaignPlan, traces: CampaignTraces): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  const tell: Tell = (place, vi, en) => problems.push({ place, message: { vi, en } })
  checkCampaign(before, after, traces, tell)
  const stages = new Map(after.stages.map(stage => [stage.id, stage]))
  before.stages.forEach((stage, index) => {
    const hasRecords = traces.stages.has(index === 0 ? '' : stage.id)
    checkStage(stage, stages.get(stage.id), hasRecords, tell)
  })
  const lists = new Map(after.lists.map(list => [list.id, list]))
  for (const list of before.lists) {
    const held = traces.held.get(list.id)
    if (held) checkList(list, lists.get(list.id), held, tell)
  }
  return problems
}

function checkCampaign(before: CampaignPlan, after: CampaignPlan, { stages }: CampaignTraces, tell: Tell): void {
  if (after.campaign.id !== before.campaign.id)
    tell('Chiến dịch › id', 'Mã của chiến dịch đang chạy không đổi được.', 'The id of a running campaign stays.')
  if (stages.size === 0) return
  if (after.campaign.visibleTo !== before.campaign.visibleTo)
    tell('visibleTo', 'Đã có phiếu nên không đổi được ai thấy chiến dịch này.', 'It has records: who may see it stays.')
  const [first] = before.stages
  if (first && after.stages[0]?.id !== first.id)
    tell(stagePlace(first.id), 'Đã có phiếu nên bước đầu tiên phải giữ nguyên là bước này.', 'It has records: this stage stays the first.')
}

function checkStage(before: Stage, after: Stage | undefined, hasRecords: boolean, tell: Tell): void {
  const place = stagePlace(before.id)
  if (!after) {
    if (hasRecords) tell(place, 'Bước này đã có phiếu nên không xóa được.', 'The stage has records and cannot be removed.')
    return
  }
  for (const part of ['list', 'filledBy', 'form'] as const)
    if (after[part] !== before[part])
      tell(
        placed(place, part),
        'Chiến dịch đang chạy nên phần này của bước không đổi được.',
        'The campaign runs: this part of the stage stays.',
      )
  if (!hasRecords || !before.confidential) return
  if (!after.confidential || after.duty !== before.duty)
    tell(placed(place, 'confidential'), 'Bước kín đã có phiếu thì phải giữ kín như cũ.', 'Its records were confidential and stay so.')
}

function checkList(before: ListDefinition, after: ListDefinition | undefined, held: ReadonlySet<string>, tell: Tell): void {
  const place = `Danh sách ${before.id}`
  if (!after) {
    tell(place, 'Danh sách này đã có dòng nên không bỏ được.', 'The list has rows and cannot be left out.')
    return
  }
  for (const part of ['keys', 'idPrefixes', 'ofResidentialGroups'] as const)
    if (canonical(after[part]) !== canonical(before[part]))
      tell(
        placed(place, part),
        'Danh sách đã có dòng nên cách phân biệt các dòng không đổi được.',
        'The list has rows: how they are told apart stays.',
      )
  const properties = new Map(after.properties.map(property => [property.name, property]))
  for (const { name, kind, duties } of before.properties.filter(property => held.has(property.name))) {
    const property = properties.get(name)
    if (!property)
      tell(placed(place, name), 'Cột này đã có giá trị nên không xóa được.', 'The property holds values and cannot be removed.')
    else if (property.kind !== kind || canonical(property.duties) !== canonical(duties))
      tell(
        placed(place, name),
        'Cột này đã có giá trị nên loại và nhiệm vụ được xem không đổi được.',
        'The property holds values: its kind and duties stay.',
      )
  }
}
