// One row of the list: who and where, and how it stands. A tap opens what it leads to: a form to fill, or what became of it.
import { useLocation } from 'wouter'
import type { ListRow } from '../../phone.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { usePhone } from '../device.tsx'

export function EntityRow({ row }: { row: ListRow }) {
  const open = useOpenRow()
  const { entity, state } = row
  return (
    <button type="button" className="row" onClick={() => open(row)}>
      <span className="card-head">
        <span className="row-title">{entity.title}</span>
        <StateBadge state={state} />
      </span>
      <span className="row-subtitle">{entity.subtitle}</span>
    </button>
  )
}

function useOpenRow(): (row: ListRow) => Promise<void> {
  const phone = usePhone()
  const [, go] = useLocation()
  return async ({ entity, state, record }) => {
    if (state !== 'toDo' && state !== 'draft') return record ? go(`/phieu/${record}`) : undefined
    if (state === 'draft' && record) return go(`/dien/${record}`)
    const draft = await phone.beginDraft(entity, entity.residentialGroup)
    go(`/dien/${draft.record}`)
  }
}
