// Square brackets: instances of a repeat and rows of a choice list that fulfil conditions, told as expression and answer.
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/answers.ts'
import { compileForm } from '../compile.ts'
import type { FormDefinition, Question } from '../definition/definition.ts'
import { openFilling } from '../filling.ts'
import { judge } from '../judge.ts'
import { programOf } from '../program/program.ts'
import { Run } from '../record/run.ts'
import { compileExpression } from './compile-expression.ts'
import type { Value } from './value.ts'

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
    wards: [
      { value: 'tn', label: { vi: 'Thủy Nguyên' }, filter: { city: 'hp', households: '12000', code: '11560' } },
      { value: 'hb', label: { vi: 'Hòa Bình' }, filter: { city: 'hp', households: '9000', code: '11533' } },
      { value: 'ha', label: { vi: 'Hải An' }, filter: { city: 'hp', households: '21000' } },
      { value: 'lb', label: { vi: 'Long Biên' }, filter: { city: 'hn', households: '18000', code: '0560' } },
    ],
  },
  pages: [
    {
      kind: 'group',
      name: 'page',
      label: { vi: 'Trang' },
      children: [
        ask('text', 'city'),
        ask('integer', 'limit'),
        {
          kind: 'repeat',
          name: 'person',
          label: { vi: 'Người' },
          children: [
            ask('text', 'name'),
            ask('integer', 'age'),
            ask('text', 'job', { relevant: '${age} >= 15' }),
            ask('calculate', 'older', { calculate: 'count(${person}[./age > current()/../age])' }),
            {
              kind: 'group',
              name: 'detail',
              label: { vi: 'Chi tiết' },
              children: [
                ask('calculate', 'place', { calculate: 'position(../..)' }),
                ask('calculate', 'of', { calculate: 'count(${person})' }),
              ],
            },
            { kind: 'repeat', name: 'card', label: { vi: 'Thẻ' }, children: [ask('text', 'kind'), ask('integer', 'year')] },
          ],
        },
      ],
    },
  ],
}

const answers: Answers = {
  city: 'hp',
  limit: 40,
  person: [
    {
      name: 'An',
      age: 68,
      job: 'hưu',
      card: [
        { kind: 'bhyt', year: 2025 },
        { kind: 'cccd', year: 2021 },
      ],
    },
    { name: 'Bình', age: 12, job: 'kín', card: [{ kind: 'bhyt', year: 2027 }] },
    { name: 'Chi', age: 41, job: 'giáo viên' },
  ],
}
const context = { now: Date.UTC(2026, 10, 21), entity: null }

function form() {
  const compilation = compileForm(definition)
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems))
  return compilation.form
}

function compiled(source: string) {
  const { root, fields, repeats } = programOf(form())
  const owner = fields.get('limit') ?? null
  return compileExpression(source, { scope: root, fields, repeats, lists: definition.choices, owner, columns: null, place: 'thử' })
}

function value(source: string): Value {
  const result = compiled(source)
  if (!result.ok) throw new Error(result.message.vi)
  const run = new Run(programOf(form()), { answers, marks: {}, context })
  run.world.self = 40
  return result.compiled.evaluate(run.root, run.world)
}

function refusal(source: string): string {
  const result = compiled(source)
  return result.ok ? 'không sai' : result.message.vi
}

describe('instances of a repeat', () => {
  it.each([
    ['count(${person}[./age > 18])', 2],
    ['count(${person}[age > 18])', 2],
    ['${person}[age > 18]/name', ['An', 'Chi']],
    ['${person}[age > 18][2]/name', ['Chi']],
    ['${person}[2]/name', ['Bình']],
    ['${person}[position() = 3]/name', ['Chi']],
    ['${person}[position() > 1]/age', [12, 41]],
    ['${person}[9]/name', []],
    ["join(', ', ${person}[age < ${limit}]/name)", 'Bình'],
    ['count(${person}[age > current()/.])', 2],
    ['count(${person}[age > ../limit])', 2],
    ['sum(${age}[. > 20])', 109],
    ['${name}[../age > 20]', ['An', 'Chi']],
    ['${name}[position(..) = 2]', ['Bình']],
    ['${person}/name', ['An', 'Bình', 'Chi']],
    ['${person}[1]/age + 2', 70],
    ["${person}[name = 'Chi']/job = 'giáo viên'", true],
    ['max(${person}[age < 60]/age)', 41],
  ])('%s = %j', (source, expected) => {
    expect(value(source)).toEqual(expected)
  })

  it('hidden answers are not there', () => {
    expect(value('${person}/job')).toEqual(['hưu', 'giáo viên'])
    expect(value("count(${person}[job = 'kín'])")).toBe(0)
  })

  it('places count within one parent, as in XPath', () => {
    expect(value('${person}/card[1]/kind')).toEqual(['bhyt', 'bhyt'])
    expect(value('${person}[1]/card[2]/kind')).toEqual(['cccd'])
    expect(value("${person}/card[kind = 'bhyt'][year > 2026]/year")).toEqual([2027])
  })

  it('a question inside the repeat means the candidate, in every bracket that is open', () => {
    expect(value('count(${person}[${age} > 18])')).toBe(2)
    expect(value('${person}[count(${card}) > 1]/name')).toEqual(['An'])
    expect(value('${person}[count(${card}[year > 2026]) > 0]/name')).toEqual(['Bình'])
    expect(value("${person}[count(${card}[kind = 'bhyt' and ${age} > 18]) > 0]/name")).toEqual(['An'])
  })

  it.each([
    ['${person}[. > 1]', './ten'],
    ['${age}[2]', '${nhom_lap}[2]/age'],
    ['${age}[position() = 2]', '${nhom_lap}'],
    ['${city}/name', 'không phải nhóm lặp'],
    ['${card}/name', 'không nằm trong nhóm lặp đứng trước nó'],
    ['${person}[agee > 1]', 'Ý bạn là “age”?'],
    ['${persom}[age > 1]', 'Ý bạn là “person”?'],
    ['${person}[__proto__ = 1]', 'Không có câu hỏi nào tên “__proto__”.'],
    ['count(${person}[count(${person}[count(${person}[count(${person}[1]) > 1]) > 1]) > 1])', 'chỉ lồng nhau được 3 lần'],
    ['position()', 'position(..)'],
    ['position(..)', 'chỉ dùng trong nhóm lặp'],
  ])('%s is refused: %s', (source, words) => {
    expect(refusal(source)).toContain(words)
  })
})

describe('from inside an instance', () => {
  it('the repeat means all its instances, and a question the own one', () => {
    const { answers: sent } = judge(form(), { answers, marks: {}, context })
    expect(sent.person).toMatchObject([
      { older: 0, place: 1, of: 3 },
      { older: 2, place: 2, of: 3 },
      { older: 1, place: 3, of: 3 },
    ])
  })

  it('R14: follows every other instance while it is filled', () => {
    const filling = openFilling(form(), { answers, marks: {}, context, begin: false })
    filling.set('person.2.age', 80)
    expect(filling.state('person.0.older').value).toBe(1)
    filling.removeInstance('person', 1)
    expect([filling.state('person.0.of').value, filling.state('person.1.place').value]).toEqual([2, 2])
    filling.addInstance('person')
    filling.set('person.2.age', 90)
    expect(filling.state('person.0.older').value).toBe(2)
    expect(judge(form(), { answers: filling.answers(), marks: {}, context }).answers).toEqual(filling.sent().answers)
  })
})

describe('rows of a choice list', () => {
  it.each([
    ["instance('wards')/root/item[name = 'hb']/label", ['Hòa Bình']],
    ["instance('wards')/root/item[city = ${city}]/name", ['tn', 'hb', 'ha']],
    ["instance('wards')/root/item[${city} = city][2]/label", ['Hòa Bình']],
    ["instance('wards')/root/item[city = ${city} and households > 10000]/name", ['tn', 'ha']],
    ["count(instance('wards')/root/item[city = 'hn'])", 1],
    ["count(instance('wards')/root/item)", 4],
    ["instance('wards')/root/item[3]/name", ['ha']],
    ["instance('wards')/root/item[position() < 3]/name", ['tn', 'hb']],
    ["instance('wards')/root/item[city = current()/../city][last_column = '']/name", null],
    ["sum(instance('wards')/root/item[city = ${city}]/households)", 42_000],
    ["instance('wards')/root/item[code = 560]/name", ['lb']],
    ["instance('wards')/root/item[code = '560']/name", []],
    ["instance('wards')/root/item[code = '']/name", ['ha']],
    ["instance('wards')/root/item[name = instance('wards')/root/item[label = 'Hải An']/name]/households", ['21000']],
    ["instance('wards')/root/item[count(instance('wards')/root/item[city = 'hn']) = position()]/name", ['tn']],
    ["instance('wards')/root/item[selected('tn lb', name)]/name", ['tn', 'lb']],
    ["pulldata('wards', 'label', 'code', '11533')", 'Hòa Bình'],
    ["pulldata('wards', 'households', 'name', 'none')", ''],
    ["pulldata('wards', 'name', 'city', ${city})", 'tn'],
  ])('%s = %j', (source, expected) => {
    if (expected === null) expect(refusal(source)).toContain('không có cột “last_column”')
    else expect(value(source)).toEqual(expected)
  })

  it.each([
    ["instance('ward')/root/item", 'Không có danh sách lựa chọn nào tên “ward”. Ý bạn là “wards”?'],
    ["instance('__proto__')/root/item", 'Không có danh sách lựa chọn nào tên “__proto__”.'],
    ["instance('wards')/root/item[name = 'a']/lable", 'không có cột “lable”. Ý bạn là “label”?'],
    ["instance('wards')/root/item[constructor = 'a']", 'không có cột “constructor”.'],
    ["instance('wards')/root/item[. = 'a']", './ten'],
    ["pulldata('wards', 'lable', 'name', 'a')", 'Ý bạn là “label”?'],
    ["pulldata(${city}, 'label', 'name', 'a')", 'phải là chữ trong dấu nháy'],
  ])('%s is refused: %s', (source, words) => {
    expect(refusal(source)).toContain(words)
  })
})
