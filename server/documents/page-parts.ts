// What every printed paper is made of: escaped text, the letterhead on top, the page around it. Style is a linked file because the pages allow no inline
// style.
import type { HeadWords } from './letterhead.ts'
import type { HeaderCell } from './report-table.ts'

export const REPORT_STYLE_PATH = '/documents/report.css'
/** More columns than this need smaller letters to fit the sheet. */
export const CROWDED = 14

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, sign => ESCAPES[sign] ?? sign)

export function headBlocks(words: HeadWords): string {
  const { superior, issuer, star, nation, motto, number, placeAndDate } = words
  const issuing = `<p class="superior">${escaped(superior)}</p><p class="body">${escaped(issuer)}</p>${star ? '<p>*</p>' : ''}`
  const country =
    motto === ''
      ? `<p class="motto">${escaped(nation)}</p>`
      : `<p class="state">${escaped(nation)}</p><p class="motto">${escaped(motto)}</p>`
  return `<header class="letterhead${star ? ' party' : ''}">
<div class="issuer">${issuing}<p class="number-line">${escaped(number)}</p></div>
<div class="nation">${country}<p class="date">${escaped(placeAndDate)}</p></div>
</header>`
}

/** The two header rows of a table, repeated on each sheet. */
export function headHtml(header: readonly HeaderCell[]): string {
  const row = (at: 0 | 1): string =>
    `<tr>${header
      .filter(cell => cell.row === at)
      .map(headerCell)
      .join('')}</tr>`
  return `<thead>${row(0)}${row(1)}</thead>`
}

function headerCell(cell: HeaderCell): string {
  const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}`
  return `<th scope="${cell.columnSpan > 1 ? 'colgroup' : 'col'}"${spans}>${escaped(cell.text)}</th>`
}

/** Everything before the paper's own words; `pageEnd` closes it. */
export function pageBegin(title: string, look = ''): string {
  return `<!doctype html>
<html lang="vi"${look === '' ? '' : ` class="${look}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${REPORT_STYLE_PATH}">
</head>
<body>
<main>
`
}

export const PAGE_END = `</main>
</body>
</html>
`
