// A group inside a page: its words and its questions.
import type { Item } from '../../../forms/language/form.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { type Around, Items } from './items.tsx'

export function Heading({ item, ...around }: Around & { item: Extract<Item, { kind: 'heading' }> }) {
  const say = useSay()
  return (
    <section className="heading">
      <h2>{say(item.group.label)}</h2>
      <Items items={item.items} {...around} />
    </section>
  )
}
