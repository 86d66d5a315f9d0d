// What is done to one person after asking: a new card, signing out everywhere, ending the account. Each says what it takes away.
import { useState } from 'react'
import type { Person } from '../../../shared/people.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Trouble } from '../asked.ts'
import { type OfficeTexts, useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { TroubleNotice } from '../trouble-notice.tsx'
import type { Card } from './card-sheet.tsx'
import { unsentOf } from './people-filter.ts'

export interface PersonActing {
  act: 'issue' | 'endSessions' | 'deactivate'
  person: Person
}

function wordsOf({ act, person }: PersonActing, words: OfficeTexts['people']) {
  switch (act) {
    case 'issue':
      return person.card === 'none'
        ? { title: words.issueFirst(person.name), hint: words.issueFirstHint, button: words.issue, done: '' }
        : { title: words.issueTitle(person.name), hint: words.issueWarning, button: words.issueAgain, done: '' }
    case 'endSessions':
      return {
        title: words.endSessionsTitle(person.name),
        hint: words.endSessionsHint,
        button: words.endSessions,
        done: words.sessionsEnded(person.name),
      }
    case 'deactivate':
      return {
        title: words.deactivateTitle(person.name),
        hint: words.deactivateHint,
        button: words.deactivate,
        done: words.deactivated(person.name),
      }
  }
}

export function PersonAct({ acting, onIssued, onClose }: { acting: PersonActing; onIssued: (card: Card) => void; onClose: () => void }) {
  const texts = useOfficeTexts()
  const { office } = useWorld()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const { act, person } = acting
  const words = wordsOf(acting, texts.people)
  const go = async () => {
    setBusy(true)
    setTrouble(null)
    const trouble = act === 'issue' ? await issue() : await end(act)
    setBusy(false)
    setTrouble(trouble)
  }
  const issue = async () => {
    const reply = await office.issueCard(person.id)
    if (reply.kind !== 'ok') return reply
    onIssued({ person, token: reply.value.card })
    return null
  }
  const end = async (how: 'endSessions' | 'deactivate') => {
    const reply = await office[how](person.id)
    if (reply.kind !== 'ok') return reply
    toast({ text: words.done })
    onClose()
    return null
  }
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button look={act === 'issue' ? 'primary' : 'danger'} busy={busy} onClick={go}>
            {words.button}
          </Button>
        </>
      }
    >
      <p>{words.hint}</p>
      {act === 'deactivate' && unsentOf(person) > 0 && <p className="sign-bad">{texts.people.deactivateUnsent(unsentOf(person))}</p>}
      {trouble && <TroubleNotice trouble={trouble} />}
    </Dialog>
  )
}
