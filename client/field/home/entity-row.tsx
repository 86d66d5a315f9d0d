// One row of the list: who and where, and how it stands. A tap opens what it leads to: a form to fill, or what became of it.
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { ListRow } from '../../phone.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useBegin } from './begin.tsx'
import { PathLine } from './path-line.tsx'
import { NotOpen, useNotOpen } from './why-not-open.tsx'

export function EntityRow({ row, stage }: { row: ListRow; stage: string | undefined }) {
  const closed = useNotOpen()
  const { open, refusal } = useOpenRow(stage, closed.ask)
  const { entity, state, path } = row
  return (
    <>
      <button type="button" className="row" onClick={() => open(row)}>
        <span className="card-head">
          <span className="row-title">{entity.title}</span>
          <StateBadge state={state} />
        </span>
        <span className="row-subtitle">{entity.subtitle}</span>
        <PathLine path={path} />
      </button>
      {refusal}
      {closed.asked && <NotOpen row={row} stage={stage} onClose={closed.close} />}
    </>
  )
}

function useOpenRow(stage: string | undefined, sayWhyNot: () => void): { open: (row: ListRow) => void; refusal: ReactNode } {
  const { begin, refusal } = useBegin()
  const [, go] = useLocation()
  const open = ({ entity, state, record }: ListRow) => {
    switch (state) {
      case 'toDo':
        return void begin(entity, entity.residentialGroup, stage)
      case 'draft':
        return record ? go(`/dien/${record}`) : undefined
      case 'notOpen':
      case 'notNeeded':
        return sayWhyNot()
      default:
        return record ? go(`/phieu/${record}`) : undefined
    }
  }
  return { open, refusal }
}
