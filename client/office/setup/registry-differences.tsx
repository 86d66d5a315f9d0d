// What a file would change, kind by kind: every kind and every row is taken or left by a tick. Rows that the file lacks are left unless they are ticked, and
// say how many records there are about them.
import { useState } from 'react'
import type { Uuid } from '../../../shared/ids.ts'
import type { Difference, DifferenceKind, RegistryAnswer } from '../../../shared/registry.ts'
import { Button } from '../../ui/button.tsx'
import { Badge } from '../../ui/state-badge.tsx'
import type { Trouble } from '../asked.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { formatCount } from '../reports/report-table.ts'
import { TroubleNotice } from '../trouble-notice.tsx'
import { many, type Taking, takeKind, taken, takeRow, takes } from './registry-taking.ts'

const KINDS = ['new', 'changed', 'moved', 'gone'] as const
/** Rows shown before anybody asks for more: the browser stays quick. */
const SHOWN = 50

export interface RegistryDifferencesProps {
  job: Uuid
  answer: RegistryAnswer
  taking: Taking
  onTake: (taking: Taking) => void
}

export function RegistryDifferences(props: RegistryDifferencesProps) {
  const words = useOfficeTexts().listImport
  const of = many(props.answer)
  const kinds = KINDS.filter(kind => of[kind] > 0)
  if (kinds.length === 0) return null
  return (
    <section className="office-panel" aria-labelledby="registry-differences">
      <h2 id="registry-differences">{words.differences}</h2>
      {kinds.map(kind => (
        <KindPanel key={`${props.answer.seen} ${kind}`} {...props} kind={kind} all={of[kind]} />
      ))}
    </section>
  )
}

function KindPanel({ job, answer, taking, onTake, kind, all }: RegistryDifferencesProps & { kind: DifferenceKind; all: number }) {
  const words = useOfficeTexts().listImport
  const { office } = useWorld()
  const [rows, setRows] = useState(() => answer.differences.filter(each => each.kind === kind))
  const [shown, setShown] = useState(SHOWN)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const more = async () => {
    const next = shown + 4 * SHOWN
    setShown(next)
    if (rows.length >= Math.min(next, all)) return
    const reply = await office.listDifferences(job, kind, rows.length)
    setTrouble(reply.kind === 'ok' ? null : reply)
    if (reply.kind === 'ok') setRows(before => [...before, ...reply.value.rows])
  }
  const count = taken(taking, kind, all)
  const visible = rows.slice(0, shown)
  return (
    <details className="registry-kind" open>
      <summary>
        {words.kinds[kind]} ({formatCount(all)})
      </summary>
      {kind === 'gone' && <p>{words.goneHint}</p>}
      <div className="office-row">
        <label className="registry-tick">
          <input type="checkbox" checked={count === all} onChange={event => onTake(takeKind(taking, kind, event.target.checked))} />
          <span>{words.takeAll[kind]}</span>
        </label>
        <span className="office-small">{words.taken(formatCount(count), formatCount(all))}</span>
      </div>
      <div className="office-table-frame registry-rows">
        <table className="office-table">
          <caption className="visually-hidden">{words.kinds[kind]}</caption>
          <tbody>
            {visible.map(row => (
              <DifferenceRow
                key={row.id}
                row={row}
                answer={answer}
                checked={takes(taking, kind, row.id)}
                onCheck={take => onTake(takeRow(taking, kind, row.id, take))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {visible.length < all && (
        <div className="office-row">
          <Button onClick={() => void more()}>{words.more(formatCount(all - visible.length))}</Button>
        </div>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </details>
  )
}

interface DifferenceRowProps {
  row: Difference
  answer: RegistryAnswer
  checked: boolean
  onCheck: (take: boolean) => void
}

function DifferenceRow({ row, answer, checked, onCheck }: DifferenceRowProps) {
  const words = useOfficeTexts().listImport
  const titleOf = (name: string): string => answer.properties.find(property => property.name === name)?.title ?? name
  return (
    <tr>
      <td>
        <label className="registry-tick">
          <input type="checkbox" checked={checked} onChange={event => onCheck(event.target.checked)} />
          <span>
            {row.title}
            <small className="office-small"> {row.subtitle}</small>
          </span>
        </label>
      </td>
      <td>
        {row.records !== undefined && (
          <Badge tone="warn" icon="alert">
            {words.records(formatCount(row.records))}
          </Badge>
        )}
        {row.properties.map(({ name, before, after }) => (
          <div key={name}>
            <span className="office-small">{titleOf(name)}: </span>
            {before || '–'} → <strong>{after || '–'}</strong>
          </div>
        ))}
      </td>
    </tr>
  )
}
