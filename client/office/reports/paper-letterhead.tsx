// Whose paper it is: the office's under the nation's motto, or the Party's, which has another head (FACTS §6). The same words as on the printed page.
import { haiPhongUnits } from '../../../forms/campaigns/data/hai-phong-units.ts'
import type { ReportContent } from '../../../shared/report.ts'
import { reports } from '../../texts/vi/office-figures.ts'

const { paper } = reports
const bare = (name: string): string => name.replace(/^(Phường|Xã|Đặc khu) /i, '')

export function PaperLetterhead({ content }: { content: ReportContent }) {
  const party = content.letterhead === 'party'
  return (
    <div className="paper-letterhead">
      {party ? <PartyBody content={content} /> : <OfficeBody content={content} />}
      <p>
        {party ? (
          <strong className="paper-ruled">{paper.partyCountry}</strong>
        ) : (
          <>
            <strong>{paper.country}</strong>
            <br />
            <strong className="paper-ruled">{paper.motto}</strong>
          </>
        )}
        <br />
        <em>{paper.place(bare(content.ward.name), content.day.slice(0, 4))}</em>
      </p>
    </div>
  )
}

function OfficeBody({ content: { ward, office } }: { content: ReportContent }) {
  return (
    <p>
      {paper.superior(ward.name).toLocaleUpperCase('vi')}
      <br />
      <strong className="paper-ruled">{office.toLocaleUpperCase('vi')}</strong>
      <br />
      {paper.number}
    </p>
  )
}

function PartyBody({ content: { ward } }: { content: ReportContent }) {
  const inHaiPhong = haiPhongUnits.some(({ code }) => code === ward.code)
  return (
    <p>
      {inHaiPhong ? paper.partySuperior : paper.partySuperiorElsewhere}
      <br />
      <strong>{paper.partyBody(ward.name).toLocaleUpperCase('vi')}</strong>
      <br />*<br />
      {paper.partyNumber}
    </p>
  )
}
