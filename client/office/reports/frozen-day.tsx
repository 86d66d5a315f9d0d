// One frozen day: when it was frozen, the ways to take it along, and the paper.
import { dayOf, formatDay, formatTime, MINUTE } from '../../../shared/local-day.ts'
import type { FrozenReport } from '../../../shared/report.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useAsked } from '../asked.ts'
import { Awaited } from '../awaited.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { ReportPaper } from './report-paper.tsx'

export function FrozenDay({ campaign, day }: { campaign: string; day: string }) {
  const { reports: words } = useOfficeTexts()
  const { office } = useWorld()
  const asked = useAsked(`report ${campaign} ${day}`, () => office.report(campaign, day))
  const file = `/api/reports/${encodeURIComponent(campaign)}/${day}`
  return (
    <article className="reports-day-shown">
      <Awaited asked={asked}>
        {report => (
          <>
            <header className="office-row office-spread no-print">
              <FrozenWhen report={report} />
              <span className="office-row">
                <a className={buttonClass('secondary')} href={`${file}.html`} target="_blank" rel="noreferrer">
                  <Icon name="file" />
                  {words.print}
                </a>
                <a className={buttonClass('primary')} href={`${file}.xlsx`} download>
                  <Icon name="down" />
                  {words.excel}
                </a>
              </span>
            </header>
            <ReportPaper report={report} />
          </>
        )}
      </Awaited>
    </article>
  )
}

/** A freeze that ran late (the server was down, R11) says so: its figures still end at the cut. */
function FrozenWhen({ report }: { report: FrozenReport }) {
  const { reports: words } = useOfficeTexts()
  const { cutAt } = report.content
  const late = report.frozenAt - cutAt > 5 * MINUTE
  return (
    <div>
      <p>
        <Icon name="lock" size="1em" className="inline-icon" /> {words.frozenAt(formatTime(cutAt).slice(0, 5), formatDay(dayOf(cutAt)))}
        <span className="office-small" title={words.digestHint}>
          {' '}
          · {words.digest(report.digest.slice(0, 16))}
        </span>
      </p>
      {late && <p className="office-small">{words.late(formatDay(dayOf(report.frozenAt)), formatTime(report.frozenAt).slice(0, 5))}</p>}
    </div>
  )
}
