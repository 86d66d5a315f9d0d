// Cards for everybody who has none, in one go: one request a card, so that a broken line loses none of those already issued.
import { useState } from 'react'
import type { Person } from '../../../shared/people.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import type { Card } from './card-sheet.tsx'

export function IssueMany({ people, onIssued }: { people: readonly Person[]; onIssued: (cards: readonly Card[]) => void }) {
  const { people: words } = useOfficeTexts()
  const { office } = useWorld()
  const toast = useToast()
  const [done, setDone] = useState<number | null>(null)
  if (people.length < 2 && done === null) return null
  const go = async () => {
    const cards: Card[] = []
    for (const person of people) {
      setDone(cards.length)
      const reply = await office.issueCard(person.id)
      if (reply.kind !== 'ok') break
      cards.push({ person, token: reply.value.card })
    }
    setDone(null)
    if (cards.length < people.length) toast({ text: words.issuePart(cards.length, people.length) })
    onIssued(cards)
  }
  if (done !== null) return <ProgressBar done={done} total={people.length} label={words.issuing(done, people.length)} />
  return (
    <div>
      <Button icon="qr" onClick={go}>
        {words.issueMany(people.length)}
      </Button>
    </div>
  )
}
