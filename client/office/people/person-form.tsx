// Adding a person, or changing name, role, residential groups and duties.
import { type FormEvent, useState } from 'react'
import type { Person, PersonDraft } from '../../../shared/people.ts'
import { Role } from '../../../shared/role.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Trouble } from '../asked.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { TroubleNotice } from '../trouble-notice.tsx'
import { DutyChoice } from './duty-choice.tsx'
import { GroupChoice } from './group-choice.tsx'

const FORM = 'person-form'
const NOBODY: PersonDraft = { name: '', role: 'collector', residentialGroups: [] }

/** What the form complains about; a collector without a residential group would see an empty phone. */
export function complaintsOf({ name, role, residentialGroups }: PersonDraft): { name: boolean; groups: boolean } {
  return { name: name.trim() === '', groups: role === 'collector' && residentialGroups.length === 0 }
}

export function PersonForm({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const texts = useOfficeTexts()
  const words = texts.people.form
  const { office } = useWorld()
  const toast = useToast()
  const [draft, setDraft] = useState<PersonDraft>(
    person ? { name: person.name, role: person.role, residentialGroups: person.residentialGroups, duties: person.duties ?? [] } : NOBODY,
  )
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const complaints = complaintsOf(draft)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (complaints.name || complaints.groups) return
    setBusy(true)
    const sent = { ...draft, name: draft.name.trim().normalize('NFC') }
    const reply = await (person ? office.changePerson(person.id, sent) : office.addPerson(sent))
    setBusy(false)
    if (reply.kind !== 'ok') return setTrouble(reply)
    toast({ text: texts.people.saved(sent.name) })
    onClose()
  }
  return (
    <Dialog
      title={person ? words.editTitle(person.name) : words.addTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button look="primary" type="submit" form={FORM} busy={busy}>
            {texts.save}
          </Button>
        </>
      }
    >
      <form id={FORM} className="office-form" onSubmit={save} noValidate>
        <Field label={words.name} error={tried && complaints.name && words.nameNeeded} required>
          {control => (
            <input
              {...control}
              className="input"
              maxLength={120}
              autoComplete="off"
              value={draft.name}
              onChange={event => setDraft({ ...draft, name: event.target.value })}
            />
          )}
        </Field>
        <Field label={texts.people.role}>
          {control => (
            <select
              {...control}
              className="input"
              value={draft.role}
              onChange={event => setDraft({ ...draft, role: Role.safeParse(event.target.value).data ?? draft.role })}
            >
              {Role.options.map(role => (
                <option key={role} value={role}>
                  {texts.roles[role]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {draft.role === 'collector' && (
          <GroupChoice
            chosen={draft.residentialGroups}
            onChange={residentialGroups => setDraft({ ...draft, residentialGroups })}
            error={tried && complaints.groups ? words.groupsNeeded : null}
          />
        )}
        <DutyChoice chosen={draft.duties ?? []} onChange={duties => setDraft({ ...draft, duties })} />
        {trouble && <TroubleNotice trouble={trouble} />}
      </form>
    </Dialog>
  )
}
