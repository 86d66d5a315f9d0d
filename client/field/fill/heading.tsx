// A group inside a page: its words, what helps with it, and its questions, as a table where the form asks for one.
import { Media } from '../../questions/media.tsx'
import { ChoiceTable, criteriaOf, type HeadingItem } from './choice-table.tsx'
import { type Around, Items } from './items.tsx'
import { GroupWords } from './words.tsx'

export function Heading({ item, ...around }: Around & { item: HeadingItem }) {
  const criteria = criteriaOf(item)
  const { path, group } = item
  return (
    <section className="heading" aria-labelledby={`h-${path}`}>
      <h2 id={`h-${path}`}>
        <GroupWords text={group.label} path={path} />
      </h2>
      <GroupHelp group={group} path={path} />
      {criteria ? <ChoiceTable item={item} criteria={criteria} {...around} /> : <Items items={item.items} {...around} />}
    </section>
  )
}

/** The hint and the pictures or sounds of a page, group or repeat. */
export function GroupHelp({ group, path }: { group: Pick<HeadingItem['group'], 'hint' | 'media' | 'alt' | 'label'>; path: string }) {
  return (
    <>
      {group.hint && (
        <p className="field-hint">
          <GroupWords text={group.hint} path={path} />
        </p>
      )}
      <Media media={group.media} alt={group.alt ?? group.label} />
    </>
  )
}
