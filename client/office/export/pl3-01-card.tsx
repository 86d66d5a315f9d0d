// "Xuất PL3-01": what would go up and what stays behind and why, the form of the sheet, the job while it runs, and the files when it is done. A screen that
// comes back finds the job where it is; a job that a restart forgot is simply begun again.
import './export.css'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Campaign } from '../../../shared/campaign.ts'
import { stageOf } from '../../../shared/campaign-stages.ts'
import type { Pl301Job, Pl301Overview, Pl301Request } from '../../../shared/pl3-01.ts'
import type { Role } from '../../../shared/role.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useAsked } from '../asked.ts'
import { Awaited } from '../awaited.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { formatCount } from '../reports/report-table.ts'
import { ADDRESS } from '../shell/places.ts'
import { TroubleNotice } from '../trouble-notice.tsx'
import { ExportChoice } from './export-choice.tsx'
import { ExportFiles } from './export-files.tsx'
import { ExportProblems } from './export-problems.tsx'
import { ExportRunning } from './export-running.tsx'
import { useExportJob } from './use-export-job.ts'

/** Under the reports, beside their days. */
export const PL301_PLACE = 'pl3-01'

/** Campaigns that complete certificates, for who checks them; the server decides again (R16). */
export function hasPl301(campaign: Campaign, role: Role): boolean {
  return (role === 'reviewer' || role === 'administrator') && stageOf(campaign, 'hoan-thien') !== undefined
}

export function Pl301Link({ current }: { current: boolean }) {
  const { landExport: words } = useOfficeTexts()
  return (
    <Link href={`${ADDRESS.reports}/${PL301_PLACE}`} className="reports-day" aria-current={current ? 'page' : undefined}>
      <strong>{words.title}</strong>
      <span className="office-small">{words.short}</span>
    </Link>
  )
}

export function Pl301Card({ campaign }: { campaign: string }) {
  const { landExport: words } = useOfficeTexts()
  const { office } = useWorld()
  const [received, setReceived] = useState(false)
  const overview = useAsked(`pl3-01 ${campaign} ${received}`, () => office.pl301(campaign, received))
  const held = useExportJob(campaign)
  return (
    <article className="reports-day-shown export-card">
      <header>
        <h1>{words.title}</h1>
        <p>{words.hint}</p>
        <Link href={ADDRESS.reports}>{words.back}</Link>
      </header>
      {held.trouble && <TroubleNotice trouble={held.trouble} again={held.again} />}
      {held.job && <JobPanel job={held.job} campaign={campaign} stop={held.stop} />}
      <Awaited asked={overview}>
        {looked => (
          <StartPanel
            looked={looked}
            received={received}
            onReceived={setReceived}
            busy={held.busy || overview.busy || held.job?.state === 'running'}
            again={held.job !== null}
            start={held.start}
          />
        )}
      </Awaited>
    </article>
  )
}

function JobPanel({ job, campaign, stop }: { job: Pl301Job; campaign: string; stop: () => void }) {
  const { landExport: words } = useOfficeTexts()
  switch (job.state) {
    case 'running':
      return <ExportRunning job={job} stop={stop} />
    case 'done':
      return <ExportFiles job={job} campaign={campaign} />
    case 'failed':
      return (
        <Banner tone="bad" live>
          {words.failed}
        </Banner>
      )
    case 'cancelled':
      return (
        <Banner tone="info" live>
          {words.stopped}
        </Banner>
      )
  }
}

interface StartProps {
  looked: Pl301Overview
  received: boolean
  onReceived: (received: boolean) => void
  busy: boolean
  /** There was one before. */
  again: boolean
  start: (request: Pl301Request) => void
}

function StartPanel({ looked, received, onReceived, busy, again, start }: StartProps) {
  const { landExport: words } = useOfficeTexts()
  const [chosen, setChosen] = useState<Pl301Request['sheet'] | null>(null)
  const sheet = chosen ?? looked.sheet
  const unusable = sheet === 'own' && looked.mistake !== null
  return (
    <>
      <section className="office-panel" aria-label={words.choose}>
        <ExportChoice looked={looked} sheet={sheet} onSheet={setChosen} received={received} onReceived={onReceived} />
        {unusable && <Banner tone="warn">{words.ownMistake(looked.mistake ?? '')}</Banner>}
        <p className="export-count">
          <strong>{formatCount(looked.cases)}</strong> {words.willGo}
        </p>
        {looked.cases === 0 && <p>{words.nothing}</p>}
        <div className="office-row">
          <Button
            look={again ? 'secondary' : 'primary'}
            icon="file"
            busy={busy}
            disabled={unusable || looked.cases === 0}
            onClick={() => start({ sheet, received })}
          >
            {again ? words.again : words.start}
          </Button>
        </div>
      </section>
      <ExportProblems counts={looked.counts} problems={looked.problems} />
    </>
  )
}
