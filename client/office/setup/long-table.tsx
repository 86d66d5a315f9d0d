// A table of which some hundred rows are shown at first: the browser stays quick, and nothing is hidden for good.
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { formatCount } from '../reports/report-table.ts'

const STEP = 100

export interface LongTableProps {
  title: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** How many there are in all; the server lists only so many. */
  all: number
}

export function LongTable({ title, columns, rows, all }: LongTableProps) {
  const words = useOfficeTexts().setup.list
  const [shown, setShown] = useState(STEP)
  const left = rows.length - shown
  return (
    <>
      {rows.length < all && <p className="office-small">{words.listed(rows.length, all)}</p>}
      <div className="office-table-frame">
        <table className="office-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((cells, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows are a finished list that never changes order
              <tr key={place}>
                {cells.map((cell, column) => (
                  <td key={columns[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <div className="office-row">
          <span>{words.more(left)}</span>
          <Button onClick={() => setShown(shown + 10 * STEP)}>
            {words.showMore} ({formatCount(Math.min(left, 10 * STEP))})
          </Button>
        </div>
      )}
    </>
  )
}
