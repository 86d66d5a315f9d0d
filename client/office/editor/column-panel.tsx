// A report and its columns: what each counts, in words; a count of records that say something is built like a question's condition.
import type { ReportColumn, ReportDefinition, ReportMeasure } from '../../../shared/report.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { ConditionField } from './condition-field.tsx'
import { useEditing } from './editing.tsx'
import { freshName } from './node-edits.ts'
import { ExpressionField } from './text-fields.tsx'

function useReport(report: number) {
  const { pkg, change } = useEditing()
  const one = pkg.reports[report]
  const set = (make: (definition: ReportDefinition) => ReportDefinition, about: string | null = null) =>
    change(
      all => ({
        ...all,
        reports: all.reports.map((each, index) => (index === report ? { ...each, definition: make(each.definition) } : each)),
      }),
      about && `report ${report} ${about}`,
    )
  const stage = pkg.stages.find(({ id }) => id === one?.stage)
  const form = pkg.forms.find(({ id, version }) => id === stage?.form && version === stage.formVersion)
  return { definition: one?.definition, set, form }
}

export function ReportPanel({ report }: { report: number }) {
  const { editor: words } = useOfficeTexts()
  const { definition, set } = useReport(report)
  if (!definition) return null
  return (
    <>
      <h2>{words.report}</h2>
      <Field label={words.reportTitle}>
        {control => (
          <input
            {...control}
            className="input"
            value={definition.title}
            onChange={({ target }) => set(one => ({ ...one, title: target.value }), 'title')}
          />
        )}
      </Field>
    </>
  )
}

/** What an administrator chooses; the others stay as the original has them. */
const OFFERED = ['list', 'records', 'sum', 'share', 'versions', 'complete', 'lastReceived', 'blank'] as const
type Offered = (typeof OFFERED)[number]

export function ColumnPanel({ report, column: id }: { report: number; column: string }) {
  const { editor: words } = useOfficeTexts()
  const { open } = useEditing()
  const { definition, set } = useReport(report)
  const index = definition?.columns.findIndex(column => column.id === id) ?? -1
  const column = definition?.columns[index]
  if (!definition || !column) return null
  const put = (change: Partial<ReportColumn>, about: string | null = null) =>
    set(one => ({ ...one, columns: one.columns.with(index, { ...column, ...change }) }), about && `${id} ${about}`)
  const move = (by: -1 | 1) =>
    set(one => {
      const other = one.columns[index + by]
      return other ? { ...one, columns: one.columns.with(index, other).with(index + by, column) } : one
    })
  return (
    <>
      <h2>{words.columns}</h2>
      <div className="office-row editor-tools">
        <Button compact icon="up" onClick={() => move(-1)}>
          {words.moveUp}
        </Button>
        <Button compact icon="down" onClick={() => move(1)}>
          {words.moveDown}
        </Button>
        <Button
          compact
          icon="trash"
          onClick={() => {
            set(one => ({ ...one, columns: one.columns.toSpliced(index, 1) }))
            open({ kind: 'report', report })
          }}
        >
          {words.remove}
        </Button>
      </div>
      <Field label={words.columnTitle}>
        {control => (
          <input {...control} className="input" value={column.title} onChange={({ target }) => put({ title: target.value }, 'title')} />
        )}
      </Field>
      <Field label={words.heading}>
        {control => (
          <input
            {...control}
            className="input"
            value={column.heading ?? ''}
            onChange={({ target }) => put({ heading: target.value || undefined } as Partial<ReportColumn>, 'heading')}
          />
        )}
      </Field>
      <Field label={words.measure}>
        {control => (
          <select
            {...control}
            className="input"
            value={column.measure.kind}
            onChange={({ target }) => {
              const kind = OFFERED.find(one => one === target.value)
              if (kind) set(one => begunMeasure(one, index, kind))
            }}
          >
            {OFFERED.map(kind => (
              <option key={kind} value={kind}>
                {words.measures[kind]}
              </option>
            ))}
            {!OFFERED.some(kind => kind === column.measure.kind) && (
              <option value={column.measure.kind}>{words.measures[column.measure.kind]}</option>
            )}
          </select>
        )}
      </Field>
      <MeasureFields report={report} column={column} put={measure => put({ measure })} />
    </>
  )
}

function begunMeasure(definition: ReportDefinition, index: number, kind: Offered): ReportDefinition {
  const column = definition.columns[index]
  if (!column || column.measure.kind === kind) return definition
  const [of = '', among = ''] = definition.columns.filter(({ id }) => id !== column.id).map(({ id }) => id)
  const figure = freshName(column.id, new Set(Object.keys(definition.figures ?? {})))
  const measures: Record<Offered, ReportMeasure> = {
    list: { kind: 'list' },
    records: { kind: 'records', span: 'total', unlessRejected: true },
    sum: { kind: 'sum', span: 'total', figure, unlessRejected: true },
    share: { kind: 'share', of, among },
    versions: { kind: 'versions' },
    complete: { kind: 'complete' },
    lastReceived: { kind: 'lastReceived' },
    blank: { kind: 'blank' },
  }
  const figures = kind === 'sum' ? { figures: { ...definition.figures, [figure]: '0' } } : {}
  return { ...definition, ...figures, columns: definition.columns.with(index, { ...column, measure: measures[kind] }) }
}

interface MeasureFieldsProps {
  report: number
  column: ReportColumn
  put: (measure: ReportMeasure) => void
}

function MeasureFields({ report, column, put }: MeasureFieldsProps) {
  const { editor: words } = useOfficeTexts()
  const { definition } = useReport(report)
  const { measure } = column
  const others = definition?.columns.filter(({ id }) => id !== column.id) ?? []
  switch (measure.kind) {
    case 'records':
      return (
        <>
          <SpanField span={measure.span} onChange={span => put({ ...measure, span })} />
          <FactField report={report} column={column} fact={measure.fact} span={measure.span} />
        </>
      )
    case 'sum':
      return (
        <>
          <SpanField span={measure.span} onChange={span => put({ ...measure, span })} />
          <FigureField report={report} figure={measure.figure} />
        </>
      )
    case 'share':
      return (
        <div className="office-tools">
          <OtherColumn label={words.ofColumn} columns={others} value={measure.of} onChange={of => put({ ...measure, of })} />
          <OtherColumn label={words.amongColumn} columns={others} value={measure.among} onChange={among => put({ ...measure, among })} />
        </div>
      )
    case 'chosen':
    case 'setting':
    case 'over':
    case 'state':
      return <p className="office-small">{words.keptMeasure}</p>
    default:
      return null
  }
}

function SpanField({ span, onChange }: { span: 'day' | 'total'; onChange: (span: 'day' | 'total') => void }) {
  const { editor: words } = useOfficeTexts()
  return (
    <Field label={words.span}>
      {control => (
        <select {...control} className="input" value={span} onChange={({ target }) => onChange(target.value === 'day' ? 'day' : 'total')}>
          <option value="day">{words.spans.day}</option>
          <option value="total">{words.spans.total}</option>
        </select>
      )}
    </Field>
  )
}

/** A fact of its own for the column, unless it has one already. */
function FactField({
  report,
  column,
  fact,
  span,
}: {
  report: number
  column: ReportColumn
  fact: string | undefined
  span: 'day' | 'total'
}) {
  const { editor: words } = useOfficeTexts()
  const { definition, set, form } = useReport(report)
  if (!definition || !form) return null
  const name = fact ?? freshName(column.id, new Set(Object.keys(definition.facts)))
  const change = (source: string | undefined) =>
    set(one => {
      const { [name]: _, ...others } = one.facts
      const facts = source === undefined ? others : { ...one.facts, [name]: source }
      const unlessRejected = column.measure.kind === 'records' && column.measure.unlessRejected === true
      const counted = { kind: 'records' as const, span, ...(unlessRejected && { unlessRejected }) }
      const measure: ReportMeasure = source === undefined ? counted : { ...counted, fact: name }
      const shared = one.columns.some(({ id, measure: its }) => id !== column.id && its.kind === 'records' && its.fact === name)
      return {
        ...one,
        facts: shared ? one.facts : facts,
        columns: one.columns.map(each => (each.id === column.id ? { ...each, measure } : each)),
      }
    }, `${column.id} fact`)
  return (
    <ConditionField
      form={form}
      about=""
      label={words.onlyWhen}
      always={words.everyRecord}
      when={words.whenCounted}
      value={fact === undefined ? undefined : definition.facts[fact]}
      onChange={change}
    />
  )
}

function FigureField({ report, figure }: { report: number; figure: string }) {
  const { editor: words } = useOfficeTexts()
  const { definition, set } = useReport(report)
  return (
    <ExpressionField
      label={words.sumOf}
      value={definition?.figures?.[figure]}
      onChange={(source = '0') => set(one => ({ ...one, figures: { ...one.figures, [figure]: source } }), `${figure} figure`)}
    />
  )
}

function OtherColumn({
  label,
  columns,
  value,
  onChange,
}: {
  label: string
  columns: readonly ReportColumn[]
  value: string
  onChange: (id: string) => void
}) {
  return (
    <Field label={label}>
      {control => (
        <select {...control} className="input" value={value} onChange={({ target }) => onChange(target.value)}>
          {columns.map(({ id, title, heading }) => (
            <option key={id} value={id}>
              {heading ? `${heading}: ${title}` : title}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
