// What expressions are worth: XPath as ODK's users rely on it, told as expression and answer.
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/answers.ts'
import { compileForm } from '../compile.ts'
import type { FormDefinition, Question } from '../definition/definition.ts'
import { functionNames } from '../functions/registry.ts'
import { programOf } from '../program/program.ts'
import { Run } from '../record/run.ts'
import { compileExpression } from './compile-expression.ts'
import { toText, type Value } from './value.ts'

const ask = (type: Question['type'], name: string, more: Partial<Question> = {}): Question => ({
  kind: 'question',
  type,
  name,
  label: { vi: name },
  ...more,
})

const definition: FormDefinition = {
  id: 'thu',
  version: 1,
  title: { vi: 'Thử' },
  choices: {
    uses: [
      { value: 'ODT', label: { vi: 'Đất ở đô thị' } },
      { value: 'CLN', label: { vi: 'Đất trồng cây lâu năm' } },
    ],
  },
  pages: [
    {
      kind: 'group',
      name: 'page',
      label: { vi: 'Trang' },
      children: [
        ask('text', 'word'),
        ask('integer', 'whole'),
        ask('decimal', 'blank_number'),
        ask('date', 'day'),
        ask('selectOne', 'use', { choices: 'uses' }),
        ask('selectMany', 'several', { choices: 'uses' }),
        ask('acknowledge', 'tick'),
        ask('text', 'hidden_word', { relevant: 'false()' }),
        {
          kind: 'repeat',
          name: 'parcels',
          label: { vi: 'Thửa' },
          children: [
            ask('decimal', 'area'),
            ask('text', 'owner', { relevant: '${area} != 5' }),
            { kind: 'repeat', name: 'parts', label: { vi: 'Phần' }, children: [ask('integer', 'share')] },
          ],
        },
      ],
    },
  ],
}

const answers: Answers = {
  word: 'Thủy Nguyên',
  whole: 7,
  day: '2026-11-21',
  use: 'ODT',
  several: ['ODT', 'CLN'],
  tick: true,
  hidden_word: 'kín',
  parcels: [
    { area: 10.5, owner: 'An', parts: [{ share: 1 }, { share: 2 }] },
    { area: 5, owner: 'Bình' },
    { owner: 'Chi', parts: [{ share: 4 }] },
  ],
}
const context = { now: Date.UTC(2026, 10, 21, 18, 30), entity: { area: '29,2', owner_name: 'Nguyễn Thuỷ' } }

function value(source: string): Value {
  const compilation = compileForm(definition)
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  const { root, fields, repeats } = programOf(compilation.form)
  const lists = definition.choices
  const run = new Run(programOf(compilation.form), { answers, marks: {}, context })
  const owner = fields.get('word') ?? null
  const result = compileExpression(source, { scope: root, fields, repeats, lists, owner, columns: null, place: 'thử' })
  if (!result.ok) throw new Error(result.message.vi)
  run.world.self = 'Thủy Nguyên'
  return result.compiled.evaluate(run.root, run.world)
}

describe('numbers', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['7 mod 3', 1],
    ['-7 mod 3', -1],
    ['7 div 2', 3.5],
    ['1 div 0', Number.POSITIVE_INFINITY],
    ['${whole} + 1', 8],
    ['${blank_number} + 1', Number.NaN],
    ["number('1e3')", Number.NaN],
    ["number(' 12.5 ')", 12.5],
    ["number('abc')", Number.NaN],
    ['number(true())', 1],
    ['round(2.5)', 3],
    ['round(-2.5)', -2],
    ['round(1.005, 2)', 1.01],
    ['round(1234, -2)', 1200],
    ['int(-2.9)', -2],
    ['abs(-3) + pow(2, 3)', 11],
    ['min(3, 1, 2) + max(3, 1, 2)', 4],
    ['min(${blank_number})', Number.NaN],
  ])('%s = %d', (source, expected) => {
    const result = value(source)
    expect(Object.is(result, expected) || result === expected).toBe(true)
  })
})

describe('truth and comparison', () => {
  it.each([
    ["${use} = 'ODT'", true],
    ["${word} != ''", true],
    ["${blank_number} = ''", true],
    ['${blank_number} = 0', false],
    ['${blank_number} != 0', true],
    ['${blank_number} < 5', false],
    ["'10' > '9'", true],
    ["'10' = 10.0", true],
    ["'abc' < 'abd'", false],
    ['${day} = today()', false],
    ['${day} < today()', true],
    ['${day} >= today() - 7', true],
    ["${tick} = 'OK'", true],
    ["${hidden_word} = ''", true],
    ['true() and not(false())', true],
    ["boolean('false')", true],
    ["boolean-from-string('false')", false],
    ['boolean(0)', false],
    ["${owner} = 'Chi'", true],
    ["${owner} = 'Bình'", false],
    ['${area} > 11', false],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected)
  })
})

describe('text, choices and dates', () => {
  it.each([
    ["concat(${word}, ' ', 1 + 1)", 'Thủy Nguyên 2'],
    ["join(', ', ${owner})", 'An, Chi'],
    ['substr(${word}, 0, 4)', 'Thủy'],
    ['substr(${word}, 5)', 'Nguyên'],
    ["substring-before('a-b-c', '-')", 'a'],
    ["substring-after('a-b-c', '-')", 'b-c'],
    ["substring-after('abc', '-')", ''],
    ["normalize-space('  a   b ')", 'a b'],
    ['string(0.1 + 0.2)', '0.30000000000000004'],
    ['string(1 div 3 * 3)', '1'],
    ['string(12345678901234567890123)', '12345678901234568000000'],
    ['string(0.0000001)', '0.0000001'],
    ['string(true())', 'true'],
    ["coalesce(${blank_number}, 'không')", 'không'],
    ["if(${whole} > 5, 'nhiều', 'ít')", 'nhiều'],
    ['selected-at(${several}, 1)', 'CLN'],
    ['selected-at(${several}, 5)', ''],
    ["jr:choice-name(${use}, '${use}')", 'Đất ở đô thị'],
    ['choice-name(${several}, ${several})', 'Đất ở đô thị, Đất trồng cây lâu năm'],
    ['today()', '2026-11-22'],
    ['now()', '2026-11-22T01:30:00.000+07:00'],
    ['date(0)', '1970-01-01'],
    ["date('2026-11-22T01:30:00.000+07:00')", '2026-11-22'],
    ["date('hôm nay')", ''],
    ['date(${day} + 1)', '2026-11-22'],
    ["format-date(${day}, '%d/%m/%Y')", '21/11/2026'],
    ["format-date-time(now(), '%e/%n/%y %H:%M:%S %a')", '22/11/26 01:30:00 CN'],
    ["entity('owner_name')", 'Nguyễn Thuỷ'],
    ["entity('constructor')", ''],
    ["certificate-serial-era('AĐ 266864')", '2004-2009'],
    ["normalize-serial(' ađ 266 864')", 'AĐ266864'],
    ["parcel-key('Thủy Sơn', '05', '12')", 'thuy son_5_12'],
    ["id-number-sex('031158000123')", 'female'],
    ["fold('Thuỷ Đường')", 'thuy duong'],
  ])('%s = %j', (source, expected) => {
    expect(toText(value(source))).toBe(expected)
  })

  it.each([
    ["contains(${word}, 'Nguyên') and starts-with(${word}, 'Th') and ends-with(${word}, 'ên')", true],
    ["regex('CM 264024', '[A-ZĐ]{1,2} ?[0-9]{6}')", true],
    ["regex('xx CM 264024', '[A-ZĐ]{1,2} ?[0-9]{6}')", false],
    ["regex('a', concat('(', ''))", false],
    ["selected(${several}, 'CLN') and not(selected(${several}, 'CL'))", true],
    ['count-selected(${several}) = 2', true],
    ['string-length(.) = 11', true],
    ["id-number-ok('031158000123') and not(id-number-ok('1'))", true],
    ["id-number-birth-year('031158000123') = 1958", true],
    ["phone-ok('0912345678') and not(phone-ok('1'))", true],
    ["certificate-serial-ok('') and not(certificate-serial-ok('?'))", true],
    ["names-match('Nguyễn Thủy', entity('owner_name')) and not(names-match('Nguyễn Thúy', entity('owner_name')))", true],
    ["names-nearly-match('Nguyen Thuy', entity('owner_name')) and names-match('', entity('owner_name'))", true],
    ["id-numbers-match('031158000123', '31158000123')", true],
    ["area-matches(29.16, entity('area')) and not(area-matches(29.8, entity('area'))) and area-matches(29.8, entity('area'), 1)", true],
    ["date-known('1958-03-09') and not(date-known('1958'))", true],
    ["dates-nearly-match('1958', '9/3/1958') and not(dates-nearly-match('1959', '9/3/1958'))", true],
    ["year-of('1958-03-09') = 1958 and year-of('x') = ''", true],
    ['decimal-date-time(${day}) = 20778', true],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected)
  })
})

describe('repeats', () => {
  it.each([
    ['count(${parcels})', 3],
    ['count(${owner})', 2],
    ['count(${area})', 3],
    ['count-non-empty(${area})', 2],
    ['sum(${area})', 15.5],
    ['max(${area})', 10.5],
    ['sum(${share})', 7],
    ['count(${parts})', 3],
    ['indexed-repeat(${area}, ${parcels}, 2)', 5],
    ['indexed-repeat(${share}, ${parcels}, 1, ${parts}, 2)', 2],
    ['${area} + 0', 10.5],
  ])('%s = %d', (source, expected) => {
    expect(value(source)).toBe(expected)
  })

  it('a place that is not there is blank', () => {
    expect(value('indexed-repeat(${area}, ${parcels}, 9)')).toBe('')
    expect(value('indexed-repeat(${owner}, ${parcels}, 2)')).toBe('')
  })
})

describe('the registry of functions', () => {
  it('holds the everyday core', () => {
    const core =
      'if coalesce once concat join substr string-length normalize-space contains starts-with regex selected selected-at count-selected jr:choice-name count count-non-empty sum min max round int number position indexed-repeat today now date format-date decimal-date-time'
    expect(functionNames()).toEqual(expect.arrayContaining(core.split(' ')))
  })

  it.each(['__proto__(1)', 'constructor(1)', 'toString()', 'hasOwnProperty(1)'])('%s is an unknown function', source => {
    expect(() => value(source)).toThrow('Không có hàm')
  })

  it.each(['${__proto__}', '${constructor}', '${toString}'])('%s is an unknown question', source => {
    expect(() => value(source)).toThrow('Không có câu hỏi nào tên')
  })

  it('wrong arity is said with what is wanted', () => {
    expect(() => value('if(1, 2)')).toThrow('Hàm “if” cần 3 giá trị, đang có 2.')
    expect(() => value('substr(1)')).toThrow('cần 2–3 giá trị')
    expect(() => value('concat()')).toThrow('cần ≥ 1 giá trị')
  })
})
