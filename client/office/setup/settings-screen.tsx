// What runs here: ward, language, campaigns with their dates and cut-off, and beginning the land campaign on an empty installation.
import './setup.css'
import type { Campaign } from '../../../shared/campaign.ts'
import { formatDay } from '../../../shared/local-day.ts'
import { useLanguage, useSay } from '../../texts/use-texts.tsx'
import { Awaited } from '../awaited.tsx'
import { useToday } from '../campaign-today.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { formatShare } from '../reports/report-table.ts'
import { BeginCampaign } from './begin-campaign.tsx'

export function SettingsScreen() {
  const { setup } = useOfficeTexts()
  const words = setup.settings
  const { me } = useWorld()
  const { campaigns } = useToday()
  return (
    <div className="office-page">
      <h1>{words.title}</h1>
      <section className="office-panel">
        <h2>{words.place}</h2>
        <p>{words.ward(me.ward.name, me.ward.code)}</p>
        <LanguageChoice />
      </section>
      <section className="office-panel">
        <h2>{words.campaigns}</h2>
        <Awaited asked={campaigns}>
          {({ campaigns: all }) => (
            <>
              {all.length === 0 && <p>{words.empty}</p>}
              {all.map(campaign => (
                <OneCampaign key={campaign.id} campaign={campaign} />
              ))}
              {all.length === 0 && <BeginCampaign onBegun={campaigns.again} />}
            </>
          )}
        </Awaited>
      </section>
    </div>
  )
}

function LanguageChoice() {
  const words = useOfficeTexts().setup.settings
  const { language, speak } = useLanguage()
  return (
    <label className="office-row">
      {words.language}
      <select className="input setup-language" value={language} onChange={event => speak(event.target.value === 'en' ? 'en' : 'vi')}>
        <option value="vi">Tiếng Việt</option>
        <option value="en">English</option>
      </select>
    </label>
  )
}

function OneCampaign({ campaign }: { campaign: Campaign }) {
  const words = useOfficeTexts().setup.settings
  const say = useSay()
  const { firstDay, lastDay, cutoff, target, office } = campaign
  return (
    <article className="setup-campaign">
      <h3>{say(campaign.title)}</h3>
      <p>{words.dates(formatDay(firstDay), formatDay(lastDay))}</p>
      <p>
        {words.cutoff(cutoff.time)}, {cutoff.days === 'calendar' ? words.calendar : words.working}
      </p>
      <p>{words.target(formatShare(target))}</p>
      <p>{words.office(office)}</p>
    </article>
  )
}
