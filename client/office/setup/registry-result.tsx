// What came of a workbook: counts, then repairs and rows left out as tables to work through.
import { REPAIRS, type RegistryAnswer, type RejectedRow, type Repair } from '../../../shared/registry.ts'
import type { Text } from '../../../shared/text.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { formatCount } from '../reports/report-table.ts'
import { LongTable } from './long-table.tsx'

export function RegistryResult({ answer }: { answer: RegistryAnswer }) {
  const words = useOfficeTexts().setup.list
  const repaired = Object.values(answer.repairCounts).reduce((sum, count) => sum + count, 0)
  const counts = [
    ['read', answer.rows],
    ['added', answer.added],
    ['changed', answer.changed],
    ['unchanged', answer.unchanged],
    ['notInFile', answer.notInFile],
    ['repaired', repaired],
    ['rejected', answer.rejectedCount],
  ] as const
  return (
    <section className="office-panel" aria-live="polite">
      <Banner tone={answer.preview ? 'info' : 'good'} title={answer.preview ? words.previewTitle : words.done}>
        <p>{words.sheet(answer.sheet)}</p>
      </Banner>
      <dl className="setup-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{words.counts[name]}</dt>
            <dd>{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      {answer.residentialGroupsAdded.length > 0 && <p>{words.newGroups(answer.residentialGroupsAdded.join(', '))}</p>}
      {answer.ignoredColumns.length > 0 && <p>{words.ignored(answer.ignoredColumns.join(', '))}</p>}
      <Differences answer={answer} />
      <h2>{words.rejects}</h2>
      <Rejects rows={answer.rejected} all={answer.rejectedCount} />
      <h2>{words.repairs}</h2>
      <Repairs repairs={answer.repairs} all={repaired} />
    </section>
  )
}

/** What the file would change, each property before and after. */
function Differences({ answer }: { answer: RegistryAnswer }) {
  const words = useOfficeTexts().listImport
  const { differences = [], properties = [], hidden } = answer
  const titleOf = (name: string): string => properties.find(property => property.name === name)?.title ?? name
  return (
    <>
      {hidden && hidden.rows + hidden.columns > 0 && <p>{words.hidden(hidden.rows, hidden.columns)}</p>}
      {differences.length > 0 && (
        <>
          <h2>{words.differences}</h2>
          <LongTable
            title={words.differences}
            columns={[words.row, words.kind, words.what]}
            all={answer.added + answer.changed}
            rows={differences.map(each => [
              each.title,
              words.kinds[each.kind],
              each.properties.map(({ name, before, after }) => `${titleOf(name)}: ${before} → ${after}`).join('; '),
            ])}
          />
        </>
      )}
    </>
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

function Repairs({ repairs, all }: { repairs: readonly Repair[]; all: number }) {
  const words = useOfficeTexts().setup.list
  const say = useSay()
  const { cell, before, after, why } = words.columns
  if (repairs.length === 0) return <p>{words.noRepairs}</p>
  return (
    <LongTable
      title={words.repairs}
      columns={[cell, before, after, why]}
      all={all}
      rows={repairs.map(each => [each.cell, each.before, each.after, reasonOf(each.kind, say)])}
    />
  )
}

/** A newer server may name a repair that this build does not know: its name is better than nothing. */
function reasonOf(kind: string, say: (text: Text) => string): string {
  const known: Record<string, Text> = REPAIRS
  const text = known[kind]
  return text ? say(text) : kind
}
