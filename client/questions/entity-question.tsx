// Another row of the list (a second certificate of the same house, say), chosen by name or place.
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ListRow } from '../phone.ts'
import { hasAppearance } from './appearance.ts'
import { type KindProps, useAsking } from './asking.tsx'
import { ChoiceDialog } from './choice-dialog.tsx'
import { ChoiceSearch } from './choice-search.tsx'

export function EntityQuestion({ state, control, answer }: KindProps) {
  const { list } = useAsking()
  const [rows, setRows] = useState<ListRow[]>([])
  useEffect(() => {
    list().then(setRows)
  }, [list])
  const named = useMemo(() => rows.map(({ entity }) => ({ value: entity.id, label: `${entity.title}, ${entity.subtitle}` })), [rows])
  const options = useCallback(() => named, [named])
  const chosen = typeof state.value === 'string' ? [state.value] : []
  const words = named.find(({ value }) => value === state.value)?.label ?? ''
  const choosing = { state, control, options, chosen, words, onChoose: ([one]: readonly string[]) => answer(one) }
  return hasAppearance(state.question, 'autocomplete') ? <ChoiceSearch {...choosing} /> : <ChoiceDialog {...choosing} />
}
