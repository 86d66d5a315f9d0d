// Short ways to write the papers of a campaign: expressions that say a choice in words, and where somebody lives.
import type { Choice } from '../language/definition/definition.ts'
import type { DocumentDefinition } from './campaign-package.ts'
import { say, type Words } from './question.ts'

type Column = DocumentDefinition['columns'][number]

/** The property's value in the words of its choices; blank for what none of them says. */
export function inWords(property: string, choices: readonly Choice[]): string {
  return choices.reduceRight((otherwise, { value, label }) => `if(entity('${property}') = '${value}', "${label.vi}", ${otherwise})`, "''")
}

export const ofProperty = (title: string, property: string): Column => ({ title, value: `entity('${property}')` })
export const chosenIn = (title: string, property: string, choices: readonly Choice[]): Column => ({
  title,
  value: inWords(property, choices),
})

/** Lists have whole days of birth or the year alone; a paper needs no more than the year. */
export const YEAR_OF_BIRTH: Column = { title: 'Năm sinh', value: "year-of(parse-date(entity('birth_year')))" }

export const HOUSE: Column = { title: 'Địa chỉ', value: "normalize-space(concat(entity('house_number'), ' ', entity('lane')))" }

export function paper(id: string, title: Words, list: string, rest: Omit<DocumentDefinition, 'id' | 'title' | 'list'>): DocumentDefinition {
  return { id, title: say(title), list, ...rest }
}
