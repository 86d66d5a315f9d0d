// What an ID card's QR said, part by part. Parts that it leaves empty are not shown.
import { formatPartialDate } from '../../forms/checks/partial-date.ts'
import type { IdCard } from '../../shared/answers.ts'
import { useTexts } from '../texts/use-texts.tsx'

export function CardFacts({ card }: { card: IdCard }) {
  const { capture } = useTexts()
  const facts: [string, string][] = [
    [capture.card.fullName, card.fullName],
    [capture.card.number, card.number],
    [capture.card.oldNumber, card.oldNumber],
    [capture.card.birthDate, formatPartialDate(card.birthDate)],
    [capture.card.sex, capture.sexes[card.sex]],
    [capture.card.address, card.address],
    [capture.card.issuedOn, formatPartialDate(card.issuedOn)],
  ]
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
