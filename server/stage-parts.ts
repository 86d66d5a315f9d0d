// What of a campaign belongs to one of its stages: the list that it is about, the report that counts it, what makes two of its records suspicious. One way
// to look for campaigns with a plan and for those of before, which have one stage made of their form and list.
import type { CampaignPlan } from '../forms/campaigns/campaign-package.ts'
import { stageName, stageOf } from '../shared/campaign-stages.ts'
import type { DuplicateKey } from '../shared/duplicate-key.ts'
import type { ListDefinition } from '../shared/list-definition.ts'
import type { ReportDefinition } from '../shared/report.ts'
import type { RowBinding, Stage } from '../shared/stage.ts'
import type { CampaignSetting } from './store/campaigns.ts'

export interface StageParts {
  stage: Stage
  /** As the tables write it: '' is the campaign's first stage. */
  name: string
  /** Of the stage's list; null when the campaign has no plan. */
  list: ListDefinition | null
  /** What counts its records; null for a stage that no report counts. */
  report: ReportDefinition | null
  /** Those of later stages carry the stage in their kind, so that two stages never share a key. */
  duplicateKeys: readonly DuplicateKey[]
  /** Repeats of its form whose rows are rows of a list. */
  rows: readonly RowBinding[]
}

/** `named` as a record or a table names it: nothing and '' are the first stage. Null for a stage that the campaign does not have. */
export function stagePartsOf(setting: CampaignSetting, named: string | undefined): StageParts | null {
  const { campaign, plan = null } = setting
  const stage = stageOf(campaign, named === '' ? undefined : named)
  if (!stage) return null
  const name = stageName(campaign, stage) ?? ''
  const rows = (campaign.path?.rows ?? []).filter(binding => binding.stage === stage.id)
  return {
    stage,
    name,
    list: listOf(plan, stage.list),
    report: reportOf(setting, stage, name),
    duplicateKeys: keysOf(setting, stage, name),
    rows,
  }
}

export function listOf(plan: CampaignPlan | null, list: string): ListDefinition | null {
  return plan?.lists.find(({ id }) => id === list) ?? null
}

/** The first report is the campaign's own, as the office has it now. */
function reportOf({ report, plan }: CampaignSetting, { id }: Stage, name: string): ReportDefinition | null {
  if (!plan) return name === '' ? report : null
  const at = plan.reports.findIndex(({ stage }) => stage === id)
  return at === 0 ? report : (plan.reports[at]?.definition ?? null)
}

function keysOf({ duplicateKeys, plan }: CampaignSetting, { id }: Stage, name: string): readonly DuplicateKey[] {
  if (!plan) return name === '' ? duplicateKeys : []
  const own = plan.duplicateKeys.filter(({ stage }) => stage === id).map(({ key }) => key)
  return name === '' ? own : own.map(key => ({ ...key, kind: `${name}/${key.kind}` }))
}
