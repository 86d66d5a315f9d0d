// The frozen report as the paper looks (Decree 30/2020/NĐ-CP), its tables below each other with a list of them on top where there are several. An official
// Vietnamese document, whatever the language of the screen; made from the frozen content alone (R13). What is printed and signed is the server's own page.
import { formatDay, formatTime } from '../../../shared/local-day.ts'
import type { FrozenReport, ReportContent } from '../../../shared/report.ts'
import { reports } from '../../texts/vi/office-figures.ts'
import { PaperLetterhead } from './paper-letterhead.tsx'
import { PaperTable } from './paper-table.tsx'

const { paper } = reports
const idOf = (index: number): string => `bang-${index + 1}`

export function ReportPaper({ report }: { report: FrozenReport }) {
  const { content } = report
  const { parts = [], day } = content
  const when = { time: formatTime(content.cutAt).slice(0, 5), day: formatDay(day) }
  return (
    <section className="paper" lang="vi" aria-label={content.title}>
      <PaperLetterhead content={content} />
      {content.demo && <p className="paper-sample">{paper.sample}</p>}
      <h2 id={idOf(0)}>{content.title.toLocaleUpperCase('vi')}</h2>
      <p className="paper-summary">{content.summary.replaceAll('{day}', when.day)}</p>
      <p className="paper-through">{paper.through(when.time, when.day)}</p>
      {parts.length > 0 && <Contents content={content} />}
      <PaperTable name={content.campaignTitle} table={content} day={day} />
      {parts.map((part, index) => (
        <section key={`${part.stage} ${part.title}`} className="paper-part" aria-label={part.title}>
          <h2 id={idOf(index + 1)}>{part.title.toLocaleUpperCase('vi')}</h2>
          <p className="paper-summary">{part.summary}</p>
          <PaperTable name={part.title} table={part} day={day} />
        </section>
      ))}
      <div className="paper-signature">
        <span />
        <strong>{content.letterhead === 'party' ? paper.partyHead : paper.head}</strong>
      </div>
    </section>
  )
}

function Contents({ content }: { content: ReportContent }) {
  const titles = [content.title, ...(content.parts ?? []).map(({ title }) => title)]
  return (
    <nav className="paper-contents no-print" aria-label={paper.contents}>
      <ol>
        {titles.map((title, index) => (
          <li key={idOf(index)}>
            <a href={`#${idOf(index)}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
