// One part of a scanned ID card, as text for the question that it fills; '' when the card does not say.
import { type Answer, IdCard } from '../../../shared/answers.ts'

export function cardPart(answer: Answer | undefined, part: string): string {
  const card = IdCard.safeParse(answer)
  if (!card.success) return ''
  const { number, oldNumber, fullName, birthDate, sex, address, issuedOn } = card.data
  switch (part) {
    case 'number':
      return number
    case 'oldNumber':
      return oldNumber
    case 'fullName':
      return fullName
    case 'birthDate':
      return birthDate
    case 'sex':
      return sex === 'unknown' ? '' : sex
    case 'address':
      return address
    case 'issuedOn':
      return issuedOn
    default:
      return ''
  }
}
