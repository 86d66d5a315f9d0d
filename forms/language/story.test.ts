// What a form means, told by people who fill one (test/forms/parcel-form.ts). After every step the server's verdict on the draft must say the same
// as the phone (R14); the helper `then` looks.
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../../shared/answers.ts'
import { blocks } from '../../shared/finding.ts'
import { parcelForm } from '../../test/forms/parcel-form.ts'
import { compileForm } from './compile.ts'
import { openFilling } from './filling.ts'
import type { Filling, FormContext } from './form.ts'
import { judge } from './judge.ts'

const compilation = compileForm(parcelForm())
if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
const { form } = compilation

const context: FormContext = {
  now: Date.UTC(2026, 10, 21, 3),
  entity: { owner_name: 'Trần Thị Lan', area: '200' },
  lastSaved: { collector: 'Bác Hùng' },
}
const visit = (with_: Partial<FormContext> = {}): Filling =>
  openFilling(form, { answers: {}, marks: {}, context: { ...context, ...with_ }, begin: true })

/** Answers one question after another, and looks each time that the server would agree. */
function then(filling: Filling, ...steps: [path: string, answer: Answer | undefined][]): Filling {
  for (const [path, answer] of steps) {
    filling.set(path, answer)
    agree(filling)
  }
  return filling
}

function agree(filling: Filling): void {
  const verdict = judge(form, { answers: filling.answers(), marks: filling.marks(), context })
  expect({ findings: filling.findings(), ...filling.sent(), title: filling.title() }).toEqual(verdict)
}

const said = (filling: Filling): string[] => filling.findings().map(({ questions, message }) => `${questions.join(' + ')}: ${message.vi}`)
const codes = (filling: Filling): string[] => filling.findings().map(({ questions, code }) => `${questions[0]} ${code}`)
const sent = (filling: Filling): Answers => filling.sent().answers

describe('the visit begins', () => {
  it('with what the ward knows, who came last time, and one parcel', () => {
    const filling = visit()
    expect(sent(filling)).toEqual({
      collector: 'Bác Hùng',
      owner: 'Trần Thị Lan',
      parcels: [{ number: '1' }],
      parcel_count: 1,
      total: 0,
    })
    expect(filling.title()).toBe('Trần Thị Lan · 1 thửa')
  })

  it('empty, where the ward knows nothing and nobody came before', () => {
    expect(sent(visit({ entity: null, lastSaved: null }))).toEqual({ parcels: [{ number: '1' }], parcel_count: 1, total: 0 })
    expect(form.lastSavedNames).toEqual(['collector'])
  })
})

describe('Bà Lan has two parcels', () => {
  const twoParcels = () => {
    const filling = then(visit(), ['parcels.0.area', 120])
    filling.addInstance('parcels')
    return then(filling, ['parcels.1.number', '118'], ['parcels.1.area', 60])
  }

  it('the total follows each area, and the title the number of parcels', () => {
    const filling = twoParcels()
    expect(sent(filling).total).toBe(180)
    expect(filling.title()).toBe('Trần Thị Lan · 2 thửa')
    then(filling, ['parcels.0.area', 130.5])
    expect(sent(filling).total).toBe(190.5)
  })

  it('she takes the first one back: the second moves up with its answers, and the total follows', () => {
    const filling = twoParcels()
    filling.mark('parcels.1.area', { unsure: true })
    filling.removeInstance('parcels', 0)
    agree(filling)
    expect(sent(filling)).toMatchObject({ parcels: [{ number: '118', area: 60 }], parcel_count: 1, total: 60 })
    expect(filling.sent().marks).toEqual({ 'parcels.0.area': { unsure: true } })
  })

  it('more than the ward has on record is a warning at the total and at the owner; it stops nobody', () => {
    const filling = then(twoParcels(), ['parcels.1.area', 90])
    expect(said(filling)).toEqual(['total + owner: Tổng 210 m² nhiều hơn sổ của phường.'])
    expect(filling.findings().some(blocks)).toBe(false)
    expect(filling.findings()[0]?.scope).toBe('list')
    then(filling, ['parcels.1.area', 80])
    expect(said(filling)).toEqual([])
  })

  it('a sixth parcel is not offered', () => {
    const filling = twoParcels()
    for (let times = 0; times < 9; times++) filling.addInstance('parcels')
    expect(sent(filling).parcel_count).toBe(5)
  })
})

describe('one parcel is used in two ways', () => {
  const mixed = () => {
    const filling = then(visit(), ['parcels.0.area', 120], ['parcels.0.mixed', 'yes'])
    filling.addInstance('parcels.0.parts')
    return then(filling, ['parcels.0.parts.0.part_area', 70], ['parcels.0.parts.1.part_area', 40])
  }

  it('the parts must sum to the parcel; saying why lets it stand (R15)', () => {
    const filling = mixed()
    expect(said(filling)).toEqual(['parcels.0.parts_area: Các phần cộng lại 110 m², thửa ghi 120 m².'])
    expect(filling.findings().some(blocks)).toBe(true)
    filling.mark('parcels.0.parts_area', { reason: 'Mương đi chung' })
    agree(filling)
    expect(filling.findings().map(finding => finding.excused)).toEqual([true])
    then(filling, ['parcels.0.parts.1.part_area', 50])
    expect(codes(filling)).toEqual([])
  })

  it('"no" hides the parts of this parcel only: they stay in the draft and are not sent; "yes" brings them back', () => {
    const filling = mixed()
    filling.addInstance('parcels')
    then(filling, ['parcels.1.mixed', 'yes'], ['parcels.1.parts.0.part_area', 9], ['parcels.0.mixed', 'no'])
    expect(sent(filling).parcels).toEqual([
      { number: '1', area: 120, mixed: 'no' },
      { number: '2', mixed: 'yes', parts: [{ part_area: 9 }], parts_area: 9 },
    ])
    expect(filling.answers()).toMatchObject({ parcels: [{ parts: [{ part_area: 70 }, { part_area: 40 }] }, {}] })
    then(filling, ['parcels.0.mixed', 'yes'])
    expect(sent(filling)).toMatchObject({ parcels: [{ parts: [{ part_area: 70 }, { part_area: 40 }], parts_area: 110 }, {}] })
  })
})

describe('co-owners', () => {
  it('as many names are asked for as were said; fewer keep the others in the draft, more bring them back', () => {
    const filling = then(visit(), ['shared', 'yes'])
    expect(codes(filling)).toEqual(['co_owner_count required'])
    then(filling, ['co_owner_count', 2], ['co_owners.0.co_owner', 'Nguyễn Văn An'], ['co_owners.1.co_owner', 'Nguyễn Thị Mai'])
    expect(codes(filling)).toEqual([])
    then(filling, ['co_owner_count', 1])
    expect(sent(filling).co_owners).toEqual([{ co_owner: 'Nguyễn Văn An' }])
    then(filling, ['co_owner_count', 3])
    expect(sent(filling).co_owners).toEqual([{ co_owner: 'Nguyễn Văn An' }, { co_owner: 'Nguyễn Thị Mai' }, {}])
    expect(codes(filling)).toEqual(['co_owners.2.co_owner required'])
  })

  it('nothing is asked for, nor sent, when the land is not shared after all', () => {
    const filling = then(visit(), ['shared', 'yes'], ['co_owner_count', 1], ['shared', 'no'])
    expect(codes(filling)).toEqual([])
    expect(Object.keys(sent(filling))).not.toContain('co_owners')
    expect(Object.keys(sent(filling))).not.toContain('co_owner_count')
    expect(filling.answers()).toMatchObject({ co_owner_count: 1 })
  })
})

describe('what the paper says', () => {
  it('an ID number of nine digits is an error, in both languages and with her name, until it is said to be printed so (R15)', () => {
    const filling = then(visit(), ['owner_id', '031158000'])
    expect(filling.findings()[0]?.message).toEqual({
      vi: 'Số căn cước của Trần Thị Lan phải có 12 chữ số.',
      en: "Trần Thị Lan's ID number must have 12 digits.",
    })
    filling.mark('owner_id', { unsure: true })
    expect(filling.findings().some(blocks)).toBe(true)
    filling.mark('owner_id', { asPrinted: true })
    agree(filling)
    expect(filling.findings().some(blocks)).toBe(false)
    expect(sent(filling).owner_id).toBe('031158000')
  })

  it('a name that was rubbed out is asked for; "as printed" is no answer there, a reason is', () => {
    const filling = then(visit(), ['owner', '   '])
    expect(codes(filling)).toEqual(['owner required'])
    filling.mark('owner', { asPrinted: true })
    expect(filling.findings().some(blocks)).toBe(true)
    filling.mark('owner', { reason: 'Giấy rách' })
    agree(filling)
    expect(filling.findings().some(blocks)).toBe(false)
    expect(Object.keys(sent(filling))).not.toContain('owner')
  })
})

describe('choosing a lane', () => {
  const offered = (filling: Filling) => filling.choices('lane').map(({ value }) => value)

  it('only lanes of the ward are offered; the list stays the same while the ward does', () => {
    const filling = then(visit(), ['ward', 'tn'])
    expect(offered(filling)).toEqual(['l1', 'l2'])
    const before = filling.choices('lane')
    then(filling, ['owner_id', '031158000123'], ['lane', 'l2'])
    expect(filling.choices('lane')).toBe(before)
    then(filling, ['ward', 'hg'])
    expect(offered(filling)).toEqual(['l9'])
  })

  it('a lane of another ward stays and is an error, until it is chosen again', () => {
    const filling = then(visit(), ['ward', 'tn'], ['lane', 'l2'], ['ward', 'hg'])
    expect(codes(filling)).toEqual(['lane not-a-choice'])
    then(filling, ['lane', 'l9'])
    expect(codes(filling)).toEqual([])
  })
})

it('the fee is proposed when she says that she pays, may be changed, and is proposed anew only when she says so again', () => {
  const filling = then(visit(), ['parcels.0.area', 50], ['pays', 'yes'])
  expect(filling.state('fee').value).toBe(500)
  then(filling, ['fee', 450], ['parcels.0.area', 60])
  expect(filling.state('fee').value).toBe(450)
  then(filling, ['pays', 'no'])
  expect(filling.state('fee').value).toBe(600)
})
