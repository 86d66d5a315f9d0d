// What each column of the file was taken for, and why; to be changed by hand. The order of dates that can be read both ways is asked, never guessed (DESIGN §7).
import { useState } from 'react'
import type { FileHead, HeadColumn, ImportChoices } from '../../../shared/registry.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useOfficeTexts } from '../office-texts.ts'

type Order = 'dayFirst' | 'monthFirst'
type Columns = Record<string, string | null>

export interface RegistryColumnsProps {
  file: FileHead
  undecided: readonly { property: string; example: string }[]
  /** As answered before for files with this head. */
  dateOrders: Readonly<Record<string, Order>>
  onChange: () => void
  onLook: (choices: ImportChoices) => void
}

/** A guess that is only likely is shown, and counts once the person looks with it. */
const guessed = (head: readonly HeadColumn[]): Columns => Object.fromEntries(head.map(({ index, property }) => [String(index), property]))

export function RegistryColumns({ file, undecided, dateOrders: answered, onChange, onLook }: RegistryColumnsProps) {
  const words = useOfficeTexts().listImport
  const { head, properties, sheet, sheets, missing } = file
  const [columns, setColumns] = useState(() => guessed(head))
  const [dateOrders, setDateOrders] = useState<Record<string, Order>>(() => ({ ...answered }))
  const titleOf = (name: string): string => properties.find(property => property.name === name)?.title ?? name
  const asked = [...undecided, ...Object.keys(answered).map(property => ({ property, example: '' }))]
  const change = (next: Columns) => {
    setColumns(next)
    onChange()
  }
  return (
    <section className="office-panel" aria-labelledby="registry-columns">
      <h2 id="registry-columns">{words.columns}</h2>
      {missing.length > 0 && (
        <Banner tone="warn" live>
          <p>{words.columnsMissing(missing.join(', '))}</p>
        </Banner>
      )}
      <p>{words.columnsHint}</p>
      {sheets.length > 1 && (
        <label className="field registry-choice">
          <span className="field-label">{words.sheet}</span>
          <select className="input" value={sheet} onChange={event => onLook({ sheet: event.target.value })}>
            {sheets.map(name => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      {asked.map(({ property, example }) => (
        <label key={property} className="field registry-choice">
          <span className="field-label">
            {example === '' ? words.dateOrder(titleOf(property)) : words.dates(titleOf(property), example)}
          </span>
          <select
            className="input"
            value={dateOrders[property] ?? ''}
            onChange={event => {
              setDateOrders({ ...dateOrders, ...chosen(property, event.target.value) })
              onChange()
            }}
          >
            <option value="">{words.undecided}</option>
            <option value="dayFirst">{words.dayFirst}</option>
            <option value="monthFirst">{words.monthFirst}</option>
          </select>
        </label>
      ))}
      <ColumnTable head={head} properties={properties} columns={columns} onChange={change} />
      <div className="office-row">
        <Button look="secondary" icon="search" onClick={() => onLook({ sheet, columns, dateOrders })}>
          {words.again}
        </Button>
      </div>
    </section>
  )
}

interface ColumnTableProps extends Pick<FileHead, 'head' | 'properties'> {
  columns: Columns
  onChange: (columns: Columns) => void
}

function ColumnTable({ head, properties, columns, onChange }: ColumnTableProps) {
  const words = useOfficeTexts().listImport
  const shown = head.filter(({ heading, examples }) => heading !== '' || examples.some(Boolean))
  return (
    <div className="office-table-frame">
      <table className="office-table">
        <caption className="visually-hidden">{words.columns}</caption>
        <thead>
          <tr>
            {[words.heading, words.examples, words.means, words.how].map(title => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ index, heading, examples, property, confidence }) => {
            const name = heading || words.noHeading(String(index + 1))
            const value = columns[String(index)] ?? ''
            return (
              <tr key={index}>
                <th scope="row">{name}</th>
                <td className="registry-examples">{examples.filter(Boolean).join(' · ')}</td>
                <td>
                  <select
                    className="input"
                    aria-label={name}
                    value={value}
                    onChange={event => onChange({ ...columns, [String(index)]: event.target.value || null })}
                  >
                    <option value="">{words.skip}</option>
                    {properties.map(each => (
                      <option key={each.name} value={each.name}>
                        {each.title}
                      </option>
                    ))}
                  </select>
                </td>
                <td>{words.confidence[value === (property ?? '') ? (confidence ?? 'none') : value === '' ? 'none' : 'chosen']}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function chosen(property: string, order: string): Record<string, Order> {
  return order === 'dayFirst' || order === 'monthFirst' ? { [property]: order } : {}
}
