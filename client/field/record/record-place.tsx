// Which campaign and step a record belongs to, and where its row stands in the whole path. Nothing where a campaign has one step and is the only one.
import { stageOf } from '../../../shared/campaign-stages.ts'
import { useLive } from '../../local/use-live.ts'
import type { KeptRecord, PathMark } from '../../phone.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { usePhone } from '../device.tsx'
import { PathLine } from '../home/path-line.tsx'

type Placed = Pick<KeptRecord, 'campaign' | 'stage'>

/** "Gia đình văn hóa · Tự chấm" */
export function RecordPlace({ record }: { record: Placed }) {
  const words = usePlaceWords(record)
  return words === undefined || words === '' ? null : <span className="soft">{words}</span>
}

export function RecordPath({ record }: { record: KeptRecord }) {
  const phone = usePhone()
  const { campaign, entity } = record
  const path = useLive(phone, async (): Promise<readonly PathMark[]> => {
    const current = await phone.campaign()
    if (entity === null || current?.id !== campaign) return []
    const stage = stageOf(current, record.stage)
    const rows = await phone.list(stage?.id)
    return rows.find(row => row.entity.id === entity)?.path ?? []
  }, [campaign, entity, record.stage])
  return path === undefined ? null : <PathLine path={path} />
}

function usePlaceWords({ campaign: id, stage: named }: Placed): string | undefined {
  const phone = usePhone()
  const say = useSay()
  return useLive(phone, async () => {
    const campaigns = await phone.campaigns()
    const campaign = campaigns.find(one => one.id === id)
    if (!campaign) return ''
    const stage = campaign.path && campaign.path.stages.length > 1 ? stageOf(campaign, named) : undefined
    return [campaigns.length > 1 && say(campaign.title), stage && say(stage.title)].filter(Boolean).join(' · ')
  }, [id, named, say])
}
