// The frame around every place of the office: whose campaign it is, how long until the cut, today's numbers, the way around. It takes two
// lines of the screen, so that the desk fits a 1366×768 laptop without scrolling.
import './shell.css'
import type { ReactNode } from 'react'
import { useSay } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Badge } from '../../ui/state-badge.tsx'
import { useToday } from '../campaign-today.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { ConnectionMark } from './connection-mark.tsx'
import { CountdownMark } from './countdown-mark.tsx'
import { Navigation } from './navigation.tsx'
import { TodayNumbers } from './today-numbers.tsx'

export function Shell({ children }: { children: ReactNode }) {
  const texts = useOfficeTexts()
  const { me, signOut } = useWorld()
  return (
    <div className="office">
      <a className="office-skip" href="#noi-dung">
        {texts.skip}
      </a>
      <header className="shell-head">
        <div className="shell-line">
          <div className="shell-name">
            <strong>Phiếu Số</strong>
            <span className="shell-ward">{me.ward.name}</span>
          </div>
          <CampaignName />
          {me.demo && (
            <span title={texts.demoHint}>
              <Badge tone="warn" icon="alert">
                {texts.demo}
              </Badge>
            </span>
          )}
          <CountdownMark />
          <ConnectionMark />
          <span className="shell-person" title={texts.roles[me.role]}>
            {me.name}
          </span>
          <Button look="quiet" compact onClick={signOut}>
            {texts.signOut}
          </Button>
        </div>
        <div className="shell-line">
          <Navigation />
          <TodayNumbers />
        </div>
      </header>
      <main className="shell-main" id="noi-dung" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

function CampaignName() {
  const texts = useOfficeTexts()
  const say = useSay()
  const { campaigns, campaign, choose } = useToday()
  const all = campaigns.value?.campaigns ?? []
  if (!campaign) return <span className="shell-campaign" />
  if (all.length === 1) return <span className="shell-campaign">{say(campaign.title)}</span>
  return (
    <select className="input shell-campaign" aria-label={texts.campaign} value={campaign.id} onChange={event => choose(event.target.value)}>
      {all.map(each => (
        <option key={each.id} value={each.id}>
          {say(each.title)}
        </option>
      ))}
    </select>
  )
}
