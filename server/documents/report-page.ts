// The frozen report as the sheet that the head of office signs: A4 landscape, layout of Decree 30/2020/NĐ-CP, table header repeated on each
// page, each further table on a page of its own. Made from the frozen report alone, so that it has the same bytes each time (R13).
import type { FrozenReport, ReportPart } from '../../shared/report.ts'
import { CROWDED, escaped, headBlocks, headHtml, PAGE_END, pageBegin } from './page-parts.ts'
import { type Letterhead, letterhead } from './report-letterhead.ts'
import { type ReportTable, reportTable, type TableCell } from './report-table.ts'
import { countText, overText, shareText, sumText } from './vietnamese-number.ts'

const NUMBER_TEXT = { count: countText, sum: sumText, share: shareText, over: overText }

const bodyCell = (cell: TableCell): string =>
  cell.kind === 'text' ? `<td>${escaped(cell.text)}</td>` : `<td class="number">${NUMBER_TEXT[cell.kind](cell.value)}</td>`

const bodyRow = (cells: TableCell[]): string => `<tr>${cells.map(bodyCell).join('')}</tr>`

function tableHtml(table: ReportTable): string {
  return `<table${table.width > CROWDED ? ' class="crowded"' : ''}>
<colgroup>${table.kinds.map(kind => `<col class="${kind}">`).join('')}</colgroup>
${headHtml(table.header)}
<tbody>
${table.rows.map(bodyRow).join('\n')}
<tr class="total">${table.total.map(bodyCell).join('')}</tr>
</tbody>
</table>`
}

function head(words: Letterhead): string {
  return `${headBlocks(words)}
${words.demo ? `<p class="demo">${escaped(words.demo)}</p>\n` : ''}<h1>${escaped(words.title)}</h1>
<p class="summary">${escaped(words.summary)}</p>
<p class="lead">${escaped(words.lead)}</p>`
}

const partHtml = (part: ReportPart, day: string): string => `<section class="part">
<h2>${escaped(part.title.toUpperCase())}</h2>
<p class="summary">${escaped(part.summary)}</p>
${tableHtml(reportTable(part, day))}
</section>
`

function foot(words: Letterhead): string {
  const recipients = words.recipients.map(line => `<li>${escaped(line)}</li>`).join('')
  return `<footer class="closing">
<div class="recipients"><p>Nơi nhận:</p><ul>${recipients}</ul></div>
<div class="signature"><p>${escaped(words.signer)}</p></div>
</footer>
<p class="proof">${escaped(words.proof)}</p>`
}

export function reportPage(report: FrozenReport): string {
  const { content } = report
  const words = letterhead(report)
  return `${pageBegin(`${words.title} – ${words.summary}`)}${head(words)}
${tableHtml(reportTable(content, content.day))}
${(content.parts ?? []).map(part => partHtml(part, content.day)).join('')}${foot(words)}
${PAGE_END}`
}
