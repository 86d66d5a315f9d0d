// Everything that the home screen shows, read in one go: the headline, the campaigns to choose from, the stages of the one that was chosen, and the
// rows of the stage that is open, with what was found that the list lacks above them.
import { useContext } from 'react'
import type { Campaign } from '../../../shared/campaign.ts'
import { stagesOf } from '../../../shared/campaign-stages.ts'
import { useLive } from '../../local/use-live.ts'
import type { Headline, ListRow, Phone, StagePlace } from '../../phone.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import type { Texts } from '../../texts/vi.ts'
import { usePhone } from '../device.tsx'
import { ListViewContext } from './list-view.ts'
import { ofStage, unlistedRows } from './unlisted.ts'

export interface HomeFacts {
  headline: Headline
  campaigns: readonly Campaign[]
  stages: readonly StagePlace[]
  /** The open one; null when the campaign has nothing to do in the field, or there is no campaign. */
  open: StagePlace | null
  rows: readonly ListRow[]
  /** Something that the list lacks can be added here. */
  mayAdd: boolean
}

export function useHomeFacts(): HomeFacts | undefined {
  const texts = useTexts()
  const phone = usePhone()
  const { stage } = useContext(ListViewContext).view
  return useLive(phone, () => readHome(phone, texts, stage), [texts, stage])
}

async function readHome(phone: Phone, texts: Texts, named: string | null): Promise<HomeFacts> {
  const [headline, campaigns, stages] = await Promise.all([phone.headline(), phone.campaigns(), phone.stages()])
  const { campaign } = headline
  const open = stages.find(place => place.stage.id === named) ?? stages[0] ?? null
  if (!campaign || !open) return { headline, campaigns, stages, open: null, rows: [], mayAdd: false }
  const [list, drafts, records] = await Promise.all([phone.list(open.stage.id), phone.drafts(), phone.records()])
  const words = { draft: texts.home.unlistedDraft, place: texts.home.unlisted }
  const unlisted = unlistedRows(ofStage(drafts, campaign, open.stage), ofStage(records, campaign, open.stage), words)
  return { headline, campaigns, stages, open, rows: [...unlisted, ...list], mayAdd: mayAdd(campaign, open) }
}

/** A later stage goes on from an entity's record, so that only the first can begin with something unlisted. */
function mayAdd(campaign: Campaign, { stage }: StagePlace): boolean {
  const fixed = campaign.path?.lists.find(({ id }) => id === stage.list)?.fixed ?? false
  return !fixed && stagesOf(campaign)[0]?.id === stage.id
}
