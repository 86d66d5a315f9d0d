// Which stages a campaign has, which one a record belongs to, and which duties seeing or filling it asks for (R16).
import type { Campaign } from './campaign.ts'
import type { Stage } from './stage.ts'

/** Name of the one stage of a campaign that has no path. */
const ONLY_STAGE = 'phieu'

/** In the order of the path; never empty. */
export function stagesOf(campaign: Campaign): readonly Stage[] {
  return campaign.path?.stages ?? [onlyStage(campaign)]
}

function onlyStage({ title, form, formVersion, list }: Campaign): Stage {
  return { id: ONLY_STAGE, title, form, formVersion, list, filledBy: 'collector', opens: null, closes: 'approved' }
}

/** `named` as a record names it: nothing means the first stage. Undefined for a stage that the campaign no longer has. */
export function stageOf(campaign: Campaign, named: string | undefined): Stage | undefined {
  const stages = stagesOf(campaign)
  return named === undefined ? stages[0] : stages.find(({ id }) => id === named)
}

/** How a record names its stage: the first one goes unnamed, as before there were stages. */
export function stageName(campaign: Campaign, stage: Stage): string | undefined {
  return stagesOf(campaign)[0]?.id === stage.id ? undefined : stage.id
}

/** All of them must be held to see records of the stage; without a stage, to see the campaign at all. */
export function dutiesToSee({ visibleTo }: Pick<Campaign, 'visibleTo'>, stage?: Pick<Stage, 'confidential' | 'duty'>): string[] {
  const own = stage?.confidential && stage.duty !== undefined ? [stage.duty] : []
  return visibleTo === undefined ? own : [visibleTo, ...own]
}

export function dutiesToFill(campaign: Pick<Campaign, 'visibleTo'>, { duty }: Pick<Stage, 'duty'>): string[] {
  return [...dutiesToSee(campaign), ...(duty === undefined ? [] : [duty])]
}

/**
 * The campaign as somebody with these duties is told it; null when they may not know of it. Confidential stages that are not theirs are left out: by this
 * alone what comes after them is not open until it has a record, so that the desk reckons with the whole path (server/store/desk-sight.ts).
 */
export function campaignFor(campaign: Campaign, held: readonly string[]): Campaign | null {
  const holds = (duties: readonly string[]) => duties.every(duty => held.includes(duty))
  if (!holds(dutiesToSee(campaign))) return null
  const { path } = campaign
  const stages = path?.stages.filter(stage => holds(dutiesToSee(campaign, stage)))
  if (!path || !stages || stages.length === path.stages.length) return campaign
  const seen = new Set(stages.map(({ id }) => id))
  return { ...campaign, path: { ...path, stages, rows: path.rows.filter(({ stage }) => seen.has(stage)) } }
}
