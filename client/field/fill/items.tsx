// The questions, headings and repeats of a page, as deep as they go. All of them are in the document, so that a screen reader, the Tab key and
// the browser's own search reach everything; a long page shows its first ones at once and the others in slices between which the phone answers.
import { memo, useDeferredValue } from 'react'
import type { Item } from '../../../forms/language/form.ts'
import { hasAppearance } from '../../questions/appearance.ts'
import type { Around } from './around.ts'
import { Heading } from './heading.tsx'
import { QuestionFrame } from './question-frame.tsx'
import { Repeat } from './repeat.tsx'
import { RowTable } from './table/row-table.tsx'

/** More than these do not fit the tallest screen. */
const AT_FIRST = 12

export interface ItemsProps extends Around {
  items: readonly Item[]
}

export function Items({ items, ...around }: ItemsProps) {
  const shown = useDeferredValue(items, items.length > AT_FIRST ? items.slice(0, AT_FIRST) : items)
  return shown.map(item => <OneItem key={item.path} item={item} {...around} />)
}

const OneItem = memo(function OneItem({ item, ...around }: Around & { item: Item }) {
  const { focus: _, ...forQuestion } = around
  switch (item.kind) {
    case 'question':
      return <QuestionFrame path={item.path} question={item.question} {...forQuestion} />
    case 'heading':
      return (
        <Heading item={item} {...around}>
          <Items items={item.items} {...around} />
        </Heading>
      )
    case 'repeat':
      if (hasAppearance(item.repeat, 'table'))
        return <RowTable item={item} body={row => <Items items={row.items} {...around} />} {...around} />
      return <Repeat repeat={item} body={row => <Items items={row.items} {...around} />} {...around} />
  }
})
