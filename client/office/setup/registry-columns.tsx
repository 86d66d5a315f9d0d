// What each column of the file was taken for, to be changed by hand, and the order of dates that can be read both ways: asked, never guessed (DESIGN §7).
import { useState } from 'react'
import type { ImportChoices, RegistryAnswer } from '../../../shared/registry.ts'
import { Button } from '../../ui/button.tsx'
import { useOfficeTexts } from '../office-texts.ts'

type Order = 'dayFirst' | 'monthFirst'

export function RegistryColumns({ answer, onLook }: { answer: RegistryAnswer; onLook: (choices: ImportChoices) => void }) {
  const words = useOfficeTexts().listImport
  const { head = [], undecided = [], properties = [] } = answer
  const [columns, setColumns] = useState<Record<string, string | null>>(() =>
    Object.fromEntries(head.map(({ index, property }) => [String(index), property])),
  )
  const [dateOrders, setDateOrders] = useState<Record<string, Order>>({})
  const titleOf = (name: string): string => properties.find(property => property.name === name)?.title ?? name
  return (
    <section className="office-panel">
      <h2>{words.columns}</h2>
      <p>{words.columnsHint}</p>
      {undecided.map(({ property, example }) => (
        <label key={property} className="field">
          <span className="field-label">{words.dates(titleOf(property), example)}</span>
          <select
            value={dateOrders[property] ?? ''}
            onChange={event => setDateOrders({ ...dateOrders, ...chosen(property, event.target.value) })}
          >
            <option value="">{words.undecided}</option>
            <option value="dayFirst">{words.dayFirst}</option>
            <option value="monthFirst">{words.monthFirst}</option>
          </select>
        </label>
      ))}
      <table className="office-table">
        <thead>
          <tr>
            <th scope="col">{words.heading}</th>
            <th scope="col">{words.means}</th>
          </tr>
        </thead>
        <tbody>
          {head
            .filter(({ heading }) => heading !== '')
            .map(({ index, heading, confidence }) => (
              <tr key={index}>
                <th scope="row">{heading}</th>
                <td>
                  <select
                    aria-label={heading}
                    value={columns[String(index)] ?? ''}
                    onChange={event => setColumns({ ...columns, [String(index)]: event.target.value || null })}
                  >
                    <option value="">{words.skip}</option>
                    {properties.map(({ name, title }) => (
                      <option key={name} value={name}>
                        {title}
                      </option>
                    ))}
                  </select>
                  {confidence === 'likely' && <small> {words.likely}</small>}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <Button look="secondary" icon="search" onClick={() => onLook({ columns, dateOrders })}>
        {words.again}
      </Button>
    </section>
  )
}

function chosen(property: string, order: string): Record<string, Order> {
  return order === 'dayFirst' || order === 'monthFirst' ? { [property]: order } : {}
}
