// The frozen report as the sheet that the head of office signs: A4 landscape, layout of Decree 30/2020/NĐ-CP, table header repeated on each
// page. Made from the frozen report alone, so that it has the same bytes each time (R13). Its style is a linked file because the pages
// allow no inline style.
import type { FrozenReport } from '../../shared/report.ts'
import { type Letterhead, letterhead } from './report-letterhead.ts'
import { type HeaderCell, reportTable, type TableCell } from './report-table.ts'
import { countText, shareText } from './vietnamese-number.ts'

export const REPORT_STYLE_PATH = '/documents/report.css'
/** More columns than this need smaller letters to fit the sheet. */
const CROWDED = 14

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, sign => ESCAPES[sign] ?? sign)

function headerCell(cell: HeaderCell): string {
  const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}`
  return `<th scope="${cell.columnSpan > 1 ? 'colgroup' : 'col'}"${spans}>${escaped(cell.text)}</th>`
}

function bodyCell(cell: TableCell): string {
  switch (cell.kind) {
    case 'text':
      return `<td>${escaped(cell.text)}</td>`
    case 'count':
      return `<td class="number">${countText(cell.value)}</td>`
    case 'share':
      return `<td class="number">${shareText(cell.value)}</td>`
  }
}

const bodyRow = (cells: TableCell[]): string => `<tr>${cells.map(bodyCell).join('')}</tr>`

function head(words: Letterhead): string {
  return `<header class="letterhead">
<div class="issuer"><p class="superior">${escaped(words.superior)}</p><p class="body">${escaped(words.issuer)}</p><p class="number-line">${escaped(words.number)}</p></div>
<div class="nation"><p class="state">${escaped(words.nation)}</p><p class="motto">${escaped(words.motto)}</p><p class="date">${escaped(words.placeAndDate)}</p></div>
</header>
${words.demo ? `<p class="demo">${escaped(words.demo)}</p>\n` : ''}<h1>${escaped(words.title)}</h1>
<p class="summary">${escaped(words.summary)}</p>
<p class="lead">${escaped(words.lead)}</p>`
}

function foot(words: Letterhead): string {
  const recipients = words.recipients.map(line => `<li>${escaped(line)}</li>`).join('')
  return `<footer class="closing">
<div class="recipients"><p>Nơi nhận:</p><ul>${recipients}</ul></div>
<div class="signature"><p>${escaped(words.signer)}</p></div>
</footer>
<p class="proof">${escaped(words.proof)}</p>`
}

export function reportPage(report: FrozenReport): string {
  const words = letterhead(report)
  const table = reportTable(report.content)
  const headerRow = (row: 0 | 1): string =>
    `<tr>${table.header
      .filter(cell => cell.row === row)
      .map(headerCell)
      .join('')}</tr>`
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(`${words.title} – ${words.summary}`)}</title>
<link rel="stylesheet" href="${REPORT_STYLE_PATH}">
</head>
<body>
<main>
${head(words)}
<table${table.width > CROWDED ? ' class="crowded"' : ''}>
<colgroup>${table.kinds.map(kind => `<col class="${kind}">`).join('')}</colgroup>
<thead>${headerRow(0)}${headerRow(1)}</thead>
<tbody>
${table.rows.map(bodyRow).join('\n')}
<tr class="total">${table.total.map(bodyCell).join('')}</tr>
</tbody>
</table>
${foot(words)}
</main>
</body>
</html>
`
}
