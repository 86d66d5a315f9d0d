// What came of a file: counts, then repairs by kind and rows left out as tables to work through and as a workbook to take along.
import { useState } from 'react'
import type { Uuid } from '../../../shared/ids.ts'
import { dayOf, formatDay, formatTime } from '../../../shared/local-day.ts'
import { REPAIRS, type RegistryAnswer, type RejectedRow } from '../../../shared/registry.ts'
import type { Text } from '../../../shared/text.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { formatCount } from '../reports/report-table.ts'
import { LongTable } from './long-table.tsx'

export function RegistryResult({ answer }: { answer: RegistryAnswer }) {
  const words = useOfficeTexts().setup.list
  const more = useOfficeTexts().listImport
  const { hidden } = answer
  return (
    <section className="office-panel" aria-live="polite">
      <Banner tone={answer.preview ? 'info' : 'good'} title={answer.preview ? words.previewTitle : words.done}>
        <p>{words.sheet(answer.sheet)}</p>
      </Banner>
      {answer.preview && <LoadedBefore answer={answer} />}
      <Counts answer={answer} />
      {answer.residentialGroupsAdded.length > 0 && <p>{words.newGroups(answer.residentialGroupsAdded.join(', '))}</p>}
      {answer.ignoredColumns.length > 0 && <p>{words.ignored(answer.ignoredColumns.join(', '))}</p>}
      {hidden.rows + hidden.columns > 0 && <p>{more.hidden(hidden.rows, hidden.columns)}</p>}
      {answer.preview && <FirstRows answer={answer} />}
    </section>
  )
}

/** The same file again: said, so that nobody loads an old file over what was mended since. */
function LoadedBefore({ answer }: { answer: RegistryAnswer }) {
  const words = useOfficeTexts().listImport
  const same = answer.added + answer.changed === 0
  if (answer.loadedBefore === null) return same && answer.rows > 0 ? <p>{words.nothingNew}</p> : null
  const when = `${formatTime(answer.loadedBefore).slice(0, 5)} ${formatDay(dayOf(answer.loadedBefore))}`
  return (
    <Banner tone="warn" title={words.loadedBefore(when)}>
      <p>{same ? words.nothingNew : words.onlyOlder}</p>
    </Banner>
  )
}

function Counts({ answer }: { answer: RegistryAnswer }) {
  const words = useOfficeTexts().setup.list
  const more = useOfficeTexts().listImport
  const counts = [
    ['read', answer.rows],
    ['added', answer.added],
    ['changed', answer.changed],
    ['unchanged', answer.unchanged],
    ['notInFile', answer.notInFile],
    ['repaired', repairedIn(answer)],
    ['rejected', answer.rejectedCount],
  ] as const
  return (
    <dl className="setup-counts">
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{words.counts[name]}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
      {answer.removed > 0 && (
        <div>
          <dt>{more.removed}</dt>
          <dd>{formatCount(answer.removed)}</dd>
        </div>
      )}
    </dl>
  )
}

const repairedIn = ({ repairCounts }: RegistryAnswer): number => Object.values(repairCounts).reduce((sum, count) => sum + count, 0)

function FirstRows({ answer }: { answer: RegistryAnswer }) {
  const words = useOfficeTexts().listImport
  const columns = answer.properties.filter(({ name }) => answer.first.some(({ values }) => values[name] !== undefined))
  if (answer.first.length === 0) return null
  return (
    <>
      <h2>{words.first}</h2>
      <LongTable
        title={words.first}
        columns={[words.row, ...columns.map(({ title }) => title)]}
        all={answer.first.length}
        rows={answer.first.map(({ row, values }) => [String(row), ...columns.map(({ name }) => values[name] ?? '')])}
      />
    </>
  )
}

/** Below what is decided: it is read when something looks odd. */
export function RegistryFaults({ job, answer }: { job: Uuid | null; answer: RegistryAnswer }) {
  const words = useOfficeTexts().setup.list
  const more = useOfficeTexts().listImport
  return (
    <section className="office-panel">
      <h2>{words.rejects}</h2>
      <Rejects rows={answer.rejected} all={answer.rejectedCount} />
      <h2>{words.repairs}</h2>
      <Repairs answer={answer} />
      {job !== null && answer.rejectedCount + repairedIn(answer) > 0 && (
        <div className="office-row">
          <a className={buttonClass('secondary')} href={`/api/list-imports/${job}/ket-qua-nap-danh-sach.xlsx`} download>
            {more.download}
          </a>
          <span className="office-small">{more.downloadHint}</span>
        </div>
      )}
    </section>
  )
}

function Rejects({ rows, all }: { rows: readonly RejectedRow[]; all: number }) {
  const words = useOfficeTexts().setup.list
  const { row, reason, content } = words.columns
  if (rows.length === 0) return <p>{words.noRejects}</p>
  return (
    <LongTable
      title={words.rejects}
      columns={[row, reason, content]}
      all={all}
      rows={rows.map(each => [String(each.row), each.reason, each.cells.filter(Boolean).join(' · ')])}
    />
  )
}

function Repairs({ answer }: { answer: RegistryAnswer }) {
  const words = useOfficeTexts().setup.list
  const more = useOfficeTexts().listImport
  const say = useSay()
  const [kind, setKind] = useState('')
  const { cell, before, after, why } = words.columns
  const shown = answer.repairs.filter(repair => kind === '' || repair.kind === kind)
  if (answer.repairs.length === 0) return <p>{words.noRepairs}</p>
  return (
    <>
      <label className="field registry-choice">
        <span className="field-label">{more.repairKind}</span>
        <select className="input" value={kind} onChange={event => setKind(event.target.value)}>
          <option value="">
            {more.allRepairs} ({formatCount(repairedIn(answer))})
          </option>
          {Object.entries(answer.repairCounts).map(([name, count]) => (
            <option key={name} value={name}>
              {reasonOf(name, say)} ({formatCount(count)})
            </option>
          ))}
        </select>
      </label>
      <LongTable
        key={kind}
        title={words.repairs}
        columns={[cell, before, after, why]}
        all={kind === '' ? repairedIn(answer) : (answer.repairCounts[kind] ?? 0)}
        rows={shown.map(each => [each.cell, each.before, each.after, reasonOf(each.kind, say)])}
      />
    </>
  )
}

/** A newer server may name a repair that this build does not know: its name is better than nothing. */
function reasonOf(kind: string, say: (text: Text) => string): string {
  const known: Record<string, Text> = REPAIRS
  const text = known[kind]
  return text ? say(text) : kind
}
