// The completion form, filled as an officer fills it beside the photos, begun with what the collector captured.
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../../../shared/answers.ts'
import { compiled, contextOf, factsOf, fill, outcomesOf, said, stageOf, valueAt } from '../../../test/campaigns/trial.ts'
import { judge } from '../../language/judge.ts'
import { CampaignPackage } from '../campaign-package.ts'
import { checkPackage } from '../check-package.ts'
import { exceptionReasons, landOriginChoices, landUseChoices } from './completion-choices.ts'
import { landPackage as pkg } from './package.ts'

const entity = { serial: 'CM 264024', owner_name: 'Nguyễn Thị Thuỷ', old_commune: 'Thủy Sơn', area: '120,4', national_group: '2' }
const captured: Answers = {
  certificate_serial: 'CM 264024',
  captured_owner_name: 'NGUYỄN THỊ THỦY',
  captured_owner_id: '031158000123',
  captured_owner_birth: '1958',
  captured_owner_sex: 'female',
  captured_owner_address: 'TDP Thủy Sơn 2',
  captured_owner_gone: '0',
}
const usual: Record<string, Answer> = {
  completion_result: 'completed',
  certificate_kind: 'decree_43',
  issued_on: '2016-05-04',
  register_number: 'CH03730',
  'parcels.0.sheet_printed': '05',
  'parcels.0.number_printed': '0123',
  'parcels.0.address_printed': 'TDP Thủy Sơn 2, thị trấn Núi Đèo',
  'parcels.0.parcel_area': 120,
  'parcels.0.uses.0.use_code': 'ONT',
  'parcels.0.uses.0.use_area': 120,
  'parcels.0.uses.0.use_origin': 'CNQ-CTT',
  'parcels.0.uses.0.use_form': 'own',
  'parcels.0.uses.0.use_term': 'lasting',
  holder_kind: 'person',
  'persons.0.person_role': 'person',
  compared: true,
}
const complete = (more: Record<string, Answer> = {}, answers = captured, world = {}) =>
  fill(pkg, 'hoan-thien', { ...usual, ...more }, { entity, answers, ...world })

describe('the land package', () => {
  it('has no mistake, and is plain JSON of the shared shape', () => {
    expect(checkPackage(pkg)).toEqual([])
    expect(CampaignPackage.parse(JSON.parse(JSON.stringify(pkg)))).toEqual(pkg)
  })

  it('offers 53 + 16 uses and 28 origins', () => {
    expect([landUseChoices.length, landOriginChoices.length]).toEqual([69, 28])
  })
})

describe('completion', () => {
  it('of a usual case begins with what was captured and has nothing to find', () => {
    const filling = complete()
    expect(said(filling)).toEqual([])
    expect(['person_name', 'person_id', 'person_birth', 'person_sex'].map(name => valueAt(filling, `persons.0.${name}`))).toEqual([
      'NGUYỄN THỊ THỦY',
      '031158000123',
      '1958',
      'female',
    ])
    expect(valueAt(filling, 'parcels.0.parcel_key')).toBe('thuy son_5_123')
    expect([valueAt(filling, 'ward_code'), valueAt(filling, 'scan_name')]).toEqual(['11560', 'CM264024-GCN.pdf'])
    expect(outcomesOf(pkg, 'hoan-thien', filling.sent().answers)).toEqual({
      completion_result: 'completed',
      completed_group: '2',
      completion_reason: '',
    })
  })

  it('R14: is judged by the server as it was on the screen', () => {
    const filling = complete({ 'parcels.0.parcel_area': 125 })
    const form = compiled(stageOf(pkg, 'hoan-thien').form)
    const sent = filling.sent()
    expect(judge(form, { ...sent, context: contextOf(pkg, { entity }) }).findings).toEqual(filling.findings())
  })

  it('fills only the first person from the capture', () => {
    const filling = complete({ holder_kind: 'couple' })
    filling.addInstance('persons')
    expect(valueAt(filling, 'persons.1.person_name')).toBeUndefined()
    filling.set('persons.0.person_role', 'wife')
    filling.set('persons.1.person_name', 'Trần Văn Nam')
    filling.set('persons.1.person_id', '031056000456')
    filling.set('persons.1.person_role', 'wife')
    expect(said(filling)).toContain('holder_kind couple-of-two')
    filling.set('persons.1.person_role', 'husband')
    expect(said(filling)).toEqual([])
    filling.set('persons.1.person_sex', 'female')
    expect(said(filling)).toEqual(['persons.1.person_role role-and-sex'])
  })

  it('finds uses whose areas are not the parcel, and leaves half a square metre alone', () => {
    expect(said(complete({ 'parcels.0.uses.0.use_area': 119.5 }))).toEqual([])
    expect(said(complete({ 'parcels.0.uses.0.use_area': 119.4 }))).toEqual(['parcels.0.parcel_area use-areas-sum'])
    const wider = { settings: { area_tolerance: '1' } }
    expect(said(complete({ 'parcels.0.uses.0.use_area': 119.4 }, captured, wider))).toEqual([])
  })

  it('compares the area with the ward list within the tolerance', () => {
    const area = (value: number) => said(complete({ 'parcels.0.parcel_area': value, 'parcels.0.uses.0.use_area': value }))
    expect([area(120.9), area(121)]).toEqual([[], ['parcels.0.parcel_area area-differs']])
  })

  it('keeps an old code as printed and lets the officer choose the one of today', () => {
    const filling = complete({ 'parcels.0.uses.0.use_code': 'LNQ' })
    const path = 'parcels.0.uses.0.use_today'
    expect([valueAt(filling, 'parcels.0.uses.0.use_proposed'), filling.state(path).relevant]).toEqual(['CLN', true])
    expect(filling.choices(path)).toHaveLength(53)
    filling.set(path, 'HNK')
    expect(said(filling)).toEqual(['parcels.0.uses.0.use_today use-not-as-proposed'])
    filling.set(path, 'CLN')
    expect(said(filling)).toEqual([])
    filling.set('parcels.0.uses.0.use_code', 'ODT')
    expect(filling.state(path).relevant).toBe(false)
  })

  it('never proposes a code for "thổ cư"', () => {
    const filling = complete({ 'parcels.0.uses.0.use_code': 'T', 'parcels.0.uses.0.use_today': 'ODT' })
    expect([valueAt(filling, 'parcels.0.uses.0.use_proposed'), said(filling)]).toEqual([undefined, []])
  })

  it('keeps a fourth use and says that the sheet takes three', () => {
    const filling = complete({ 'parcels.0.parcel_area': 120 })
    for (const row of [1, 2, 3]) {
      filling.addInstance('parcels.0.uses')
      const path = `parcels.0.uses.${row}`
      for (const [name, value] of Object.entries({
        use_code: 'ODT',
        use_area: 10,
        use_origin: 'CNQ',
        use_form: 'own',
        use_term: 'lasting',
      }))
        filling.set(`${path}.${name}`, value)
    }
    filling.set('parcels.0.uses.0.use_area', 90)
    expect([said(filling), valueAt(filling, 'parcels.0.uses_area')]).toEqual([['parcels.0.uses_over_three uses-over-three'], 120])
  })

  it('does not ask the origin of a paper of 2025, which prints none', () => {
    const paper = { certificate_serial: 'AA 06654954', certificate_kind: 'circular_10', 'parcels.0.uses.0.use_origin': null }
    const listed = { ...entity, serial: 'AA 06654954' }
    expect(said(complete(paper, captured, { entity: listed }))).toEqual([])
    expect(said(complete({ 'parcels.0.uses.0.use_origin': null }))).toEqual(['parcels.0.uses.0.use_origin required'])
  })

  it('warns of a kind that the serial contradicts, an issue date that cannot be and housing land with a term', () => {
    const odd = {
      certificate_kind: 'circular_10',
      issued_on: '1017',
      'parcels.0.uses.0.use_term': 'until',
      'parcels.0.uses.0.use_until': '2066-01-01',
    }
    expect(said(complete(odd))).toEqual(['issued_on issue-date', 'parcels.0.uses.0.use_until housing-with-term'])
    expect(said(complete({ 'parcels.0.uses.0.use_code': 'CLN' }))).toEqual(['parcels.0.uses.0.use_term farm-land-lasting'])
    expect(said(complete({ certificate_barcode: '11560160001' }))).toEqual(['certificate_barcode barcode-shape'])
    expect(said(complete({ certificate_barcode: '1156016000123' }))).toEqual([])
    expect(said(complete({ certificate_serial: 'W 654083' }, captured, { entity: {} }))).toContain('certificate_kind kind-against-serial')
  })

  it('waives the ID of a holder who has died and asks for the present user and why', () => {
    const filling = complete({}, { ...captured, captured_owner_gone: '1', captured_owner_id: '' })
    expect(said(filling)).toContain('holder_situation required')
    filling.set('holder_situation', 'dead')
    expect(filling.state('persons.0.person_id').relevant).toBe(false)
    expect(said(filling)).toEqual([
      'current_user_name required',
      'current_user_id required',
      'current_user_address required',
      'change_reason required',
    ])
    const user = {
      current_user_name: 'Trần Mai',
      current_user_id: '031185000777',
      current_user_address: 'TDP 2',
      change_reason: 'inheritance',
    }
    for (const [name, value] of Object.entries(user)) filling.set(name, value)
    expect(said(filling)).toEqual([])
  })

  it('asks an organisation for its name, and a number of its shape', () => {
    const filling = complete({ holder_kind: 'organisation', organisation_number: '123', 'persons.0.person_role': 'representative' })
    expect(said(filling)).toEqual(['organisation_name required', 'organisation_number organisation-number-shape'])
    filling.set('organisation_name', 'Hợp tác xã Thủy Sơn')
    filling.set('organisation_number', '0200123456-001')
    expect(said(filling)).toEqual([])
    expect(filling.choices('persons.0.person_role').map(({ value }) => value)).toEqual(['representative'])
  })

  it('finds people that are not what the kind of holder says', () => {
    const holder = (holder_kind: string, ...roles: string[]) => {
      const filling = complete({ holder_kind })
      roles.forEach((role, row) => {
        if (row > 0) filling.addInstance('persons')
        const person = {
          person_name: `Người ${row}`,
          person_id: `03115800012${row}`,
          person_birth: '1958',
          person_sex: 'female',
          person_role: role,
        }
        for (const [name, value] of Object.entries(person)) filling.set(`persons.${row}.${name}`, value)
      })
      return said(filling)
    }
    expect(holder('joint', 'person')).toEqual(['holder_kind joint-of-several'])
    expect(holder('joint', 'person', 'member')).toEqual([])
    expect(holder('household', 'member')).toEqual(['holder_kind one-head'])
    expect(holder('household', 'head', 'head')).toEqual(['holder_kind one-head'])
    expect(holder('household', 'head', 'member')).toEqual([])
    expect(holder('person', 'person', 'person')).toEqual(['holder_kind one-person'])
  })

  it('of several parcels may tie a person to some of them', () => {
    const filling = complete()
    expect(filling.state('persons.0.person_parcels').relevant).toBe(false)
    filling.addInstance('parcels')
    filling.set('persons.0.person_parcels', '1, 2')
    expect(said(filling)).toContain('persons.0.person_parcels constraint')
    filling.set('persons.0.person_parcels', '1 2')
    expect(said(filling)).not.toContain('persons.0.person_parcels constraint')
  })

  it('that is not possible needs only its own reason', () => {
    const filling = fill(
      pkg,
      'hoan-thien',
      { completion_result: 'exception', exception_reason: 'unreadable' },
      { entity, answers: captured },
    )
    expect([said(filling), filling.pages().length]).toEqual([[], 1])
  })

  it('says "as printed" beside what the paper says', () => {
    const asPrinted = ['certificate_serial', 'issued_on', 'register_number']
    const filling = complete()
    expect(asPrinted.every(name => filling.state(name).question.mayBeAsPrinted)).toBe(true)
  })
})

describe('the report of completion', () => {
  it('counts what a recount by hand counts', () => {
    const cases: Answers[] = [
      { completion_result: 'completed', national_group: '1' },
      { completion_result: 'completed', national_group: '2', holder_situation: 'dead', current_user_name: 'Mai' },
      { completion_result: 'completed', national_group: '2' },
      { completion_result: 'exception', exception_reason: 'unreadable' },
      { completion_result: 'exception', exception_reason: 'no_certificate' },
    ]
    const facts = cases.map(answers => factsOf(pkg, 1, answers))
    const counted = (name: string) => facts.filter(fact => fact[name]).length
    expect(counted('completed')).toBe(cases.filter(one => one.completion_result === 'completed').length)
    for (const group of ['1', '2', '3', '4', '5'])
      expect(counted(`group_${group}`)).toBe(cases.filter(one => one.national_group === group).length)
    for (const { value } of exceptionReasons)
      expect(counted(`exception_${value}`)).toBe(cases.filter(one => one.exception_reason === value).length)
    expect(counted('other_user')).toBe(cases.filter(one => one.current_user_name).length)
  })
})
