// Setting up a campaign that runs: dates, cut-off, office, every setting with its help, and who holds its duties. Nothing is saved until it is asked for, all
// of it at once; the server looks everything through again.
import './setup.css'
import { Link } from 'wouter'
import type { CampaignPlanAnswer } from '../../../shared/campaign-admin.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { useAsked } from '../asked.ts'
import { Awaited } from '../awaited.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { ADDRESS } from '../shell/places.ts'
import { CampaignForm } from './campaign-form.tsx'

export function CampaignSetupScreen({ campaign }: { campaign: string }) {
  const { office } = useWorld()
  const asked = useAsked(`plan ${campaign}`, () => office.campaignPlan(campaign))
  return (
    <div className="office-page">
      <BackToSettings />
      <Awaited asked={asked}>{answer => <Setup key={answer.seq} answer={answer} onSaved={saved => asked.replace(() => saved)} />}</Awaited>
    </div>
  )
}

function BackToSettings() {
  const { campaigns: words } = useOfficeTexts()
  return (
    <p>
      <Link href={ADDRESS.settings}>{words.back}</Link>
    </p>
  )
}

function Setup({ answer, onSaved }: { answer: CampaignPlanAnswer; onSaved: (saved: CampaignPlanAnswer) => void }) {
  const say = useSay()
  return (
    <>
      <h1>{say(answer.campaign.title)}</h1>
      <CampaignForm answer={answer} onSaved={onSaved} />
      <DutiesPanel answer={answer} />
    </>
  )
}

function DutiesPanel({ answer: { duties } }: { answer: CampaignPlanAnswer }) {
  const { campaigns: words } = useOfficeTexts()
  const say = useSay()
  if (duties.length === 0) return null
  return (
    <section className="office-panel">
      <h2>{words.duties}</h2>
      <p className="office-small">
        {words.dutiesHint} <Link href={ADDRESS.people}>{words.giveDuties}</Link>
      </p>
      <dl className="setup-duties">
        {duties.map(({ id, title, help, holders }) => (
          <div key={id} className="setup-campaign">
            <dt>
              <strong>{say(title)}</strong>
              <p className="office-small">{say(help)}</p>
            </dt>
            <dd>{holders.length > 0 ? holders.map(({ name }) => name).join(', ') : words.nobody}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
