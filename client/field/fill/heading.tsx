// A group inside a page: its words, what helps with it, and its questions, as a table where the form asks for one.
import type { ReactNode } from 'react'
import type { Around } from './around.ts'
import { ChoiceTable, criteriaOf, type HeadingItem } from './choice-table.tsx'
import { GroupHelp } from './group-help.tsx'
import { GroupWords } from './words.tsx'

/** `children` are its questions, for when it is no table. */
export function Heading({ item, children, ...around }: Around & { item: HeadingItem; children: ReactNode }) {
  const criteria = criteriaOf(item)
  const { path, group } = item
  return (
    <section className="heading" aria-labelledby={`h-${path}`}>
      <h2 id={`h-${path}`}>
        <GroupWords text={group.label} path={path} />
      </h2>
      <GroupHelp group={group} path={path} />
      {criteria ? <ChoiceTable item={item} criteria={criteria} {...around} /> : children}
    </section>
  )
}
