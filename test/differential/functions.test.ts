// The functions of the shared core that random forms do not use: each closed expression gives the same here and in the peer.
import { expect, it } from 'vitest'
import type { FormDefinition, Question } from '../../forms/language/definition/definition.ts'
import { toText } from '../../forms/language/expression/value.ts'
import { openOurs } from './pair.ts'
import { childNamed, openPeer } from './peer.ts'
import { writeXForm } from './write-xform.ts'

const LINE = "'20 106 0 0;21 106 0 0;21 107 0 0;20 106 0 0'"
const EXPRESSIONS = [
  "pulldata('list', 'label', 'name', 'b')",
  "pulldata('list', 'size', 'name', 'nobody')",
  "instance('list')/root/item[size = 2]/name",
  "count(instance('list')/root/item[size > 0])",
  "count(randomize(instance('list')/root/item))",
  "jr:choice-name('b', '${one}')",
  "base64-decode('aGVsbG8=')",
  "digest('a', 'MD5')",
  "digest('ữ', 'SHA-1', 'hex')",
  "digest('a', 'SHA-256')",
  "digest('a', 'SHA-384', 'hex')",
  "digest('a', 'SHA-512', 'base64')",
  `distance(${LINE})`,
  `area(${LINE})`,
  `geofence('20.9 106.1 0 0', ${LINE})`,
  `geofence('20.1 106.9 0 0', ${LINE})`,
  "decimal-time('12:00:00')",
  "decimal-date-time('2026-01-05')",
  "date('2026-01-05')",
  "format-date-time('2026-01-05T08:30:00', '%Y-%m-%d')",
  "format-date('2026-01-05', '%e/%n/%y')",
  'exp(1)',
  'exp10(3)',
  'log(5)',
  'log10(50)',
  'pi()',
  'sin(1)',
  'cos(1)',
  'tan(1)',
  'asin(0.5)',
  'acos(0.5)',
  'atan(2)',
  'atan2(1, 2)',
  'sqrt(2)',
  'pow(2, 0.5)',
  'abs(-3)',
  'int(-2.7)',
  'round(2.5)',
  'round(1234.567, 1)',
  'round(1234.567, -2)',
  '-5 mod 3',
  '5.5 mod 2',
  "'10' > '9'",
  "number(' 12 ')",
  "boolean('false')",
  "not('')",
  "true() = 'x'",
  "coalesce('', 'x')",
  "count-selected(' a  b ')",
  "selected-at('a b c', 2)",
  "selected('a b', ' b')",
  "substr('abcdef', -2)",
  "substr('abcdef', 2, 4)",
  "string-length('ữ đất')",
  "translate('abc', 'ab', 'x')",
  "normalize-space('  a   b ')",
  'weighted-checklist(3, 5, true(), 2, false(), 9, true(), 1)',
  'checklist(2, 3, true(), false(), true())',
  "if('', 'a', 'b')",
]

const ask = (type: Question['type'], name: string, more: Partial<Question>): Question => ({
  kind: 'question',
  type,
  name,
  label: { vi: name },
  ...more,
})
const definition: FormDefinition = {
  id: 'ham',
  version: 1,
  title: { vi: 'Hàm' },
  choices: { list: ['a', 'b'].map((value, place) => ({ value, label: { vi: value.toUpperCase() }, filter: { size: String(place + 1) } })) },
  pages: [
    {
      kind: 'group',
      name: 'page',
      label: { vi: 'Trang' },
      children: [
        ask('selectOne', 'one', { choices: 'list' }),
        ...EXPRESSIONS.map((calculate, place) => ask('calculate', `f${place}`, { calculate })),
      ],
    },
  ],
}
const filling = openOurs(definition)
const peer = childNamed(await openPeer(writeXForm(definition)), 'page')

it.each(EXPRESSIONS.map((source, place) => ({ source, name: `f${place}` })))('$source is the same in both', ({ name }) => {
  const { value } = filling.state(name)
  const ours = typeof value === 'string' || typeof value === 'number' ? toText(value) : ''
  expect(ours).toBe(childNamed(peer, name).currentState.instanceValue)
})
