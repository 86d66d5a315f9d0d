// Search box and state chips above the list.
import type { Text } from '../../../shared/text.ts'
import type { EntityState } from '../../phone.ts'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import type { ListView } from './list-view.ts'

export interface ListToolsProps {
  view: ListView
  counts: readonly { state: EntityState; count: number }[]
  shown: number
  noun: Text | undefined
  onView: (view: ListView) => void
}

export function ListTools({ view, counts, shown, noun, onView }: ListToolsProps) {
  const texts = useTexts()
  const say = useSay()
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <search className="list-tools">
      <div className="search-box">
        <Icon name="search" />
        <input
          className="input"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          value={view.search}
          aria-label={texts.home.searchLabel}
          placeholder={texts.home.searchPlaceholder}
          onChange={event => onView({ ...view, search: event.target.value })}
        />
        {view.search && (
          <Button look="quiet" compact icon="close" aria-label={texts.home.clearSearch} onClick={() => onView({ ...view, search: '' })} />
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways in every browser */}
      <div className="chips" role="group" aria-label={texts.home.filterLabel}>
        <Chip pressed={view.state === null} word={texts.home.all} count={all} onPress={() => onView({ ...view, state: null })} />
        {counts.map(({ state, count }) => (
          <Chip
            key={state}
            pressed={view.state === state}
            word={texts.states[state]}
            count={count}
            onPress={() => onView({ ...view, state: view.state === state ? null : state })}
          />
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {texts.home.rows(shown, noun ? say(noun) : '')}
      </p>
    </search>
  )
}

function Chip({ pressed, word, count, onPress }: { pressed: boolean; word: string; count: number; onPress: () => void }) {
  return (
    <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
      {word} <span className="chip-count">{count}</span>
    </button>
  )
}
