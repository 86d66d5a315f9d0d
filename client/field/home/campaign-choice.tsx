// Which campaign is worked on, where there are several: one line that says it and changes it. The phone remembers.
import { useContext, useState } from 'react'
import type { Campaign } from '../../../shared/campaign.ts'
import { dayOf, formatDay, type LocalDay } from '../../../shared/local-day.ts'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import type { Texts } from '../../texts/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icons.tsx'
import { usePhone } from '../device.tsx'
import { FRESH_VIEW, ListViewContext } from './list-view.ts'

export function CampaignChoice({ campaigns, current }: { campaigns: readonly Campaign[]; current: Campaign }) {
  const texts = useTexts()
  const say = useSay()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className="headline-change" onClick={() => setAsking(true)}>
        <span>{say(current.title)}</span>
        <span className="headline-change-word">
          {texts.home.changeCampaign}
          <Icon name="chevronRight" size="1em" />
        </span>
      </button>
      {asking && <Campaigns campaigns={campaigns} current={current} onClose={() => setAsking(false)} />}
    </>
  )
}

function Campaigns({ campaigns, current, onClose }: { campaigns: readonly Campaign[]; current: Campaign; onClose: () => void }) {
  const texts = useTexts()
  const say = useSay()
  const phone = usePhone()
  const { setView } = useContext(ListViewContext)
  const today = dayOf(phone.serverNow())
  const choose = async (id: string) => {
    await phone.chooseCampaign(id)
    setView(FRESH_VIEW)
    onClose()
  }
  return (
    <Dialog title={texts.home.chooseCampaign} onClose={onClose}>
      <ul className="cards">
        {campaigns.map(({ id, title, firstDay, lastDay }) => (
          <li key={id}>
            <button type="button" className="row" aria-current={id === current.id ? 'true' : undefined} onClick={() => choose(id)}>
              <span className="card-head">
                <span className="row-title">{say(title)}</span>
                {id === current.id && <Icon name="check" />}
              </span>
              <span className="row-subtitle">{datesIn(texts.home, { firstDay, lastDay }, today)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function datesIn(words: Texts['home'], { firstDay, lastDay }: Pick<Campaign, 'firstDay' | 'lastDay'>, today: LocalDay): string {
  if (today < firstDay) return words.begins(formatDay(firstDay))
  return lastDay < today ? words.ended(formatDay(lastDay)) : words.ends(formatDay(lastDay))
}
