// One row of the list: who and where, and how it stands. A tap opens what it leads to: a form to fill, or what became of it.
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { ListRow } from '../../phone.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useBegin } from './begin.tsx'

export function EntityRow({ row }: { row: ListRow }) {
  const { open, refusal } = useOpenRow()
  const { entity, state } = row
  return (
    <>
      <button type="button" className="row" onClick={() => open(row)}>
        <span className="card-head">
          <span className="row-title">{entity.title}</span>
          <StateBadge state={state} />
        </span>
        <span className="row-subtitle">{entity.subtitle}</span>
      </button>
      {refusal}
    </>
  )
}

function useOpenRow(): { open: (row: ListRow) => void; refusal: ReactNode } {
  const { begin, refusal } = useBegin()
  const [, go] = useLocation()
  const open = ({ entity, state, record }: ListRow) => {
    if (state !== 'toDo' && state !== 'draft') return record ? go(`/phieu/${record}`) : undefined
    if (state === 'draft' && record) return go(`/dien/${record}`)
    void begin(entity, entity.residentialGroup)
  }
  return { open, refusal }
}
