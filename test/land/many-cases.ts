// Completed cases in number, by seed: chance for most, and after them one case for every code there is, old ones with and without the code that the officer
// chose for today, so that none is left to chance. With each the marks "as printed" and "unsure" that an officer leaves.
import fc from 'fast-check'
import { landOrigins } from '../../forms/campaigns/data/land-origins.ts'
import { landUses, legacyLandUses } from '../../forms/campaigns/data/land-uses.ts'
import type { Answers, Marks } from '../../shared/answers.ts'
import { answersOf, type Case, several } from '../campaigns/completed-cases.ts'

export interface SeededCase {
  made: Case
  answers: Answers
  marks: Marks
}

const AS_PRINTED: Marks = {
  certificate_serial: { asPrinted: true },
  'parcels.0.number_printed': { unsure: true, reason: 'Mực mờ' },
  'persons.0.person_birth': { asPrinted: true, unsure: true },
}

/** At least `count`; scans are named by the rule, as the form itself computes. */
export function seededCases(count: number, seed: number): SeededCase[] {
  const chance = fc.sample(several, { seed, numRuns: count }).flat()
  const codes = everyCode()
  const all = [...chance.slice(0, Math.max(0, count - codes.length)), ...codes]
  return all.map((made, index) => {
    const texts = { ...made.texts, certificate_serial: `CM ${100_000 + index}`, scan_name: `CM${100_000 + index}-GCN.pdf` }
    const named = { ...made, texts }
    const answers = { completion_result: 'completed', ...answersOf(named) }
    return { made: named, answers, marks: index % 3 === 0 ? AS_PRINTED : {} }
  })
}

function everyCode(): Case[] {
  const uses = [
    ...landUses.map(({ code }) => ({ use_code: code })),
    ...legacyLandUses.flatMap(({ code, today }) => [{ use_code: code }, { use_code: code, use_today: today ?? 'ODT' }]),
    ...landOrigins.flatMap(({ code }) => [
      { use_code: 'ONT', use_origin: code },
      { use_code: 'ODT', use_origin: 'CNQ-CTT', use_second_origin: code },
    ]),
  ]
  return uses.map(
    (use, index): Case => ({
      texts: { ward_code: '11560', certificate_serial: '', issued_on: '1994', holder_kind: 'person', scan_name: '' },
      parcels: [
        {
          texts: { sheet_printed: '05', number_printed: `0${index}`, address_printed: 'Thủy Sơn' },
          area: 100.5,
          uses: [{ ...use, use_area: 100.5, use_form: 'own', use_term: 'lasting' }],
        },
      ],
      persons: [{ texts: { person_name: `Người ${index}`, person_role: 'person' }, parcels: [] }],
    }),
  )
}
