// Random expressions of the shared core, by what they give: a number, a text, a truth. Deep enough to chain, small enough to read in a report.
import { choose, countable, inRows, isSure, isWritable, type Known, type Meaning, manies, type Spot, singles } from './spot.ts'

const WORDS = ['a', 'b', '12', '-3', '2.50', 'Nguyễn Văn Ánh', 'đường 3/2', 'x y', '2026-01-05', '']
const PATTERNS = ['^[0-9]+$', '^.{2,}$', '^(a|b)$', '^[^ ]+ [^ ]+$', '^-?[0-9]+([.][0-9]+)?$']
const DAYS = ['2026-01-05', '2024-02-29', '1999-12-31']

const quoted = (text: string) => `'${text}'`
const hole = (field: { name: string }) => `\${${field.name}}`

/** A reference to one of these questions, or false where there is none. */
function reference(spot: Spot, fields: readonly Known[]): string | false {
  return fields.length > 0 && hole(spot.random.pick(fields))
}
const one = (spot: Spot, ...meanings: Meaning[]) => reference(spot, singles(spot, ...meanings))
const many = (spot: Spot, ...meanings: Meaning[]) => reference(spot, manies(spot, ...meanings))

/** Wraps a part that may not exist. */
const when = (part: string | false, wrap: (part: string) => string): string | false => part !== false && wrap(part)

export function number(spot: Spot, depth: number): string {
  const { random } = spot
  const read = [
    one(spot, 'number'),
    one(spot, 'number'),
    when(one(spot, 'text'), text => `number(${text})`),
    counted(spot),
    extracted(spot),
  ]
  if (depth === 0) return choose(random, [literal(spot), ...read])
  const deeper = () => number(spot, depth - 1)
  return choose(random, [
    literal(spot),
    ...read,
    ...read,
    () => `${deeper()} ${random.pick(['+', '-', '*'])} ${deeper()}`,
    () => `(${deeper()} ${random.pick(['+', '-'])} ${deeper()}) ${random.pick(['*', 'div', 'mod'])} ${deeper()}`,
    () => `if(${truth(spot, depth - 1)}, ${deeper()}, ${deeper()})`,
    () => `int(${deeper()})`,
    () => `round(abs(${deeper()}))`,
    () => `-(${deeper()})`,
    () => `pow(${deeper()}, 2)`,
    () => `round(${random.pick(['sin', 'cos', 'atan', 'exp10', 'log10'])}(${random.whole(1, 3)}) * 1000)`,
    bracketed(spot),
    () => `number(${truth(spot, depth - 1)})`,
    () => `string-length(${text(spot, depth - 1)})`,
    sureNumber(spot),
    () => `max(${sureNumber(spot)}, ${sureNumber(spot)})`,
  ])
}

/** A number that is never blank; whole, so that it may be written into a text. */
export function sureNumber(spot: Spot): string {
  const sure = manies(spot, 'number').filter(field => isSure(spot, field))
  const here = singles(spot, 'number').filter(field => isSure(spot, field))
  return choose(spot.random, [
    String(spot.random.whole(0, 9)),
    when(one(spot, 'number'), name => `int(coalesce(${name}, 3))`),
    when(reference(spot, sure), name => `if(count(${name}) = 0, 2, int(${spot.random.pick(['sum', 'min', 'max'])}(${name})))`),
    when(reference(spot, here), name => `int(${name})`),
    counted(spot),
    () => `string-length(${text(spot, 0)})`,
  ])
}

function literal({ random }: Spot): string {
  return random.pick(['0', '1', '2', '3', '5', '10', '0.5', '2.5', '-1', '-4'])
}

function counted(spot: Spot): string | false {
  const rows = countable(spot)
  return choose(spot.random, [
    rows.length > 0 && `count(${hole(spot.random.pick(rows))})`,
    when(many(spot, 'number', 'text', 'day', 'choice'), name => `count(${name})`),
    when(many(spot, 'number', 'text', 'choice'), name => `count-non-empty(${name})`),
    when(one(spot, 'choices'), name => `count-selected(${name})`),
    spot.inRepeat && 'position(..)',
    '4',
  ])
}

/** Rows picked by a condition: how many, or the sum of what they hold. */
function bracketed(spot: Spot): string | false {
  const repeats = countable(spot).filter(repeat => !spot.bracketed && inRows(spot, repeat, () => true).length > 0)
  if (repeats.length === 0) return false
  const { random } = spot
  const repeat = random.pick(repeats)
  const asked = random.pick(inRows(spot, repeat, () => true)).name
  const inside: Spot = { ...spot, inRepeat: false, bracketed: true }
  const rows = `${hole(repeat)}[./${asked} ${random.pick(['<', '>', '>=', '='])} number(${number(inside, 0)})]`
  const added = inRows(spot, repeat, field => field.sure && field.gates.every(gate => repeat.gates.includes(gate)))
  return added.length > 0 && random.chance(0.6) ? `coalesce(sum(${rows}/${random.pick(added).name}), 0)` : `count(${rows})`
}

/** Rows of a choice list. */
function listed(spot: Spot): string | false {
  const towns = spot.bracketed ? [] : singles(spot, 'choice').filter(field => field.values.includes('hn'))
  if (towns.length === 0) return false
  const rows = `instance('wards')/root/item[town = ${hole(spot.random.pick(towns))}]`
  return choose(spot.random, [
    () => `string(count(${rows}))`,
    () => `join(' ', ${rows}/name)`,
    () => `string(${rows}[size = 2]/label)`,
    () => `string(${rows}[${spot.random.whole(1, 4)}]/name)`,
  ])
}

function extracted(spot: Spot): string | false {
  const nested = spot.fields.filter(field => field.meaning === 'number' && field.repeats.length === 1 && field.gates.length === 0)
  const field = nested.length > 0 ? spot.random.pick(nested) : null
  const [repeat] = field?.repeats ?? []
  return choose(spot.random, [
    '7',
    field !== null && repeat !== undefined && `number(indexed-repeat(${hole(field)}, \${${repeat}}, ${spot.random.whole(1, 3)}))`,
    when(one(spot, 'day'), day => `decimal-date-time(${day})`),
  ])
}

export function text(spot: Spot, depth: number): string {
  const { random } = spot
  const read = [
    one(spot, 'text'),
    one(spot, 'text'),
    one(spot, 'choice'),
    one(spot, 'day'),
    when(reference(spot, singles(spot, 'number').filter(isWritable)), name => `string(${name})`),
  ]
  if (depth === 0) return choose(random, [quoted(random.pick(WORDS)), ...read])
  const deeper = () => text(spot, depth - 1)
  const choices = singles(spot, 'choice')
  const named = choices.length > 0 && hole(random.pick(choices))
  return choose(random, [
    ...read,
    () => `concat(${deeper()}, ${deeper()})`,
    () => `translate(${deeper()}, 'abn', 'xy')`,
    () => `digest(${deeper()}, ${quoted(random.pick(['SHA-256', 'MD5', 'SHA-1']))}, 'hex')`,
    listed(spot),
    () => `concat(${deeper()}, '-', ${sureNumber(spot)})`,
    () => `if(${truth(spot, depth - 1)}, ${deeper()}, ${deeper()})`,
    () => `coalesce(${deeper()}, ${deeper()})`,
    () => `substr(${deeper()}, ${random.whole(0, 3)}, ${random.whole(1, 5)})`,
    () => `substr(${deeper()}, ${random.whole(-2, 3)})`,
    () => `substring-before(${deeper()}, ${quoted(random.pick([' ', '-', 'a', 'n']))})`,
    () => `substring-after(${deeper()}, ${quoted(random.pick([' ', '-', 'a', 'n']))})`,
    () => `normalize-space(concat(' ', ${deeper()}, '  ', ${deeper()}))`,
    when(reference(spot, manies(spot, 'text', 'choice', 'number', 'day').filter(isWritable)), name => `join(', ', ${name})`),
    when(many(spot, 'text', 'choice'), name => `concat(${name})`),
    when(one(spot, 'choices'), name => `selected-at(${name}, ${random.whole(0, 2)})`),
    when(one(spot, 'day'), day => `if(${day} = '', 'x', format-date(${day}, ${quoted(random.pick(['%d/%m/%Y', '%Y-%m', '%n/%e']))}))`),
    when(named, name => `jr:choice-name(${name}, '${name}')`),
  ])
}

export function truth(spot: Spot, depth: number): string {
  const { random } = spot
  const comparison = `number(${number(spot, 0)}) ${random.pick(['=', '!=', '<', '<=', '>', '>='])} ${number(spot, 0)}`
  const same = `concat(${text(spot, 0)}) ${random.pick(['=', '!='])} string(${text(spot, 0)})`
  const read = [
    comparison,
    same,
    when(one(spot, 'number', 'text', 'day', 'choice'), name => `${name} ${random.pick(['=', '!='])} ''`),
    oneChosen(spot),
    someChosen(spot),
    when(one(spot, 'day'), day => `${day} ${random.pick(['<', '>=', '='])} ${quoted(random.pick(DAYS))}`),
    when(many(spot, 'number'), name => `${name} ${random.pick(['>', '<=', '='])} ${random.whole(-1, 4)}`),
    when(many(spot, 'text'), name => `${name} ${random.pick(['=', '!='])} ${quoted(random.pick(WORDS))}`),
  ]
  if (depth === 0) return choose(random, read)
  const deeper = () => truth(spot, depth - 1)
  return choose(random, [
    ...read,
    () => `(${deeper()} and ${deeper()})`,
    () => `(${deeper()} or ${deeper()})`,
    () => `not(${deeper()})`,
    () => `checklist(1, 2, ${deeper()}, ${deeper()}, ${deeper()})`,
    () => `weighted-checklist(2, 5, ${deeper()}, 2, ${deeper()}, 3)`,
    () =>
      `${random.pick(['contains', 'starts-with', 'ends-with'])}(${text(spot, depth - 1)}, ${quoted(random.pick(['a', 'b', '12', 'ễ', '']))})`,
    () => `regex(${text(spot, depth - 1)}, ${quoted(random.pick(PATTERNS))})`,
    () => `boolean(number(${number(spot, depth - 1)}))`,
    () => `${number(spot, depth - 1)} ${random.pick(['<', '>', '<=', '>='])} ${number(spot, depth - 1)}`,
    () => `(${comparison}) = (${deeper()})`,
    () => `boolean-from-string(${text(spot, 0)})`,
    random.pick(['true()', 'false()']),
  ])
}

function oneChosen(spot: Spot): string | false {
  const fields = singles(spot, 'choice')
  const field = fields.length > 0 ? spot.random.pick(fields) : null
  return field !== null && `${hole(field)} ${spot.random.pick(['=', '!='])} ${quoted(spot.random.pick(field.values))}`
}

function someChosen(spot: Spot): string | false {
  const fields = singles(spot, 'choices')
  const field = fields.length > 0 ? spot.random.pick(fields) : null
  return field !== null && `selected(${hole(field)}, ${quoted(spot.random.pick(field.values))})`
}
