// What an ID card's QR said beside what stands in the questions that the scan filled: people overwrite a scan, and the desk should see it.

import { fold } from '../../../forms/checks/search-fold.ts'
import type { Answer, IdCard } from '../../../shared/answers.ts'

export type Verdict = 'same' | 'nearly' | 'differs' | 'missing'

/** A part of the card as plain text. */
export function cardPart(card: IdCard, part: string): string {
  const value: unknown = Object.entries(card).find(([name]) => name === part)?.[1]
  return typeof value === 'string' ? value : ''
}

/** Capitals on the card are no difference; diacritics or a date of which only the year is known are a near one. */
export function compareWithCard(typed: Answer | undefined, fromCard: string): Verdict {
  const mine = typeof typed === 'string' ? typed.trim() : ''
  if (mine === '') return 'missing'
  const plain = (text: string) => text.normalize('NFC').toLocaleUpperCase('vi').replace(/\s+/g, ' ').trim()
  if (plain(mine) === plain(fromCard)) return 'same'
  const yearOnly = /^\d{4}$/.test(mine) || /^\d{4}$/.test(fromCard)
  if (yearOnly && mine.slice(0, 4) === fromCard.slice(0, 4)) return 'nearly'
  return fold(mine) === fold(fromCard) ? 'nearly' : 'differs'
}
