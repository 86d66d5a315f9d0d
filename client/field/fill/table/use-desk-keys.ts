// Does what the keys of a table at a desk mean (desk-keys.ts): from cell to cell over lines that are not in the page too, past those where nothing is asked.
import type { KeyboardEvent } from 'react'
import type { Question } from '../../../../forms/language/definition/definition.ts'
import type { Path, RepeatItem } from '../../../../forms/language/form.ts'
import type { Answer } from '../../../../shared/answers.ts'
import { isOnlyRead } from '../../../questions/asking.tsx'
import type { FillSession } from '../fill-session.ts'
import { repeatAt } from '../pages.ts'
import { controlAt, type DeskAct, deskAct } from './desk-keys.ts'
import { lineItems, rowHolding } from './table-layout.ts'
import type { TableView } from './table-view.ts'
import { choiceAfter, choiceAt } from './tap-cell.tsx'

interface DeskKeysOptions {
  session: FillSession
  item: RepeatItem
  view: TableView
  beside: readonly Question[]
  wide: boolean
  choose: (path: Path, value: Answer | undefined) => boolean
  goTo: (path: Path) => void
}

export function useDeskKeys(options: DeskKeysOptions): (event: KeyboardEvent) => void {
  return event => {
    if (!options.wide || !(event.target instanceof HTMLElement) || event.nativeEvent.isComposing) return
    const cell = event.target.closest<HTMLElement>('[data-path]')
    const path = cell?.dataset.path
    const act = path !== undefined && cell?.role === 'gridcell' ? deskAct(event, controlAt(event.target)) : null
    if (!act || path === undefined) return
    event.preventDefault()
    const next = placeAfter(options, path, act)
    if (next !== null) options.goTo(next)
    else answer(options, path, act)
  }
}

/** The cell that the act leads to; null when it leads nowhere. */
function placeAfter({ session: { filling }, item, view: { shown }, beside }: DeskKeysOptions, path: Path, act: DeskAct): Path | null {
  if (act.kind !== 'move' && act.kind !== 'edge') return null
  // As the last key left it: what that key made appear may not be drawn yet.
  const instances = repeatAt(filling.pages(), item.path)?.instances ?? []
  const at = shown.indexOf(rowHolding(instances, path))
  const name = path.slice(path.lastIndexOf('.') + 1)
  const cellsAt = (place: number) => {
    const row = instances[shown[place] ?? -1]
    return row && lineItems(row, beside).beside
  }
  if (act.kind === 'move' && act.columns !== 0) {
    const asked = [...(cellsAt(at)?.values() ?? [])].filter(({ question }) => !isOnlyRead(question))
    return asked[asked.findIndex(cell => cell.path === path) + act.columns]?.path ?? null
  }
  const step = act.kind === 'move' ? act.rows : act.row === 'first' ? 1 : -1
  const from = act.kind === 'move' ? at + step : act.row === 'first' ? 0 : shown.length - 1
  for (let place = from; place >= 0 && place < shown.length; place += step) {
    const cell = cellsAt(place)?.get(name)
    if (cell) return cell.path
  }
  return null
}

function answer({ session: { filling }, choose, goTo }: DeskKeysOptions, path: Path, act: DeskAct): void {
  const state = filling.stateIfThere(path)
  if (!state || state.readonly || act.kind === 'move' || act.kind === 'edge') return
  const choices = filling.choices(path)
  const chosen =
    act.kind === 'choose' ? choiceAt(state, choices, act.place) : act.kind === 'clear' ? undefined : choiceAfter(state, choices)
  if (act.kind === 'choose' && chosen === undefined && state.question.type !== 'acknowledge') return
  // The focus follows to the choice that was made.
  if (!choose(path, chosen)) goTo(path)
}
