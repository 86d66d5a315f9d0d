// Typed beside registered: what counts as a difference.
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../shared/answers.ts'
import { landCapture } from '../campaigns/land/capture.ts'
import { answerShape } from './answer-shape.ts'
import { compareWithRegistry } from './compare.ts'
import { compileForm } from './compile.ts'
import type { ComparedAs, Node, Question, QuestionType } from './definition/definition.ts'

function form() {
  const compilation = compileForm(landCapture)
  if (!compilation.ok) throw new Error('land capture does not compile')
  return compilation.form
}

it('marks only real differences between what was typed and the registry', () => {
  const typed = { certificate_serial: 'ađ 266864', owner_name: 'Nguyễn Thị Thủy', owner_id: '031158000123', owner_birth: '1958-03-09' }
  const registry = {
    serial: 'AĐ266864',
    owner_name: 'NGUYEN THI THUY',
    owner_id: '31158000124',
    owner_birth: '1958',
    owner_address: 'Thủy Sơn',
  }
  expect(compareWithRegistry(form(), typed, registry).map(row => `${row.question} ${row.verdict}`)).toEqual([
    'certificate_serial same',
    'owner_name nearly',
    'owner_id differs',
    'owner_birth nearly',
    'owner_address missing',
  ])
})

it('shows dates day first, and says nothing about what both sides lack', () => {
  expect(compareWithRegistry(form(), { owner_birth: '1958-03-09' }, { owner_birth: '9/3/1958' })).toEqual([
    { question: 'owner_birth', typed: '09/03/1958', registry: '09/03/1958', verdict: 'same' },
  ])
})

describe('a form of its own', () => {
  const ask = (name: string, type: QuestionType, registry: string, registryAs?: ComparedAs): Question => ({
    kind: 'question',
    type,
    name,
    label: { vi: name },
    registry,
    ...(registryAs ? { registryAs } : {}),
  })
  const children: Node[] = [
    ask('called', 'text', 'contact', 'phone'),
    ask('who', 'text', 'holder', 'name'),
    {
      kind: 'repeat',
      name: 'parcels',
      label: { vi: 'Thửa' },
      children: [
        ask('parcel', 'text', 'parcel_numbers'),
        {
          kind: 'group',
          name: 'size',
          label: { vi: 'Cỡ' },
          children: [ask('area', 'decimal', 'sizes', 'area'), ask('since', 'partialDate', 'dates')],
        },
      ],
    },
  ]
  const compilation = compileForm({
    id: 'so-sanh',
    version: 1,
    title: { vi: 'So sánh' },
    choices: {},
    pages: [{ kind: 'group', name: 'page', label: { vi: 'Trang' }, children }],
  })
  const compared = (answers: Answers, registry: Record<string, string>) => {
    if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
    return compareWithRegistry(compilation.form, answers, registry).map(({ question, registry: known, verdict }) => [
      question,
      known,
      verdict,
    ])
  }

  it('says how the two are compared, whatever the property is called', () => {
    expect(compared({ called: '+84 912 345 678', who: 'Trần Thị Thuý' }, { contact: '0912.345.678', holder: 'TRẦN THỊ THÚY' })).toEqual([
      ['called', '0912.345.678', 'same'],
      ['who', 'TRẦN THỊ THÚY', 'same'],
    ])
  })

  it('holds every row against the nearest of several registry values, in whatever order the rows were filled', () => {
    const parcels = [{ parcel: '119', area: 80.2, since: '1998' }, { parcel: '118', area: 120 }, { parcel: '7' }, {}]
    expect(compared({ parcels }, { parcel_numbers: '118; 119', sizes: '120; 80', dates: '1/2/1998' })).toEqual([
      ['parcels.0.parcel', '119', 'same'],
      ['parcels.0.area', '80', 'nearly'],
      ['parcels.0.since', '01/02/1998', 'nearly'],
      ['parcels.1.parcel', '118', 'same'],
      ['parcels.1.area', '120', 'same'],
      ['parcels.1.since', '01/02/1998', 'missing'],
      ['parcels.2.parcel', '118; 119', 'differs'],
      ['parcels.2.area', '120; 80', 'missing'],
      ['parcels.2.since', '01/02/1998', 'missing'],
      ['parcels.3.parcel', '118; 119', 'missing'],
      ['parcels.3.area', '120; 80', 'missing'],
      ['parcels.3.since', '01/02/1998', 'missing'],
    ])
  })

  it('takes whatever stands where rows belong', () => {
    expect(compared({ parcels: 'x', called: ['a'] }, {})).toEqual([])
  })
})

it('the shape of answers takes blanks and refuses wrong types and strangers', () => {
  const shape = answerShape(form())
  expect(shape.safeParse({ phone: '0912345678', owner_name: null, notice_read: true }).success).toBe(true)
  expect(shape.safeParse({ notice_read: 'yes' }).success).toBe(false)
  expect(shape.safeParse({ stranger: 1 }).success).toBe(false)
})
