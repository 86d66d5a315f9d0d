// Which repeats of a stage's form have the rows of a list.
import type { Campaign } from '../../shared/campaign.ts'
import type { RowBinding, Stage } from '../../shared/stage.ts'

export function bindingsOf({ path }: Campaign, stage: Stage): RowBinding[] {
  return path?.rows.filter(binding => binding.stage === stage.id) ?? []
}
