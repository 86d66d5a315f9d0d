// Another row of the list (a second certificate of the same house, say), chosen by name or place.
import { useEffect, useState } from 'react'
import type { ListRow } from '../phone.ts'
import { type KindProps, useAsking } from './asking.tsx'
import { ChoiceDialog } from './choice-dialog.tsx'

export function EntityQuestion(props: KindProps) {
  const { list } = useAsking()
  const [rows, setRows] = useState<ListRow[]>([])
  useEffect(() => {
    list().then(setRows)
  }, [list])
  const options = rows.map(({ entity }) => ({ value: entity.id, label: `${entity.title}, ${entity.subtitle}` }))
  const chosen = typeof props.state.value === 'string' ? [props.state.value] : []
  return <ChoiceDialog {...props} options={options} chosen={chosen} onChoose={([value]) => props.answer(value)} />
}
