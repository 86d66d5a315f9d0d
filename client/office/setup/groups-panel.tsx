// The residential groups of the ward, and adding one that the workbook lacks.
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Trouble } from '../asked.ts'
import { useToday } from '../campaign-today.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { TroubleNotice } from '../trouble-notice.tsx'

export function GroupsPanel() {
  const words = useOfficeTexts().setup.list
  const { groups, campaigns } = useToday()
  const { office } = useWorld()
  const toast = useToast()
  const [name, setName] = useState('')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const wanted = name.trim().normalize('NFC')
    if (wanted === '') return
    const reply = await office.addResidentialGroup(wanted)
    setTrouble(reply.kind === 'ok' ? null : reply)
    if (reply.kind !== 'ok') return
    toast({ text: words.groupAdded(reply.value.name) })
    setName('')
    campaigns.again()
  }
  return (
    <section className="office-panel">
      <h2>
        {words.groups} ({groups.length})
      </h2>
      <p className="office-small">{words.groupsHint}</p>
      {groups.length === 0 ? (
        <p>{words.noGroups}</p>
      ) : (
        <ul className="setup-groups">
          {groups.map(group => (
            <li key={group.id}>{group.name}</li>
          ))}
        </ul>
      )}
      <form className="office-row" onSubmit={add}>
        <input
          className="input setup-group-name"
          aria-label={words.groupName}
          placeholder={words.groupName}
          maxLength={120}
          value={name}
          onChange={event => setName(event.target.value)}
        />
        <Button type="submit" icon="plus" disabled={name.trim() === ''}>
          {words.addGroup}
        </Button>
      </form>
      {trouble && <TroubleNotice trouble={trouble} />}
    </section>
  )
}
