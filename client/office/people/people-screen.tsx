// The people of the ward: who they are, whether they can sign in, what their devices still hold; adding, cards, ending.
import './people.css'
import { useState } from 'react'
import type { Person } from '../../../shared/people.ts'
import { Role } from '../../../shared/role.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { useAsked } from '../asked.ts'
import { Awaited } from '../awaited.tsx'
import { useNews } from '../live-news.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { type Card, CardSheet } from './card-sheet.tsx'
import { IssueMany } from './issue-many.tsx'
import { shownPeople, withoutCard } from './people-filter.ts'
import { PeopleTable } from './people-table.tsx'
import { PersonAct, type PersonActing } from './person-act.tsx'
import { PersonForm } from './person-form.tsx'

/** What is open over the list. */
type Open = { kind: 'form'; person: Person | null } | { kind: 'act'; acting: PersonActing }

export function PeopleScreen() {
  const { office } = useWorld()
  const asked = useAsked('people', () => office.people())
  useNews('people', asked.again)
  const [cards, setCards] = useState<readonly Card[]>([])
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => {
    setOpen(null)
    asked.again()
  }
  if (cards.length > 0) return <CardSheet cards={cards} onDone={() => setCards([])} />
  const issued = (made: readonly Card[]) => {
    setOpen(null)
    setCards(made)
  }
  return (
    <div className="office-page">
      <Awaited asked={asked}>
        {({ people }) => (
          <PeopleList
            people={people}
            onAdd={() => setOpen({ kind: 'form', person: null })}
            onEdit={person => setOpen({ kind: 'form', person })}
            onAct={acting => setOpen({ kind: 'act', acting })}
            onIssued={issued}
          />
        )}
      </Awaited>
      {open?.kind === 'form' && <PersonForm person={open.person} onClose={close} />}
      {open?.kind === 'act' && <PersonAct acting={open.acting} onIssued={card => issued([card])} onClose={close} />}
    </div>
  )
}

interface PeopleListProps {
  people: readonly Person[]
  onAdd: () => void
  onEdit: (person: Person) => void
  onAct: (acting: PersonActing) => void
  onIssued: (cards: readonly Card[]) => void
}

function PeopleList({ people, onAdd, onEdit, onAct, onIssued }: PeopleListProps) {
  const { people: words, roles } = useOfficeTexts()
  const [search, setSearch] = useState('')
  const [role, setRole] = useState<Role | null>(null)
  const shown = shownPeople(people, search, role)
  return (
    <>
      <header className="office-row office-spread">
        <h1>{words.title}</h1>
        <Button look="primary" icon="plus" onClick={onAdd}>
          {words.add}
        </Button>
      </header>
      <IssueMany people={withoutCard(people)} onIssued={onIssued} />
      <div className="office-tools">
        <Field label={words.search}>
          {control => (
            <input
              {...control}
              className="input"
              type="search"
              autoComplete="off"
              placeholder={words.searchHint}
              value={search}
              onChange={event => setSearch(event.target.value)}
            />
          )}
        </Field>
        <Field label={words.role}>
          {control => (
            <select
              {...control}
              className="input"
              value={role ?? ''}
              onChange={event => setRole(Role.safeParse(event.target.value).data ?? null)}
            >
              <option value="">{words.anyRole}</option>
              {Role.options.map(each => (
                <option key={each} value={each}>
                  {roles[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <p role="status">{words.count(shown.length, people.length)}</p>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon="person" title={words.empty}>
          <p>{words.emptyHint}</p>
        </EmptyState>
      ) : (
        <PeopleTable people={shown} onEdit={onEdit} onAct={onAct} />
      )}
    </>
  )
}
