// Damages plain JSON in ways that people, programs and attackers do: things missing, doubled, exchanged, of another kind, named like what every
// JavaScript object has, and expressions with a slip of the pen.
import type { Seeded } from '../world/seeded.ts'

/** Names that must be as unknown as any other. */
export const TREACHEROUS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
const ODD: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e9,
  '',
  ' ',
  'x',
  'Nguyễn',
  '${',
  '${x}',
  '. = .',
  '.',
  '1 div 0',
  'true()',
  '((((',
  "'",
  '-'.repeat(300),
  '9'.repeat(60),
  [],
  {},
  [[]],
  { vi: 'x' },
  { kind: 'question' },
  'text',
  'selectOne',
  'group',
  'repeat',
  'table',
  '\u0000',
  '\ud800',
  'position(..)',
  'once(.)',
]
const SCRAPS = [
  '(',
  ')',
  '[',
  ']',
  '${',
  '}',
  ',',
  "'",
  '"',
  '.',
  '..',
  '/',
  ' and ',
  ' div ',
  '-',
  '=',
  '!=',
  '<',
  '1',
  'current()',
  'instance(',
  'if(',
  '*',
  '|',
  '#',
  'đ',
  '\u0000',
]

type Place = { holder: Record<string, unknown> | unknown[]; key: string }

function placesOf(root: unknown): Place[] {
  const places: Place[] = []
  const open: unknown[] = [root]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue
    const holder = value as Place['holder'] // an object or an array, just checked
    for (const [key, inner] of Object.entries(holder)) {
      places.push({ holder, key })
      if (inner !== undefined) open.push(inner)
    }
  }
  return places
}

const valueAt = ({ holder, key }: Place): unknown => Reflect.get(holder, key)

function put({ holder, key }: Place, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

export function mutateText(text: string, random: Seeded): string {
  const at = random.whole(0, text.length)
  const to = Math.min(text.length, at + random.whole(0, 6))
  switch (random.whole(0, 5)) {
    case 0:
      return text.slice(0, at) + text.slice(to)
    case 1:
      return text.slice(0, to) + text.slice(at)
    case 2:
      return text.slice(0, at) + random.pick(SCRAPS) + text.slice(at)
    case 3:
      return text.replace(/\$\{\w+\}/, `\${${random.pick(TREACHEROUS)}}`)
    case 4:
      return text.replace(/[a-z-]+\(/, `${random.pick([...TREACHEROUS, 'sum', 'once', 'count', 'position', 'regex'])}(`)
    default:
      return `${text} ${random.pick(['=', '+', 'and', '<'])} ${text}`
  }
}

/** Damages a copy in `times` places. */
export function mutated(original: unknown, random: Seeded, times: number): unknown {
  const root: unknown = structuredClone(original)
  for (let left = times; left > 0; left--) mutateOnce(root, random)
  return root
}

function mutateOnce(root: unknown, random: Seeded): void {
  const places = placesOf(root)
  if (places.length === 0) return
  const place = random.pick(places)
  const value = valueAt(place)
  const texts = places.filter(one => typeof valueAt(one) === 'string')
  switch (random.whole(0, 8)) {
    case 0:
      Reflect.deleteProperty(place.holder, place.key)
      return
    case 1:
      if (Array.isArray(value)) value.push(structuredClone(value[random.whole(0, Math.max(0, value.length - 1))]))
      return
    case 2:
      put(place, structuredClone(valueAt(random.pick(places))))
      return
    case 3:
      put(place, structuredClone(random.pick(ODD)))
      return
    case 4:
      if (!Array.isArray(place.holder)) put({ holder: place.holder, key: random.pick(TREACHEROUS) }, structuredClone(value))
      return
    case 5:
      nameOf(places, random, random.pick(TREACHEROUS))
      return
    default:
      if (texts.length > 0) mutateAt(random.pick(texts), random)
  }
}

function mutateAt(place: Place, random: Seeded): void {
  put(place, mutateText(String(valueAt(place)), random))
}

function nameOf(places: readonly Place[], random: Seeded, name: string): void {
  const names = places.filter(place => place.key === 'name' || place.key === 'value' || place.key === 'registry')
  if (names.length > 0) put(random.pick(names), name)
}
