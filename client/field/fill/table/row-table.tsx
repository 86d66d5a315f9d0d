// A repeat drawn as a table: three hundred households, a line each. Only the lines near the screen are in the page, and with them the one that has the
// focus and its neighbours, so that Tab, arrow keys and screen readers go on from line to line; search and filters look through all of them.
// biome-ignore-all lint/a11y/useSemanticElements: only lines near the screen are in the page, which no table element can be laid out with; the focus goes to the controls inside
// biome-ignore-all lint/a11y/useFocusableInteractive: only lines near the screen are in the page, which no table element can be laid out with; the focus goes to the controls inside
// biome-ignore-all lint/a11y/noStaticElementInteractions: only lines near the screen are in the page, which no table element can be laid out with; the focus goes to the controls inside
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: only lines near the screen are in the page, which no table element can be laid out with; the focus goes to the controls inside
import { type CSSProperties, type ReactNode, useCallback, useId } from 'react'
import type { Question } from '../../../../forms/language/definition/definition.ts'
import type { Path, RepeatItem, Row } from '../../../../forms/language/form.ts'
import type { Answer } from '../../../../shared/answers.ts'
import { useLanguage, useSay, useTexts } from '../../../texts/use-texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { Around } from '../around.ts'
import { useBulk } from './bulk.ts'
import { Line, lineId } from './line.tsx'
import { layoutOf, lineItems } from './table-layout.ts'
import { BulkDone, TableSum } from './table-sum.tsx'
import { TableTools } from './table-tools.tsx'
import { EVERYTHING, useTableView } from './table-view.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useLines } from './use-lines.ts'
import { useOpenLine } from './use-open-line.ts'
import { useWide } from './use-wide.ts'

export interface RowTableProps extends Around {
  item: RepeatItem
  /** The questions under the line that is open. */
  body: (row: Row) => ReactNode
}

export function RowTable({ item, body, session, page, looked, focus }: RowTableProps) {
  const texts = useTexts()
  const { language } = useLanguage()
  const { filling } = session
  const { instances, repeat } = item
  const searchId = useId()
  const label = filling.label(repeat.label, item.path, language)
  const layout = layoutOf(repeat, filling.form)
  const [section, wide] = useWide()
  const beside = wide ? layout.columns : layout.taps
  const view = useTableView(filling, item, focus)
  const bulk = useBulk(filling, item)
  const { list, top, virtual, goTo, onFocus } = useLines({ view, instances, focus, wide })
  const { open, toggle, choose } = useOpenLine({ session, item, beside, focus, goTo })
  const pressed = useDeskKeys({ session, item, view, beside, wide, choose, goTo })
  const onChoose = useCallback((path: Path, value: Answer | undefined) => void choose(path, value), [choose])
  return (
    <section ref={section} className={wide ? 'row-table row-table-wide' : 'row-table'} aria-label={label}>
      <h2>{texts.fill.rows(label, instances.length)}</h2>
      {bulk && <BulkDone bulk={bulk} />}
      <TableTools session={session} item={item} view={view} searchId={searchId} />
      <TableSum session={session} item={item} searchId={searchId} />
      {view.shown.length === 0 && <Nothing empty={instances.length === 0} onAll={() => view.setLook(EVERYTHING)} />}
      <div
        role={wide ? 'grid' : 'table'}
        className={view.look === EVERYTHING ? 'lines' : 'lines lines-searched'}
        aria-label={label}
        aria-rowcount={view.shown.length + 1}
        aria-colcount={beside.length + 1}
        style={{ '--line-columns': tracks(beside) } as CSSProperties /* a variable of the style sheet */}
        onKeyDown={pressed}
      >
        <Columns label={label} beside={beside} wide={wide} />
        <div role="rowgroup" ref={list} className="rows" style={{ height: virtual.getTotalSize() }} onFocus={onFocus}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = instances[view.shown[index] ?? -1]
            if (!row) return null
            const opened = row.path === open
            return (
              <div
                key={key}
                role="row"
                id={lineId(row.path)}
                ref={virtual.measureElement}
                data-index={index}
                data-row={row.path}
                aria-rowindex={index + 2}
                className={opened ? 'line line-open' : 'line'}
                style={{ transform: `translateY(${start - top}px)` }}
              >
                <Line {...{ session, page, looked, row, beside, wide, onChoose }} open={opened} onToggle={toggle}>
                  {opened && body({ path: row.path, items: lineItems(row, beside).below })}
                </Line>
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}

/** The heads of the columns; on a phone they are only heard. */
function Columns({ label, beside, wide }: { label: string; beside: readonly Question[]; wide: boolean }) {
  const say = useSay()
  return (
    <div role="rowgroup" className={wide ? 'line-columns' : 'visually-hidden'}>
      <div role="row" className="line-column-row" aria-rowindex={1}>
        {[{ name: '', label: null }, ...beside].map((question, at) => (
          <span key={question.name} role="columnheader" aria-colindex={at + 1}>
            {question.label === null ? label : say(question.label)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** How wide each column is: choices side by side need more than a number. */
function tracks(beside: readonly Question[]): string {
  const wide = beside.map(({ type }) => {
    if (type === 'selectOne') return 'minmax(15rem, 2fr)'
    if (type === 'text' || type === 'calculate') return 'minmax(8rem, 1.2fr)'
    return type === 'date' || type === 'time' ? '9.5rem' : 'minmax(6rem, 0.7fr)'
  })
  return ['minmax(14rem, 2.4fr)', ...wide].join(' ')
}

function Nothing({ empty, onAll }: { empty: boolean; onAll: () => void }) {
  const texts = useTexts()
  if (empty) return <EmptyState icon="info" title={texts.table.noRows} />
  return (
    <EmptyState icon="search" title={texts.table.nothingFound}>
      <Button onClick={onAll}>{texts.table.showAll}</Button>
    </EmptyState>
  )
}
