// Above a table: search without diacritics, and filters with how many lines each has. The filter that is pressed again looks anew.
// biome-ignore-all lint/a11y/useSemanticElements: a fieldset cannot scroll sideways in every browser
import type { Question } from '../../../../forms/language/definition/definition.ts'
import type { RepeatItem } from '../../../../forms/language/form.ts'
import { say } from '../../../../shared/text.ts'
import { useLanguage, useTexts } from '../../../texts/use-texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { FillSession } from '../fill-session.ts'
import { useSummedUp } from '../following.ts'
import { countIn, type LineFilter } from './line-facts.ts'
import { layoutOf } from './table-layout.ts'
import type { Look, TableView } from './table-view.ts'

export interface TableToolsProps {
  session: FillSession
  item: RepeatItem
  view: TableView
  /** Of the search field: a button further down leads to it. */
  searchId: string
}

export function TableTools({ session, item, view, searchId }: TableToolsProps) {
  const texts = useTexts()
  const { look, shown, setLook } = view
  return (
    <search className="list-tools">
      <div className="search-box">
        <Icon name="search" />
        <input
          id={searchId}
          className="input"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          value={look.search}
          aria-label={texts.table.search}
          placeholder={texts.table.search}
          // What is found stands right under it, above the keyboard of a phone.
          onFocus={event => event.target.parentElement?.scrollIntoView({ block: 'start' })}
          onChange={event => setLook({ ...look, search: event.target.value })}
        />
        {look.search !== '' && (
          <Button look="quiet" compact icon="close" aria-label={texts.home.clearSearch} onClick={() => setLook({ ...look, search: '' })} />
        )}
      </div>
      <Filters session={session} item={item} look={look} setLook={setLook} />
      <p className="visually-hidden" role="status">
        {texts.table.found(shown.length)}
      </p>
    </search>
  )
}

interface FiltersProps {
  session: FillSession
  item: RepeatItem
  look: Look
  setLook: (look: Look) => void
}

function Filters({ session: { filling }, item, look, setLook }: FiltersProps) {
  const texts = useTexts()
  const { language } = useLanguage()
  useSummedUp(filling)
  const { taps } = layoutOf(item.repeat, filling.form)
  const unlike = taps.map((question): [LineFilter, string] => [
    { kind: 'unlike', question },
    texts.table.unlike(say(usualLabel(question, filling.form.definition.choices), language)),
  ])
  const filters: [LineFilter, string][] = [
    [{ kind: 'all' }, texts.table.all],
    [{ kind: 'missing' }, texts.table.missing],
    [{ kind: 'doubtful' }, texts.table.doubtful],
    ...unlike,
  ]
  return (
    <div className="chips" role="group" aria-label={texts.home.filterLabel}>
      {filters.map(([filter, word]) => {
        const count = countIn(filling, item.instances, filter)
        const pressed = isSame(filter, look.filter)
        if (filter.kind === 'doubtful' && count === 0 && !pressed) return null
        return (
          <button key={word} type="button" className="chip" aria-pressed={pressed} onClick={() => setLook({ ...look, filter })}>
            {word} <span className="chip-count">{count}</span>
          </button>
        )
      })}
    </div>
  )
}

function usualLabel(question: Question, choices: Readonly<Record<string, readonly { label: Question['label'] }[]>>): Question['label'] {
  if (question.type === 'acknowledge') return question.label
  return choices[question.choices ?? '']?.[0]?.label ?? question.label
}

function isSame(one: LineFilter, other: LineFilter): boolean {
  return one.kind === other.kind && (one.kind !== 'unlike' || (other.kind === 'unlike' && one.question === other.question))
}
