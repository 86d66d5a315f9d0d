// The export while it is written: how far, and the way to stop it.
import type { Pl301Job } from '../../../shared/pl3-01.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { formatCount } from '../reports/report-table.ts'

export function ExportRunning({ job, stop }: { job: Pl301Job; stop: () => void }) {
  const { landExport: words } = useOfficeTexts()
  const label = job.cases === 0 ? words.planning : words.running(formatCount(job.done), formatCount(job.cases), formatCount(job.rows))
  return (
    <section className="office-panel" aria-label={words.title}>
      <ProgressBar done={job.done} total={job.cases} label={label} />
      <div className="office-row">
        <Button icon="close" onClick={stop}>
          {words.stop}
        </Button>
      </div>
    </section>
  )
}
