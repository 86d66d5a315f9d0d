// The values column: the whole record as a table, blank questions folded away unless something is said about them.
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { ValueRowView } from './value-row-view.tsx'
import type { ValueLine } from './value-rows.ts'

export interface ValuesPanelProps {
  lines: readonly ValueLine[]
  current: string | null
  onLook: (path: string) => void
  onAsk: (path: string) => void
}

export function ValuesPanel({ lines, current, onLook, onAsk }: ValuesPanelProps) {
  const { values } = useOfficeTexts().desk
  const [blanks, setBlanks] = useState(false)
  const quiet = lines.filter(line => !('heading' in line) && line.quiet).length
  return (
    <>
      <table className="office-table values-table">
        <caption className="visually-hidden">{values.title}</caption>
        <thead>
          <tr>
            <th scope="col">{values.question}</th>
            <th scope="col">{values.typed}</th>
            <th scope="col">{values.qr}</th>
            <th scope="col">{values.registry}</th>
            <th scope="col">
              <span className="visually-hidden">{values.askAgain}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shownLines(lines, blanks).map(line =>
            'heading' in line ? (
              <tr key={line.key} className={`values-heading values-heading-${line.level}`}>
                <th scope="colgroup" colSpan={5}>
                  {line.heading}
                </th>
              </tr>
            ) : (
              <ValueRowView key={line.path} row={line} current={line.path === current} onLook={onLook} onAsk={onAsk} />
            ),
          )}
        </tbody>
      </table>
      {quiet > 0 && (
        <Button look="quiet" aria-expanded={blanks} onClick={() => setBlanks(!blanks)}>
          {blanks ? values.hideBlanks : values.blanks(quiet)}
        </Button>
      )}
    </>
  )
}

/** Without the quiet rows, and without headings that would then stand over nothing. */
export function shownLines(lines: readonly ValueLine[], blanks: boolean): ValueLine[] {
  const shown = lines.filter(line => 'heading' in line || blanks || !line.quiet)
  return shown.filter((line, place) => {
    if (!('heading' in line)) return true
    const after = shown[place + 1]
    return after !== undefined && (!('heading' in after) || after.level > line.level)
  })
}
