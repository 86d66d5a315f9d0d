// The first start of an empty installation: the one-time link makes the ward's first administrator, whose card is then shown once.
import './office.css'
import './people/cards.css'
import './setup/setup.css'
import { useState } from 'react'
import type { Office } from '../sync/office.ts'
import { Banner } from '../ui/banner.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { useOfficeTexts } from './office-texts.ts'
import { cardLink } from './people/card-link.ts'
import { CopyLink } from './people/copy-link.tsx'
import { QrCode } from './people/qr-code.tsx'
import { FirstAdministratorForm } from './setup/first-administrator-form.tsx'

const FIRST_LINK = '#khoi-tao='

export function FirstAdministratorScreen({ office }: { office: Office }) {
  const { first } = useOfficeTexts()
  const [token] = useState(() => window.location.hash.slice(FIRST_LINK.length))
  const [card, setCard] = useState<string | null>(null)
  const made = (issued: string) => {
    window.history.replaceState(null, '', '/')
    setCard(issued)
  }
  return (
    <main className="office first-setup">
      <h1>{first.title}</h1>
      {card === null ? <FirstAdministratorForm office={office} token={token} onCard={made} /> : <FirstCard card={card} />}
    </main>
  )
}

/** Signing in is a fresh start of the page with the card in the fragment, so that nothing of the one-time link stays behind. */
function FirstCard({ card }: { card: string }) {
  const { first, cards } = useOfficeTexts()
  const link = cardLink(window.location.origin, card)
  return (
    <section className="office-panel" aria-live="polite">
      <h2>{first.cardTitle}</h2>
      <Banner tone="warn">{first.cardHint}</Banner>
      <div className="first-card">
        <QrCode text={link} />
        <p className="first-link">{link}</p>
      </div>
      <div className="office-row no-print">
        <Button icon="file" onClick={() => window.print()}>
          {cards.print}
        </Button>
        <CopyLink token={card} />
        <a
          className={buttonClass('primary')}
          href={link}
          onClick={event => {
            event.preventDefault()
            window.location.hash = `the=${card}`
            window.location.reload()
          }}
        >
          {first.signIn}
        </a>
      </div>
    </section>
  )
}
