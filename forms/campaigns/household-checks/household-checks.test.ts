// The ward's simple checks, filled at the door and counted again by hand. They are data only: everything here goes through the one engine.
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../../../shared/answers.ts'
import { factsOf, fill, outcomesOf, said, summedFigures, valueAt } from '../../../test/campaigns/trial.ts'
import type { CampaignPackage } from '../campaign-package.ts'
import { fireSafety } from '../fire-safety/package.ts'
import { healthBook } from '../health-book/package.ts'
import { healthInsurance } from '../health-insurance/package.ts'
import { partyHandbook } from '../party-handbook/package.ts'
import { socialInsurance } from '../social-insurance/package.ts'

const at = (pkg: CampaignPackage, answers: Record<string, Answer>, entity: Record<string, string> = {}) =>
  fill(pkg, 'ra-soat', { visit_result: 'met', ...answers }, { entity })
const ABSENT = { visit_result: 'absent' }

/** Facts counted by the engine, beside a recount of the same records by plain code. */
function recounted(pkg: CampaignPackage, records: Answers[], byHand: Record<string, (answers: Answers) => boolean>) {
  const facts = records.map(answers => factsOf(pkg, 0, answers))
  const counted = Object.fromEntries(Object.keys(facts[0] ?? {}).map(name => [name, facts.filter(fact => fact[name]).length]))
  expect(Object.keys(byHand).toSorted()).toEqual(Object.keys(counted).toSorted())
  expect(counted).toEqual(Object.fromEntries(Object.entries(byHand).map(([name, is]) => [name, records.filter(is).length])))
  return counted
}

const met = (answers: Answers) => answers.visit_result === 'met'
const visits = { met, not_met: (answers: Answers) => ['absent', 'moved', 'refused'].includes(String(answers.visit_result)) }
const rowsOf = (answers: Answers, repeat: string): Answers[] => {
  const rows = answers[repeat]
  return Array.isArray(rows) ? rows.flatMap(row => (typeof row === 'object' && !('digest' in row) ? [row] : [])) : []
}

describe('every check', () => {
  const all = [healthInsurance, socialInsurance, fireSafety, healthBook, partyHandbook]

  it('needs nothing but the reason where nobody was met', () => {
    for (const pkg of all) {
      const filling = fill(pkg, 'ra-soat', ABSENT)
      expect([pkg.campaign.id, said(filling), filling.pages().length]).toEqual([pkg.campaign.id, [], 1])
    }
  })

  it('asks no ID number, and nothing of health itself', () => {
    for (const pkg of all) expect(JSON.stringify([pkg.forms, pkg.lists])).not.toMatch(/idNumber|idCard|CCCD|chẩn đoán|tiền sử/)
  })

  it('stays within its own list, so that one purpose never reads what another collected', () => {
    expect(new Set(all.flatMap(pkg => pkg.lists.map(({ id }) => id))).size).toBe(all.length)
  })
})

describe('health insurance', () => {
  const member = (row: number, more: Record<string, Answer>) =>
    Object.fromEntries(
      Object.entries({ member_name: `Người ${row}`, member_birth_year: 1980, ...more }).map(([name, value]) => [
        `members.${row}.${name}`,
        value,
      ]),
    )
  const insured = { card: 'valid', kind: 'worker', valid_until: '2027-01-31', insurance_number: '0123456789' }

  it('counts who has a card, household by household', () => {
    const filling = at(healthInsurance, member(0, insured), { members: '1' })
    expect([said(filling), valueAt(filling, 'insured_count'), valueAt(filling, 'all_insured')]).toEqual([[], 1, 'yes'])
    filling.addInstance('members')
    for (const [path, value] of Object.entries(member(1, { card: 'none' }))) filling.set(path, value)
    expect(said(filling)).toEqual(['members.1.none_reason required', 'fewer_members members-differ'])
    filling.set('members.1.none_reason', 'cost')
    expect(valueAt(filling, 'all_insured')).toBe('no')
    expect(outcomesOf(healthInsurance, 'ra-soat', filling.sent().answers)).toEqual({ insured: '1', all_insured: 'no' })
  })

  it('finds a card whose date says otherwise, a child who is none, a number of another shape', () => {
    const codes = (more: Record<string, Answer>) => said(at(healthInsurance, member(0, { ...insured, ...more })))
    expect(codes({ valid_until: '2026-12-19' })).toEqual(['members.0.valid_until valid-but-past'])
    expect(codes({ valid_until: '2026-12-20' })).toEqual([])
    expect(codes({ card: 'expired', none_reason: 'cost' })).toEqual(['members.0.valid_until expired-but-future'])
    expect(codes({ kind: 'under_6' })).toEqual(['members.0.kind not-under-6'])
    expect(codes({ kind: 'under_6', member_birth_year: 2020 })).toEqual([])
    expect(codes({ insurance_number: '12345' })).toEqual(['members.0.insurance_number insurance-number-shape'])
  })

  it('is counted as by hand', () => {
    const people = (...cards: [card: string, reason?: string][]): Answers => ({
      visit_result: 'met',
      members: cards.map(([card, none_reason = ''], index) => ({ member_name: `N${index}`, card, none_reason })),
    })
    const records = [people(['valid'], ['valid']), people(['valid'], ['none', 'cost']), people(['expired', 'unaware']), ABSENT]
    const cards = (answers: Answers) => rowsOf(answers, 'members').map(({ card }) => card)
    expect(
      recounted(healthInsurance, records, {
        ...visits,
        all_insured: answers => met(answers) && cards(answers).every(card => card === 'valid'),
        some_without: answers => cards(answers).some(card => card !== 'valid'),
        cost: answers => rowsOf(answers, 'members').some(({ none_reason }) => none_reason === 'cost'),
      }),
    ).toMatchObject({ met: 3, all_insured: 1, some_without: 2, cost: 1 })
    const all = records.flatMap(cards)
    const byHand = { people: all.length, insured: all.filter(card => card === 'valid').length }
    expect(summedFigures(healthInsurance, 0, records)).toEqual(byHand)
    expect(byHand).toEqual({ people: 5, insured: 3 })
  })
})

describe('social insurance', () => {
  it('asks since when and how they pay, and of others why not', () => {
    const filling = at(socialInsurance, { participation: 'voluntary' }, { security_team: 'yes' })
    expect(said(filling)).toEqual(['since required', 'payment required'])
    filling.set('since', '2007-05-01')
    filling.set('payment', 'monthly')
    expect(said(filling)).toEqual(['since before-the-law'])
    filling.set('since', '2019-05-01')
    expect([said(filling), valueAt(filling, 'security_team')]).toEqual([[], 'yes'])
    expect(said(at(socialInsurance, { participation: 'none', security_team: 'no' }))).toEqual(['none_reason required'])
  })

  it('is counted as by hand', () => {
    const records: Answers[] = [
      { visit_result: 'met', security_team: 'yes', participation: 'voluntary' },
      { visit_result: 'met', security_team: 'yes', participation: 'none', wants_advice: 'yes' },
      { visit_result: 'met', security_team: 'no', participation: 'pension' },
      ABSENT,
    ]
    const insured = ({ participation }: Answers) => ['voluntary', 'compulsory', 'pension'].includes(String(participation))
    recounted(socialInsurance, records, {
      ...visits,
      voluntary: ({ participation }) => participation === 'voluntary',
      insured,
      team: ({ security_team }) => security_team === 'yes',
      team_insured: answers => answers.security_team === 'yes' && insured(answers),
      wants_advice: ({ wants_advice }) => wants_advice === 'yes',
    })
  })
})

describe('fire safety', () => {
  const safe = { second_exit: 'yes', iron_cage: 'no', with_business: 'no', charges_inside: 'no', has_app: 'yes' }
  const one = {
    'extinguishers.0.kind': 'powder',
    'extinguishers.0.weight': 4,
    'extinguishers.0.filled_on': '2025',
    'extinguishers.0.gauge': 'green',
  }

  it('counts the extinguishers that can be used', () => {
    const filling = at(fireSafety, { ...safe, has_extinguisher: 'yes', ...one })
    expect([said(filling), valueAt(filling, 'usable_count')]).toEqual([[], 1])
    filling.set('extinguishers.0.gauge', 'red')
    expect([said(filling), valueAt(filling, 'usable_count')]).toEqual([['extinguishers.0.gauge gauge-red'], 0])
    expect(outcomesOf(fireSafety, 'ra-soat', filling.sent().answers)).toEqual({ usable: '0' })
  })

  it('finds fillings of the future and of long ago, and a gauge where there is none', () => {
    const codes = (name: string, value: Answer) =>
      said(at(fireSafety, { ...safe, has_extinguisher: 'yes', ...one, [`extinguishers.0.${name}`]: value }))
    expect(codes('filled_on', '2027')).toEqual(['extinguishers.0.filled_on filled-in-future'])
    expect(codes('filled_on', '2022')).toEqual(['extinguishers.0.filled_on filled-long-ago'])
    expect(codes('filled_on', '2023')).toEqual([])
    expect(codes('kind', 'co2')).toEqual(['extinguishers.0.gauge co2-with-gauge'])
  })

  it('advises a home without a second way out', () => {
    const filling = at(fireSafety, { ...safe, second_exit: 'no', iron_cage: 'yes', has_extinguisher: 'no' })
    expect(said(filling)).toEqual(['advised required'])
  })

  it('is counted as by hand', () => {
    const home = (more: Answers): Answers => ({ visit_result: 'met', ...safe, ...more })
    const bottle = (gauge: string, ...weights: number[]): Answers => ({
      has_extinguisher: 'yes',
      extinguishers: (weights.length > 0 ? weights : [4]).map(weight => ({ kind: 'powder', gauge, weight })),
    })
    const records = [
      home(bottle('green', 4, 2.5)),
      home({ ...bottle('red'), iron_cage: 'yes', second_exit: 'no' }),
      home({ has_extinguisher: 'no', charges_inside: 'yes' }),
      ABSENT,
    ]
    const says = (name: string, value: string) => (answers: Answers) => answers[name] === value
    recounted(fireSafety, records, {
      ...visits,
      has_extinguisher: says('has_extinguisher', 'yes'),
      has_usable: answers => rowsOf(answers, 'extinguishers').some(({ gauge }) => gauge !== 'red'),
      party_met: () => false,
      party_has: () => false,
      no_second_exit: says('second_exit', 'no'),
      caged: says('iron_cage', 'yes'),
      with_business: says('with_business', 'yes'),
      charges_inside: says('charges_inside', 'yes'),
      has_app: says('has_app', 'yes'),
    })
    const party = records.map(answers => factsOf(fireSafety, 0, answers, { entity: { party_home: 'yes' } }))
    const bottles = records.flatMap(answers => rowsOf(answers, 'extinguishers'))
    const byHand = {
      extinguishers: bottles.length,
      usable: bottles.filter(({ gauge }) => gauge !== 'red').length,
      kilos: bottles.reduce((sum, { weight }) => sum + Number(weight), 0),
    }
    expect(summedFigures(fireSafety, 0, records)).toEqual(byHand)
    expect(byHand).toEqual({ extinguishers: 3, usable: 2, kilos: 10.5 })
    expect([party.filter(fact => fact.party_met).length, party.filter(fact => fact.party_has).length]).toEqual([3, 2])
  })
})

describe('the electronic health book', () => {
  it('is in VNeID only with an account of level 2', () => {
    expect(said(at(healthBook, { vneid_level: 'level_2', book: 'integrated' }))).toEqual([])
    expect(said(at(healthBook, { vneid_level: 'level_1', book: 'integrated' }))).toEqual(['book book-without-account'])
    expect(said(at(healthBook, { vneid_level: 'none', book: 'not_yet' }))).toEqual(['reason required', 'needs_help required'])
  })

  it('is counted as by hand', () => {
    const records: Answers[] = [
      { visit_result: 'met', book: 'integrated' },
      { visit_result: 'met', book: 'not_yet', reason: 'no_smartphone', needs_help: 'yes' },
      { visit_result: 'met', book: 'not_yet', reason: 'no_account', needs_help: 'no' },
      { visit_result: 'refused' },
    ]
    recounted(healthBook, records, {
      ...visits,
      integrated: ({ book }) => book === 'integrated',
      no_smartphone: ({ reason }) => reason === 'no_smartphone',
      no_account: ({ reason }) => reason === 'no_account',
      needs_help: ({ needs_help }) => needs_help === 'yes',
    })
  })
})

describe('the party e-handbook', () => {
  it('is seen by the party office alone, under its own letterhead', () => {
    expect(partyHandbook.campaign).toMatchObject({ visibleTo: 'dang-uy', letterhead: 'party', office: 'Ban Xây dựng Đảng' })
    expect(partyHandbook.stages.every(({ duty }) => duty === 'dang-uy')).toBe(true)
  })

  it('goes step by step, and counts what was reached today', () => {
    const filling = at(partyHandbook, { step: 'account', reason: 'old', helped_today: 'signed_in' })
    expect(said(filling)).toEqual([])
    expect(outcomesOf(partyHandbook, 'ra-soat', filling.sent().answers)).toEqual({ step: 'signed_in' })
    expect(said(at(partyHandbook, { step: 'account', reason: 'no_account' }))).toEqual(['reason has-account'])
    expect(said(at(partyHandbook, { step: 'none' }))).toEqual(['reason required'])
  })

  it('is counted as by hand', () => {
    const steps = ['none', 'account', 'installed', 'signed_in', 'fluent']
    const records: Answers[] = [
      { visit_result: 'met', step: 'none', reason: 'no_phone' },
      { visit_result: 'met', step: 'account', reason: 'old', helped_today: 'fluent' },
      { visit_result: 'met', step: 'installed', reason: 'exempt' },
      { visit_result: 'met', step: 'fluent' },
      ABSENT,
    ]
    const far = (least: string) => (answers: Answers) =>
      Math.max(steps.indexOf(String(answers.step)), steps.indexOf(String(answers.helped_today))) >= steps.indexOf(least)
    expect(
      recounted(partyHandbook, records, {
        ...visits,
        account: far('account'),
        installed: far('installed'),
        signed_in: far('signed_in'),
        fluent: far('fluent'),
        no_phone: ({ reason }) => reason === 'no_phone',
        old_or_exempt: ({ reason }) => reason === 'old' || reason === 'exempt',
      }),
    ).toMatchObject({ account: 3, fluent: 2 })
  })
})
