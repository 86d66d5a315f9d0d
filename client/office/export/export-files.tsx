// What the finished export gives: the sheet, and the zip of scans with or without the owners' papers, which nobody takes along by accident.
import { useState } from 'react'
import type { Pl301Job } from '../../../shared/pl3-01.ts'
import { Banner } from '../../ui/banner.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { formatCount } from '../reports/report-table.ts'

export function ExportFiles({ job, campaign }: { job: Pl301Job; campaign: string }) {
  const { landExport: words } = useOfficeTexts()
  const [identity, setIdentity] = useState(false)
  const file = `/api/campaigns/${encodeURIComponent(campaign)}/pl3-01/${job.job}`
  const overThree = job.counts.usesOverThree ?? 0
  return (
    <section className="office-panel" aria-label={words.title}>
      <Banner tone="good" live title={words.done(formatCount(job.cases), formatCount(job.rows), sizeOf(job.bytes))}>
        <p>{words.doneAsked(words.sheets[job.sheet], job.received ? words.receivedToo : words.approvedOnly)}</p>
      </Banner>
      {overThree > 0 && (
        <p>
          {words.kinds.usesOverThree}: {formatCount(overThree)}
        </p>
      )}
      <div className="office-row">
        <a className={buttonClass('primary')} href={`${file}/pl3-01.xlsx`} download>
          <Icon name="down" />
          {words.takeSheet}
        </a>
        {job.files > 0 && (
          <a className={buttonClass('secondary')} href={`${file}/anh-quet.zip${identity ? '?identity=1' : ''}`} download>
            <Icon name="down" />
            {words.takeScans(formatCount(job.files))}
          </a>
        )}
      </div>
      {job.files > 0 && (
        <label className="export-identity">
          <input type="checkbox" checked={identity} onChange={event => setIdentity(event.target.checked)} />
          <span>{words.identity}</span>
        </label>
      )}
      <p className="office-small">{words.keeps}</p>
    </section>
  )
}

/** "4,1 MB" */
function sizeOf(bytes: number): string {
  return `${String(Math.max(1, Math.round(bytes / 100_000)) / 10).replace('.', ',')} MB`
}
