// The questions, headings and repeats of a page, as deep as they go. All of them are in the document, so that a screen reader, the Tab key and
// the browser's own search reach everything; a long page shows its first ones at once and the others in slices between which the phone answers.
import { memo, useDeferredValue } from 'react'
import type { Item } from '../../../forms/language/form.ts'
import type { FillSession } from './fill-session.ts'
import { Heading } from './heading.tsx'
import { QuestionFrame } from './question-frame.tsx'
import { Repeat } from './repeat.tsx'

/** More than these do not fit the tallest screen. */
const AT_FIRST = 12

export interface ItemsProps extends Around {
  items: readonly Item[]
}

/** What every item is told of the page around it. */
export interface Around {
  session: FillSession
  page: string
  looked: boolean
  /** The question that is being gone to: a row that holds it opens. */
  focus: string | null
}

export function Items({ items, ...around }: ItemsProps) {
  const shown = useDeferredValue(items, items.length > AT_FIRST ? items.slice(0, AT_FIRST) : items)
  return shown.map(item => <OneItem key={item.path} item={item} {...around} />)
}

const OneItem = memo(function OneItem({ item, focus, ...around }: Around & { item: Item }) {
  switch (item.kind) {
    case 'question':
      return <QuestionFrame path={item.path} question={item.question} {...around} />
    case 'heading':
      return <Heading item={item} focus={focus} {...around} />
    case 'repeat':
      return <Repeat repeat={item} focus={focus} {...around} />
  }
})
