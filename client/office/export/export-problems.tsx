// What is left out and what should be looked at: how many of each kind, and the first of them by name.
import '../table.css'
import { LeftOut, type Pl301Problem } from '../../../shared/pl3-01.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { formatCount } from '../reports/report-table.ts'

export function ExportProblems({ counts, problems }: { counts: Record<string, number>; problems: readonly Pl301Problem[] }) {
  const { landExport: words } = useOfficeTexts()
  const all = Object.entries(counts)
  const leftOut = all.filter(([kind]) => isLeftOut(kind))
  const remarks = all.filter(([kind]) => !isLeftOut(kind))
  if (all.length === 0) return null
  const total = all.reduce((sum, [, count]) => sum + count, 0)
  return (
    <section className="office-panel" aria-label={words.problems}>
      <div className="export-kinds">
        <Kinds title={words.leftOut} kinds={leftOut} />
        <Kinds title={words.remarks} kinds={remarks} />
      </div>
      <details>
        <summary>{words.problems}</summary>
        <div className="office-table-frame">
          <table className="office-table">
            <caption>{words.told(formatCount(problems.length), formatCount(total))}</caption>
            <thead>
              <tr>
                <th scope="col">{words.columns.group}</th>
                <th scope="col">{words.columns.title}</th>
                <th scope="col">{words.columns.kind}</th>
              </tr>
            </thead>
            <tbody>
              {problems.map(({ record, kind, title, residentialGroupName, reason }) => (
                <tr key={`${record} ${kind}`}>
                  <td>{residentialGroupName}</td>
                  <td>{title}</td>
                  <td>{[words.kinds[kind] ?? words.otherKind, reason].filter(Boolean).join(': ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}

const isLeftOut = (kind: string): boolean => LeftOut.safeParse(kind).success

function Kinds({ title, kinds }: { title: string; kinds: readonly (readonly [string, number])[] }) {
  const { landExport: words } = useOfficeTexts()
  if (kinds.length === 0) return null
  return (
    <div>
      <h2>{title}</h2>
      <dl>
        {kinds.map(([kind, count]) => (
          <div key={kind}>
            <dt>{words.kinds[kind] ?? words.otherKind}</dt>
            <dd>{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
