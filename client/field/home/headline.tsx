// What matters now, on top of everything: time left to the cut, what is unsent, what came back. The places below lead to where it is dealt with.
import type { Campaign } from '../../../shared/campaign.ts'
import { MINUTE } from '../../../shared/local-day.ts'
import type { Headline as HeadlineFacts } from '../../phone.ts'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useMe, useServerNow } from '../device.tsx'
import { cutWords } from '../time-words.ts'
import { CampaignChoice } from './campaign-choice.tsx'

/** The countdown is read again this often, in milliseconds: a minute shall not be shown long after it went. */
const TICK = 5000
const URGENT = 30 * MINUTE

export function Headline({ facts, campaigns }: { facts: HeadlineFacts; campaigns: readonly Campaign[] }) {
  const texts = useTexts()
  const say = useSay()
  const me = useMe()
  const now = useServerNow(TICK)
  const urgent = facts.unsent > 0 && facts.cutAt !== null && facts.cutAt - now < URGENT
  const counts = [
    facts.unsent > 0 ? texts.home.unsent(facts.unsent) : texts.home.nothingUnsent,
    facts.photosUnsent > 0 && texts.home.photosUnsent(facts.photosUnsent),
    facts.returned > 0 && texts.home.returned(facts.returned),
  ]
    .filter(count => count !== false)
    .map(unbroken)
  return (
    <header className={urgent ? 'headline headline-urgent' : 'headline'}>
      {me.demo && <p className="demo-mark">{texts.common.demo}</p>}
      {facts.campaign &&
        (campaigns.length > 1 ? (
          <CampaignChoice campaigns={campaigns} current={facts.campaign} />
        ) : (
          <p className="headline-campaign">{say(facts.campaign.title)}</p>
        ))}
      <h1 className="headline-cut">
        <Icon name="clock" />
        <span>{unbroken(cutWords(texts.time, facts.cutAt, now))}</span>
      </h1>
      <p className="headline-counts">{counts.join(' · ')}</p>
    </header>
  )
}

/** A number never stands at the end of a line without its word. */
function unbroken(words: string): string {
  return words.replace(/(\d) /g, '$1\u00a0')
}
