// Compares a released shape with today's. Phones of last month meet a server of today (STYLE habit 7), so a shape may only grow, and
// only by optional properties: a new required one would refuse last month's phone, a removed or changed one would break it.
import type { Shape } from './wire-shapes.ts'

const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null && !Array.isArray(value)
const GROWING = ['properties', 'required']
const names = (value: unknown): string[] => (Array.isArray(value) ? value.filter(item => typeof item === 'string') : [])

/** What breaks; empty when today's shape only adds. */
export function breaches(place: string, released: unknown, today: unknown): string[] {
  if (Array.isArray(released)) return arrayBreaches(place, released, today)
  if (!isShape(released)) return Object.is(released, today) ? [] : [`${place}: ${JSON.stringify(released)} became ${JSON.stringify(today)}`]
  if (!isShape(today)) return [`${place}: removed`]
  const same = Object.keys({ ...released, ...today }).filter(key => !GROWING.includes(key))
  return [...same.flatMap(key => breaches(`${place}.${key}`, released[key], today[key])), ...propertyBreaches(place, released, today)]
}

function arrayBreaches(place: string, released: unknown[], today: unknown): string[] {
  if (!Array.isArray(today) || today.length !== released.length)
    return [`${place}: ${JSON.stringify(released)} became ${JSON.stringify(today)}`]
  return released.flatMap((item, index) => breaches(`${place}[${index}]`, item, today[index]))
}

function propertyBreaches(place: string, released: Shape, today: Shape): string[] {
  const before = isShape(released.properties) ? released.properties : {}
  const after = isShape(today.properties) ? today.properties : {}
  const required = { before: names(released.required), after: names(today.required) }
  const changed = Object.keys(before).flatMap(name => [
    ...(name in after ? breaches(`${place}.${name}`, before[name], after[name]) : [`${place}.${name}: removed`]),
    ...(required.before.includes(name) === required.after.includes(name) ? [] : [`${place}.${name}: requiredness changed`]),
  ])
  const added = Object.keys(after).filter(name => !(name in before) && required.after.includes(name))
  return [...changed, ...added.map(name => `${place}.${name}: added as required`)]
}
