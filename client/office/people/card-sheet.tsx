// Cards to print and cut, eight to an A4 sheet. A token is shown this once and is kept nowhere: leaving the sheet forgets it.
import './cards.css'
import { useMemo } from 'react'
import type { Person } from '../../../shared/people.ts'
import { office as printedRoles } from '../../texts/vi/office.ts'
import { cards as printed } from '../../texts/vi/office-people.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useToday } from '../campaign-today.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { cardLink } from './card-link.ts'
import { CopyLink } from './copy-link.tsx'
import { QrCode } from './qr-code.tsx'

export interface Card {
  person: Person
  token: string
}

export function CardSheet({ cards, onDone }: { cards: readonly Card[]; onDone: () => void }) {
  const { cards: words } = useOfficeTexts()
  return (
    <div className="office-page cards-page">
      <header className="no-print office-panel">
        <h1>{words.title}</h1>
        <Banner tone="warn">{words.hint}</Banner>
        <div className="office-row">
          <Button look="primary" icon="file" onClick={() => window.print()}>
            {words.print}
          </Button>
          {cards.length === 1 && cards[0] && <CopyLink token={cards[0].token} />}
          <Button onClick={onDone}>{words.done}</Button>
        </div>
      </header>
      <div className="cards">
        {cards.map(card => (
          <OneCard key={card.person.id} card={card} />
        ))}
      </div>
    </div>
  )
}

/** What is printed is for the person who gets the card, so it is Vietnamese whatever the screen speaks. */
function OneCard({ card: { person, token } }: { card: Card }) {
  const { me } = useWorld()
  const { groups } = useToday()
  const link = useMemo(() => cardLink(window.location.origin, token), [token])
  const names = person.residentialGroups.map(id => groups.find(group => group.id === id)?.name ?? id)
  return (
    <article className="sign-card" lang="vi">
      <header>
        <strong>Phiếu Số</strong> · {me.ward.name}
      </header>
      <div className="sign-card-body">
        <QrCode text={link} />
        <div>
          <h2>{person.name}</h2>
          <p>{printedRoles.roles[person.role]}</p>
          <p>{names.slice(0, 4).join(', ')}</p>
          <ol>
            {printed.steps.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      </div>
      <p className="sign-card-secret">{printed.secret}</p>
    </article>
  )
}
