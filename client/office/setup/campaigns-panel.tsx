// The campaigns that run here, each with the way to its settings, and the packages that can still be begun. Asked of the administrators' route: it names
// campaigns too whose records only holders of a duty see (R16).
import { Link } from 'wouter'
import type { BegunSummary, PackageSummary } from '../../../shared/campaign-admin.ts'
import { formatDay } from '../../../shared/local-day.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useAsked } from '../asked.ts'
import { Awaited } from '../awaited.tsx'
import { useToday } from '../campaign-today.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { CAMPAIGN_SETUP } from './addresses.ts'
import { BeginCampaign } from './begin-campaign.tsx'
import { CopyCampaign, EditCampaign } from './copy-campaign.tsx'
import { DraftsPanel } from './drafts-panel.tsx'

export function CampaignsPanel() {
  const { campaigns: words } = useOfficeTexts()
  const { office } = useWorld()
  const { campaigns } = useToday()
  const asked = useAsked('packages', () => office.packages())
  const onBegun = () => {
    asked.again()
    campaigns.again()
  }
  return (
    <Awaited asked={asked}>
      {({ packages, campaigns: begun }) => {
        const left = packages.filter(one => !one.begun)
        return (
          <>
            <section className="office-panel">
              <h2>{words.running}</h2>
              {begun.length === 0 && (
                <p>
                  <strong>{words.none}.</strong> {words.noneHint}
                </p>
              )}
              <ul className="setup-list">
                {begun.map(campaign => (
                  <OneCampaign key={campaign.id} campaign={campaign} />
                ))}
              </ul>
            </section>
            <DraftsPanel />
            <section className="office-panel">
              <h2>{words.packages}</h2>
              <p className="office-small">{left.length > 0 ? words.packagesHint : words.allBegun}</p>
              <ul className="setup-list">
                {left.map(summary => (
                  <OnePackage key={summary.id} summary={summary} onBegun={onBegun} />
                ))}
              </ul>
            </section>
          </>
        )
      }}
    </Awaited>
  )
}

function OneCampaign({ campaign }: { campaign: BegunSummary }) {
  const { campaigns: words, setup } = useOfficeTexts()
  const say = useSay()
  const { id, title, dates, visibleTo } = campaign
  return (
    <li className="setup-campaign office-row office-spread">
      <div>
        <h3>{say(title)}</h3>
        <p>{setup.settings.dates(formatDay(dates.firstDay), formatDay(dates.lastDay))}</p>
        {visibleTo !== null && (
          <p className="office-small office-row">
            <Icon name="lock" />
            {words.restricted}
          </p>
        )}
      </div>
      <div className="office-row">
        <Link href={`${CAMPAIGN_SETUP}/${id}`} className={buttonClass('secondary', {})} aria-label={words.setUpOf(say(title))}>
          {words.setUp}
        </Link>
        {campaign.planned && <EditCampaign campaign={id} title={title} />}
        {campaign.planned && <CopyCampaign from={id} title={title} />}
      </div>
    </li>
  )
}

function OnePackage({ summary, onBegun }: { summary: PackageSummary; onBegun: () => void }) {
  const { campaigns: words } = useOfficeTexts()
  const say = useSay()
  const { title, office, stages, lists, questions, toVerify } = summary
  return (
    <li className="setup-campaign office-row office-spread">
      <div>
        <h3>{say(title)}</h3>
        <p className="office-small">
          {words.office(office)} · {words.questions(questions)}
          {toVerify.length > 0 && ` · ${words.toVerify(toVerify.length)}`}
        </p>
        <p className="office-small">
          {words.stages}:{' '}
          {stages.map(stage => `${say(stage.title)} (${stage.filledBy === 'collector' ? words.inField : words.atDesk})`).join(' → ')}
        </p>
        <p className="office-small">
          {words.lists}: {lists.map(list => say(list.title)).join(', ')}
        </p>
      </div>
      <div className="office-row">
        <BeginCampaign summary={summary} onBegun={onBegun} />
        <CopyCampaign from={summary.id} title={title} />
      </div>
    </li>
  )
}
