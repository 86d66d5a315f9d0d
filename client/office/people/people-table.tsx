// The people as a table: card and devices in words and icons, what can be done at the end of each line.

import { dayOf, formatDayShort, formatTime } from '../../../shared/local-day.ts'
import type { Person } from '../../../shared/people.ts'
import { Button } from '../../ui/button.tsx'
import type { IconName } from '../../ui/icons.tsx'
import { Badge, type Tone } from '../../ui/state-badge.tsx'
import { useToday } from '../campaign-today.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { unsentOf } from './people-filter.ts'
import type { PersonActing } from './person-act.tsx'

const CARDS: Record<Person['card'], { tone: Tone; icon: IconName }> = {
  none: { tone: 'quiet', icon: 'circle' },
  waiting: { tone: 'info', icon: 'clock' },
  inUse: { tone: 'good', icon: 'check' },
  locked: { tone: 'bad', icon: 'lock' },
}

export interface PeopleTableProps {
  people: readonly Person[]
  onEdit: (person: Person) => void
  onAct: (acting: PersonActing) => void
}

export function PeopleTable({ people, onEdit, onAct }: PeopleTableProps) {
  const { people: words } = useOfficeTexts()
  const { name, role, groups, card, devices, actions } = words.columns
  return (
    <div className="office-table-frame">
      <table className="office-table people-table">
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            {[name, role, groups, card, devices, actions].map(title => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(person => (
            <PersonLine key={person.id} person={person} onEdit={onEdit} onAct={onAct} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PersonLine({ person, onEdit, onAct }: { person: Person } & Omit<PeopleTableProps, 'people'>) {
  const { people: words, roles } = useOfficeTexts()
  const { me } = useWorld()
  const { groups } = useToday()
  const names = person.residentialGroups.map(id => groups.find(group => group.id === id)?.name ?? id)
  return (
    <tr className={person.active ? undefined : 'person-ended'}>
      <th scope="row">{person.name}</th>
      <td>{roles[person.role]}</td>
      <td>{names.join(', ')}</td>
      <td>
        {person.active ? (
          <Badge {...CARDS[person.card]}>{words.card[person.card]}</Badge>
        ) : (
          <Badge tone="quiet" icon="close">
            {words.inactive}
          </Badge>
        )}
      </td>
      <td>
        <DevicesOf person={person} />
      </td>
      <td>
        {person.active && (
          <span className="person-acts">
            <Button look="quiet" compact aria-label={`${words.edit}: ${person.name}`} onClick={() => onEdit(person)}>
              {words.edit}
            </Button>
            <Button look="quiet" compact onClick={() => onAct({ act: 'issue', person })}>
              {person.card === 'none' ? words.issue : words.issueAgain}
            </Button>
            {person.devices.length > 0 && (
              <Button look="quiet" compact title={words.endSessions} onClick={() => onAct({ act: 'endSessions', person })}>
                {words.endSessionsShort}
              </Button>
            )}
            {person.id !== me.person && (
              <Button look="quiet" compact title={words.deactivate} onClick={() => onAct({ act: 'deactivate', person })}>
                {words.deactivateShort}
              </Button>
            )}
          </span>
        )}
      </td>
    </tr>
  )
}

function DevicesOf({ person }: { person: Person }) {
  const { people: words } = useOfficeTexts()
  const unsent = unsentOf(person)
  const details = person.devices.map(
    device => `${device.name}: ${words.lastSeen(formatDayShort(dayOf(device.lastSeenAt)), formatTime(device.lastSeenAt).slice(0, 5))}`,
  )
  return (
    <>
      <span title={details.join('\n')}>{words.devices(person.devices.length)}</span>
      {unsent > 0 && (
        <Badge tone="warn" icon="clock">
          {words.unsent(unsent)}
        </Badge>
      )}
    </>
  )
}
