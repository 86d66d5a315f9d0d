// A group inside a page: its words, what helps with it, and its questions, as a table where the form asks for one.

import { Media } from '../../questions/media.tsx'
import { useSay } from '../../texts/use-texts.tsx'
import { ChoiceTable, criteriaOf, type HeadingItem } from './choice-table.tsx'
import { type Around, Items } from './items.tsx'

export function Heading({ item, ...around }: Around & { item: HeadingItem }) {
  const say = useSay()
  const criteria = criteriaOf(item)
  const { label, hint, media, alt } = item.group
  return (
    <section className="heading" aria-labelledby={`h-${item.name}`}>
      <h2 id={`h-${item.name}`}>{say(label)}</h2>
      {hint && <p className="field-hint">{say(hint)}</p>}
      <Media media={media} alt={alt} />
      {criteria ? <ChoiceTable item={item} criteria={criteria} {...around} /> : <Items items={item.items} {...around} />}
    </section>
  )
}
