// An answer as a reviewer reads it: choice labels for codes, dates as dd/mm/yyyy, decimals with a comma. The stored value never changes.

import type { FormDefinition, Question } from '../../../forms/language/definition/definition.ts'
import type { Answer } from '../../../shared/answers.ts'
import { formatDay } from '../../../shared/local-day.ts'
import type { Text } from '../../../shared/text.ts'

export interface AnswerWords {
  yes: string
  no: string
  photos: (count: number) => string
  location: (latitude: string, longitude: string, metres: number) => string
}

export interface Reading {
  definition: FormDefinition
  say: (text: Text) => string
  words: AnswerWords
}

/** "09/03/1958", or the year alone where only that is known. Anything else is shown as it is. */
export function dateText(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDay(date) : date
}

/** Empty when blank. */
export function answerText(answer: Answer | undefined, question: Question, reading: Reading): string {
  if (answer === undefined || answer === null) return ''
  if (typeof answer === 'boolean') return answer ? reading.words.yes : reading.words.no
  if (typeof answer === 'number') return String(answer).replace('.', ',')
  if (typeof answer === 'string') return scalarText(answer, question, reading)
  if (Array.isArray(answer)) return listText(answer, question, reading)
  if ('latitude' in answer && typeof answer.latitude === 'number') return locationText(answer, reading)
  return 'number' in answer ? [answer.fullName, answer.number].filter(Boolean).join(' · ') : ''
}

function scalarText(value: string, question: Question, reading: Reading): string {
  switch (question.type) {
    case 'selectOne':
      return choiceLabel(value, question, reading)
    case 'date':
    case 'partialDate':
      return dateText(value)
    default:
      return value
  }
}

function choiceLabel(value: string, question: Question, { definition, say }: Reading): string {
  const choice = definition.choices[question.choices ?? '']?.find(each => each.value === value)
  return choice ? say(choice.label) : value
}

function listText(list: readonly unknown[], question: Question, reading: Reading): string {
  if (list.length === 0) return ''
  const texts = list.filter(each => typeof each === 'string')
  if (texts.length < list.length) return reading.words.photos(list.length)
  return texts.map(value => choiceLabel(value, question, reading)).join(', ')
}

function locationText(place: Answer & object, { words }: Reading): string {
  if (!('latitude' in place && 'longitude' in place && 'accuracy' in place)) return ''
  const degrees = (value: unknown) => Number(value).toFixed(5).replace('.', ',')
  return words.location(degrees(place.latitude), degrees(place.longitude), Math.round(Number(place.accuracy)))
}
