// What the functions are worth, told as expression and answer; those that need no question.
import { describe, expect, it } from 'vitest'
import { compileForm } from '../compile.ts'
import { compileExpression } from '../expression/compile-expression.ts'
import { toText, type Value } from '../expression/value.ts'
import type { FormContext } from '../form.ts'
import { judge } from '../judge.ts'
import { programOf } from '../program/program.ts'
import { Run } from '../record/run.ts'

const NOW = Date.UTC(2026, 10, 21, 18, 30)
const compilation = compileForm({
  id: 'thu',
  version: 1,
  title: { vi: 'Thử' },
  choices: { sizes: ['a', 'b', 'c', 'd', 'e', 'f'].map(letter => ({ value: letter, label: { vi: letter } })) },
  pages: [
    {
      kind: 'group',
      name: 'page',
      label: { vi: 'Trang' },
      children: [
        { kind: 'question', type: 'text', name: 'word', label: { vi: 'Từ' } },
        { kind: 'question', type: 'calculate', name: 'lot', label: { vi: 'Số' }, calculate: 'random()' },
        { kind: 'question', type: 'calculate', name: 'is_ward', label: { vi: 'Phường' }, calculate: "${word} = 'Thủy'" },
        {
          kind: 'repeat',
          name: 'rows',
          label: { vi: 'Dòng' },
          children: [
            { kind: 'question', type: 'integer', name: 'number', label: { vi: 'Số' } },
            { kind: 'question', type: 'calculate', name: 'ticket', label: { vi: 'Vé' }, calculate: 'uuid(12)' },
          ],
        },
      ],
    },
  ],
})
if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
const { form } = compilation
const { root, fields, repeats } = programOf(form)

function compiled(source: string, place = 'word › calculate') {
  const owner = fields.get('word') ?? null
  return compileExpression(source, { scope: root, fields, repeats, lists: form.definition.choices, owner, columns: null, place })
}

function value(source: string, context: Partial<FormContext> = {}, place?: string): Value {
  const result = compiled(source, place)
  if (!result.ok) throw new Error(result.message.vi)
  const answers = { word: 'Thủy', rows: [{ number: 3 }, {}, { number: 5 }] }
  const run = new Run(programOf(form), { answers, marks: {}, context: { now: NOW, entity: null, ...context } })
  run.world.self = 'Thủy'
  return result.compiled.evaluate(run.root, run.world)
}

function refusal(source: string): string {
  const result = compiled(source)
  return result.ok ? 'không sai' : result.message.vi
}

it('a typed answer is one text whichever way its letters are composed', () => {
  const { answers } = judge(form, {
    answers: { word: 'Thủy'.normalize('NFD'), rows: [{ number: 1 }] },
    marks: {},
    context: { now: NOW, entity: null },
  })
  expect(answers).toMatchObject({ word: 'Thủy'.normalize('NFD'), is_ward: 'true' })
})

describe('numbers', () => {
  it.each([
    ['exp(0) + log(1) + log10(1000) + exp10(2)', 104],
    ['sin(0) + cos(0) + tan(0)', 1],
    ['round(asin(1) * 2 - pi(), 10)', 0],
    ['round(acos(-1) - pi(), 10)', 0],
    ['round(atan(1) * 4 - atan2(0, -1), 10)', 0],
    ['sqrt(-1)', Number.NaN],
    ['round(1.5, -1)', 0],
    ['round(15, 0.9)', 15],
    ['round(1, 31)', Number.NaN],
    ['round(-0.4)', 0],
    ['int(-0.5)', -0],
    ["number('')", Number.NaN],
    ["number('+5')", Number.NaN],
    ["number('- 5')", Number.NaN],
    ["number('-.5')", -0.5],
    ["number('12,5')", Number.NaN],
    ['sum(${number})', 8],
    ["sum('a', 2)", 2],
    ['min(${number}, 9)', 3],
    ['5.5 mod -2', 1.5],
    ['-5.5 mod 2', -1.5],
    ['1 mod 0', Number.NaN],
    ["count-same('có', 'có', 'không', 'có', '')", 2],
    ['count-same(3, ${number}, 3)', 2],
  ])('%s = %d', (source, expected) => {
    expect(value(source)).toBe(expected)
  })
})

describe('text', () => {
  it.each([
    ["translate('Đất ở', 'Đở', 'do')", 'dất o'],
    ["translate('a-b-c', '-', '')", 'abc'],
    ['string-length()', '4'],
    ['normalize-space()', 'Thủy'],
    ["coalesce(number(''), 'không')", 'không'],
    ['string(-0)', '0'],
    ['string(1 div 0)', 'Infinity'],
    ["string(number('x'))", 'NaN'],
    ['string(1000000 * 1000000 * 1000000 * 10000000)', '10000000000000000000000000'],
    ["base64-decode('VGjhu6d5')", 'Thủy'],
    ["base64-decode('?')", ''],
    ["substr('Thủy', -2)", 'ủy'],
    ["substr('Thủy', 3, 1)", ''],
  ])('%s = %j', (source, expected) => {
    expect(toText(value(source))).toBe(expected)
  })
})

describe('truth', () => {
  it.each([
    ['0.1 + 0.2 = 0.3', true],
    ['0.1 + 0.2 <= 0.3 and not(0.1 + 0.2 > 0.3)', true],
    ['29.16 + 100.3 = 129.46', true],
    ['0.3 = 0.31', false],
    ['1031085001234 = 1031085001235', false],
    ['1 div 0 = 5', false],
    ["number('x') = number('x')", false],
    ["number('x') != number('x')", true],
    ["'2026-11-21' < '2026-11-22T00:00:00.000+07:00'", true],
    ['now() >= today()', true],
    ['now() < today() + 1', true],
    ["'1958' < '1960-01-01'", true],
    ["'1958' < '1958-03-09' or '1958' > '1958-03-09'", false],
    ["'1958' <= '1958-03-09' and '1958-03-09' >= '1958'", true],
    ["'2030' <= today()", false],
    ["'08:30' < '14:05' and '09:00' >= '08:59'", true],
    ['${number} = true()', true],
    ["true() = 'false'", true],
    ['checklist(2, 3, true(), false(), true())', true],
    ['checklist(-1, 1, true(), true())', false],
    ['weighted-checklist(3, 5, true(), 2, false(), 9, true(), 1.5)', true],
    ['weighted-checklist(4, 5, true(), 2, true(), 1.5)', false],
    ["selected('a b', 'b') and is-selected('a', 'a') and selected('', '') and not(selected('a', ''))", true],
    ['if(true(), 1, 1 div 0) = 1', true],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected)
  })
})

describe('days and moments', () => {
  it.each([
    ['date-time(0)', '1970-01-01T00:00:00.000+07:00'],
    ["date-time('2026-11-22')", '2026-11-22T00:00:00.000+07:00'],
    ["date-time('hôm nay')", ''],
    ['date-time(decimal-date-time(now()))', '2026-11-22T01:30:00.000+07:00'],
    ["decimal-time('06:00')", '0.25'],
    ["decimal-time('18:00:00.000+07:00')", '0.75'],
    ['decimal-time(2.5)', '0.5'],
    ["format-date(20779.5, '%Y-%m-%d %H:%M')", '2026-11-22 12:00'],
    ['int(decimal-date-time(now())) - decimal-date-time(today())', '0'],
    ["date('2024-02-29') + 366", '20148'],
    ["date(date('2024-02-29') + 366)", '2025-03-01'],
  ])('%s = %j', (source, expected) => {
    expect(toText(value(source))).toBe(expected)
  })
})

describe('chance', () => {
  it('R14: is the same for the same record, and different for another record, place or call', () => {
    for (const source of ['random()', 'uuid()', 'uuid(8)', 'random() + random()']) {
      const first = value(source, { seed: 'một' })
      expect(value(source, { seed: 'một', now: NOW + 1 })).toBe(first)
      expect(value(source, { seed: 'hai' })).not.toBe(first)
      expect(value(source, { seed: 'một' }, 'word › default')).not.toBe(first)
    }
    expect(value('random() = random()', { seed: 'một' })).toBe(false)
  })

  it('R14: what a call draws never changes, so that builds of different months agree', () => {
    const context = { now: NOW, entity: null, seed: '0190aaaa-0000-7000-8000-000000000000' }
    const { answers } = judge(form, { answers: { rows: [{ number: 1 }, { number: 2 }] }, marks: {}, context })
    expect(answers).toMatchObject({ lot: 0.01948120284963306, rows: [{ ticket: 'a6cae3e5baf1' }, { ticket: '2cbc215277c4' }] })
  })

  it('random() is spread evenly from 0 to 1', () => {
    const drawn = Array.from({ length: 400 }, (_, index) => Number(value('random()', { seed: String(index) })))
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...drawn)).toBeLessThan(1)
    expect(drawn.reduce((total, number) => total + number, 0) / drawn.length).toBeCloseTo(0.5, 1)
  })

  it('uuid() has the shape of one, and as many letters as asked', () => {
    expect(value('uuid()')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(value('uuid(6)')).toMatch(/^[0-9a-f]{6}$/)
    expect(value("uuid('x')")).toBe('')
  })

  it('randomize() keeps all and gives the order that JavaRosa gives for the same seed', () => {
    const order = (seed: string) => value(`join('', randomize(instance('sizes')/root/item/name${seed}))`, { seed: 'một' })
    expect([1, 42, -42, 11_111_111].map(seed => order(`, ${seed}`))).toEqual(['bfeacd', 'afcbde', 'edafbc', 'acdbfe'])
    expect(order(', 1.9')).toBe('bfeacd')
    expect([...String(order(''))].sort().join('')).toBe('abcdef')
    expect(order('')).toBe(order(''))
    expect(order(", 'x'")).not.toBe(order(', 0'))
    expect(order(", ''")).toBe(order(', 0'))
  })

  it.each([
    ["digest('abc', 'MD5', 'hex')", '900150983cd24fb0d6963f7d28e17f72'],
    ["digest('abc', 'SHA-1', 'hex')", 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ["digest('abc', 'SHA-256', 'hex')", 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ["digest('abc', 'SHA-256')", 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='],
    ["string-length(digest('Thủy', 'SHA-384', 'hex'))", '96'],
    ["string-length(digest('Thủy', 'SHA-512', 'hex'))", '128'],
  ])('%s = %s', (source, expected) => {
    expect(toText(value(source))).toBe(expected)
  })

  it.each([
    ["digest('a', 'SHA256')", 'Ý bạn là “SHA-256”?'],
    ["digest('a', 'MD5', 'octal')", "'base64' hoặc 'hex'"],
    ["regex('a', '(')", 'Mẫu của regex sai: Nhóm chưa có dấu “)” đóng. (ký tự 13'],
    ["id-card-qr('x', 'name')", 'Phần của mã QR căn cước phải là một trong'],
    ['selectd(1, 2)', 'Không có hàm “selectd”. Ý bạn là “selected”?'],
  ])('%s is refused: %s', (source, words) => {
    expect(refusal(source)).toContain(words)
  })
})

describe('places on the earth', () => {
  const corners = '20.90 106.60 0 0; 20.90 106.70 0 0; 21.00 106.70 0 0; 21.00 106.60 0 0'
  it('a degree along the equator, and a closed way', () => {
    expect(value("distance('0 0', '0 1')")).toBeCloseTo((6_378_100 * Math.PI) / 180, 1)
    expect(value("distance('0 0; 0 1; 0 0')")).toBeCloseTo((2 * 6_378_100 * Math.PI) / 180, 1)
    expect(value("distance('20.9 106.6 5 3', '20.9 106.6 9 8')")).toBe(0)
    expect(value("distance('0 0')")).toBeNaN()
    expect(value("distance('0 0', '91 0')")).toBeNaN()
    expect(value("distance('0 0', 'đây')")).toBeNaN()
  })

  it('an area is the same whether the line is closed or not, and whichever way round', () => {
    const open = Number(value(`area('${corners}')`))
    expect(open / 1e6).toBeCloseTo(115.7, 0)
    expect(value(`enclosed-area('${corners}; 20.90 106.60')`)).toBe(open)
    expect(value(`area('${corners.split(';').reverse().join(';')}')`)).toBeCloseTo(open, 0)
    expect(value("area('0 0; 0 1')")).toBeNaN()
  })

  it('a place is inside a fence or not', () => {
    expect(value(`geofence('20.95 106.65 0 4', '${corners}')`)).toBe(true)
    expect(value(`geofence('20.95 106.75', '${corners}')`)).toBe(false)
    expect(value(`geofence('', '${corners}')`)).toBe(false)
  })
})

describe('the field', () => {
  const QR = '031158000123|031234567|Nguyễn Thị Thuỷ|09031958|Nữ|Thủy Đường, Thủy Nguyên, Hải Phòng|01052021'
  it.each([
    [`id-card-qr('${QR}', 'number')`, '031158000123'],
    [`id-card-qr('${QR}', 'oldNumber')`, '031234567'],
    [`id-card-qr('${QR}', 'birthDate')`, '1958-03-09'],
    [`id-card-qr('${QR}', 'sex')`, 'female'],
    ["id-card-qr('GD4313120123456', 'number')", ''],
    ["id-number-birth-place('031085001234')", 'Hải Phòng'],
    ["id-number-repaired('31085001234')", '031085001234'],
    ["id-number-masked('031085001234')", '031•••••1234'],
    ["id-card-valid-until('1990-05-10', '2021-05-01')", '2030-05-10'],
    ["age('2008-11-22')", '18'],
    ["age('2008-11-23')", '17'],
    ["age('1958', '2025-01-01')", '67'],
    ["normalize-phone('+84 912.345.678')", '0912345678'],
    ["name-key('Thủy') = name-key('THUỶ')", 'true'],
    ["names-match('Hòa', 'Hoà')", 'true'],
    ["residential-group-key('TDP số 3')", '3'],
    ["parse-date('9/3/1958')", '1958-03-09'],
    ["certificate-has-qr('AA 06654954')", 'true'],
    ["format-serial('ađ266864')", 'AĐ 266864'],
    ["registration-number-key('CN00.383')", 'CN00383'],
    ["register-office('CH 00324')", 'district'],
    ["parcel-key('Thủy Đường', '05', '12', 'Bộ 2')", 'thuy duong_5_12_bo 2'],
    ["area-of('1.234,5')", '1234.5'],
    ["area-of('120 m2') + 1", '121'],
    ["read-number('1.234')", '1234'],
    ['write-number(1234.5)', '1.234,5'],
    ['write-number(1234.567, 0)', '1.235'],
  ])('%s = %j', (source, expected) => {
    expect(toText(value(source))).toBe(expected)
  })

  it.each([
    [`id-card-qr-ok('${QR}') and id-card-qr-ok('') and not(id-card-qr-ok('x'))`],
    ["old-id-number-ok('031234567') and not(old-id-number-ok('031085001234'))"],
    ["organisation-number-ok('0200123456-001') and not(organisation-number-ok('1'))"],
    ["insurance-number-ok('GD4313120123456') and not(insurance-number-ok('1'))"],
    ["certificate-date-ok('2004-07-01') and not(certificate-date-ok('1017-01-01')) and not(certificate-date-ok('2026-11-23'))"],
    ["birth-date-ok('1958') and not(birth-date-ok('1899')) and birth-date-ok('')"],
    ['area-matches(29.16, 29.2)'],
  ])('%s', source => {
    expect(value(source)).toBe(true)
  })
})

describe('the last saved record', () => {
  it.each([
    [{ word: 'Thủy Đường' }, 'Thủy Đường'],
    [{}, ''],
    [{ word: 7 }, ''],
    [null, ''],
  ])('%j answers %j', (lastSaved, expected) => {
    expect(value('${last-saved#word}', { lastSaved })).toBe(expected)
  })

  it('tells which answers are asked for, and knows no rows', () => {
    const result = compiled('${last-saved#word}')
    expect(result.ok && [...result.compiled.lastSaved]).toEqual(['word'])
    expect(result.ok && result.compiled.reads.size).toBe(0)
    expect(refusal('${last-saved#number}')).toContain('nằm trong nhóm lặp')
    expect(refusal('${last-saved#wrod}')).toContain('Ý bạn là “word”?')
  })
})
