// One line of a table: who or what it is, its cells, what is to be said about it, and what is asked under it when it is open.
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: only lines near the screen are in the page, which no table element can be laid out with; the focus goes to the controls inside
// biome-ignore-all lint/a11y/useSemanticElements: only lines near the screen are in the page, which no table element can be laid out with; the focus goes to the controls inside
// biome-ignore-all lint/a11y/useFocusableInteractive: only lines near the screen are in the page, which no table element can be laid out with; the focus goes to the controls inside
import { memo, type ReactNode } from 'react'
import type { Question } from '../../../../forms/language/definition/definition.ts'
import type { Path, Row } from '../../../../forms/language/form.ts'
import type { Answer } from '../../../../shared/answers.ts'
import { useTexts } from '../../../texts/use-texts.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { FillSession } from '../fill-session.ts'
import { Words } from '../words.tsx'
import { LineCell } from './line-cell.tsx'
import { CellNote, LineSum } from './line-notes.tsx'
import { type LineItems, lineItems } from './table-layout.ts'

export interface LineProps {
  session: FillSession
  page: string
  looked: boolean
  row: Row
  /** What stands beside the name. */
  beside: readonly Question[]
  wide: boolean
  open: boolean
  onToggle: (row: Path) => void
  onChoose: (path: Path, value: Answer | undefined) => void
  /** What is asked under it; null while it is closed. */
  children: ReactNode
}

export const lineId = (row: Path) => `line-${row}`

export const Line = memo(function Line({ session, page, looked, row, beside, wide, open, onToggle, onChoose, children }: LineProps) {
  const line = lineItems(row, beside)
  const id = lineId(row.path)
  return (
    <>
      <div role="rowheader" className="line-head" aria-colindex={1}>
        <LineName id={id} line={line} />
        {line.below.length > 0 && <Opener id={id} row={row.path} open={open} onToggle={onToggle} />}
      </div>
      {beside.map((question, at) => {
        const item = line.beside.get(question.name)
        if (item) return <LineCell key={question.name} {...{ session, page, item, wide, onChoose }} row={id} column={at + 2} />
        return wide && <NotAsked key={question.name} column={at + 2} />
      })}
      <div role={wide ? 'gridcell' : 'cell'} className="line-below" aria-colindex={1} aria-colspan={beside.length + 1} id={`${id}-notes`}>
        <LineSum session={session} line={line} row={row.path} open={open} looked={looked} />
        {[...line.beside.values()].map(item => (
          <CellNote key={item.path} session={session} item={item} looked={looked} />
        ))}
        {open && (
          <div className="line-body" id={`${id}-body`}>
            {children}
          </div>
        )}
      </div>
    </>
  )
})

function LineName({ id, line: { head } }: { id: string; line: LineItems }) {
  return (
    <p className="line-words">
      {head.map(({ path, question }, at) => (
        <span key={path} className={at === 0 ? 'line-name' : 'line-more'} id={at === 0 ? `${id}-name` : undefined}>
          <Words text={question.label} path={path} />
        </span>
      ))}
    </p>
  )
}

function Opener({ id, row, open, onToggle }: { id: string; row: Path; open: boolean; onToggle: (row: Path) => void }) {
  const texts = useTexts()
  return (
    <button
      type="button"
      id={`${id}-opener`}
      className="button button-quiet button-compact line-opener"
      aria-expanded={open}
      aria-controls={open ? `${id}-body` : undefined}
      aria-label={open ? texts.table.close : texts.table.open}
      aria-describedby={`${id}-name`}
      onClick={() => onToggle(row)}
    >
      <Icon name={open ? 'up' : 'down'} />
    </button>
  )
}

function NotAsked({ column }: { column: number }) {
  const texts = useTexts()
  return (
    <div role="gridcell" aria-colindex={column} className="line-cell line-cell-empty">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{texts.table.notAsked}</span>
    </div>
  )
}
