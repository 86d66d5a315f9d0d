// A campaign's paper as the page that is printed and signed, streamed residential group by residential group: the letterhead, number and date left for the
// clerk, the table with its head on each sheet, who made it and who signs (FACTS §6).
import type { PaperCell, PaperColumn, PaperLine } from './campaign-paper.ts'
import type { HeadWords } from './letterhead.ts'
import { CROWDED, escaped, headBlocks, headHtml, PAGE_END, pageBegin } from './page-parts.ts'
import { headerOf } from './report-table.ts'
import { countText, overText, shareText, sumText } from './vietnamese-number.ts'

export interface PaperWords extends HeadWords {
  title: string
  /** As of when, and of which campaign. */
  summary: string
  demo: string | null
}

/** Fewer columns fit an upright sheet. */
const UPRIGHT = 6

export async function* paperPage(
  words: PaperWords,
  columns: readonly PaperColumn[],
  lines: AsyncIterable<PaperLine>,
): AsyncGenerator<string> {
  yield `${pageBegin(`${words.title} – ${words.summary}`, columns.length <= UPRIGHT ? 'upright' : '')}${headBlocks(words)}
${words.demo ? `<p class="demo">${escaped(words.demo)}</p>\n` : ''}<h1>${escaped(words.title)}</h1>
<p class="summary">${escaped(words.summary)}</p>
<table class="paper${columns.length > CROWDED ? ' crowded' : ''}">
<colgroup><col class="order">${columns.map(({ kind }) => `<col class="${kind}">`).join('')}</colgroup>
${headHtml(headerOf(columns, ['TT'])).replace('<tr></tr>', '')}
<tbody>
`
  const notes: string[] = []
  let held: string[] = []
  for await (const line of lines) {
    if (line.kind === 'note') notes.push(line.text)
    else held.push(lineHtml(line, columns))
    if (held.length >= 200) {
      yield held.join('\n')
      held = ['']
    }
  }
  yield `${held.join('\n')}
</tbody>
</table>
${notes.map(note => `<p class="lead">${escaped(note)}</p>`).join('\n')}
<footer class="closing">
<div class="signature"><p>NGƯỜI LẬP</p></div>
<div class="signature"><p>${escaped(words.signer)}</p></div>
</footer>
${PAGE_END}`
}

function lineHtml(line: Exclude<PaperLine, { kind: 'note' }>, columns: readonly PaperColumn[]): string {
  switch (line.kind) {
    case 'group':
      return `<tr class="group"><th scope="rowgroup" colspan="${columns.length + 1}">${escaped(line.name)}</th></tr>`
    case 'row':
      return `<tr><td class="number">${countText(line.number)}</td>${cellsHtml(line.cells, columns)}</tr>`
    case 'subtotal':
    case 'total':
      return `<tr class="total"><td></td>${cellsHtml(named(line.name, line.cells), columns)}</tr>`
  }
}

/** The first cell of a sum has the words; it is never one that is added up unless all are. */
export function named(name: string, cells: readonly PaperCell[]): PaperCell[] {
  const at = cells.indexOf(null)
  return cells.map((cell, place) => (place === at ? name : cell))
}

const TEXT = { sum: sumText, share: shareText, over: overText, text: countText, name: countText }

function cellsHtml(cells: readonly PaperCell[], columns: readonly PaperColumn[]): string {
  return cells
    .map((cell, place) => {
      if (typeof cell === 'number') return `<td class="number">${TEXT[columns[place]?.kind ?? 'sum'](cell)}</td>`
      return `<td>${escaped(cell ?? '')}</td>`
    })
    .join('')
}
