// Several campaigns may chase the same list, each with properties of its own. What the ward holds of it is all of them together, and what one campaign
// keeps for holders of a duty stays theirs (R16).
import type { ListDefinition, ListProperty } from '../../shared/list-definition.ts'

/** One definition for each id, in the order of their first mention; who comes first says how a row is shown and told. */
export function uniteLists(lists: readonly ListDefinition[]): ListDefinition[] {
  const united = new Map<string, ListDefinition>()
  for (const list of lists) {
    const known = united.get(list.id)
    united.set(list.id, known ? unite(known, list) : list)
  }
  return [...united.values()]
}

function unite(one: ListDefinition, other: ListDefinition): ListDefinition {
  const more = new Map(other.properties.map(property => [property.name, property]))
  const properties = one.properties.map(property => uniteProperty(property, more.get(property.name)))
  const known = new Set(properties.map(({ name }) => name))
  return {
    ...one,
    properties: [...properties, ...other.properties.filter(({ name }) => !known.has(name))],
    ...((one.onPhone || other.onPhone) && { onPhone: [...new Set([...onPhoneOf(one), ...onPhoneOf(other)])] }),
  }
}

const onPhoneOf = ({ onPhone, properties }: ListDefinition): string[] => onPhone ?? properties.map(({ name }) => name)

function uniteProperty(one: ListProperty, other: ListProperty | undefined): ListProperty {
  if (!other) return one
  const duties = one.duties ?? other.duties
  const aliases = [...new Set([...one.aliases, ...other.aliases])]
  const values = new Set(one.choices?.map(({ value }) => value))
  const choices = one.choices && [...one.choices, ...(other.choices ?? []).filter(({ value }) => !values.has(value))]
  return { ...one, aliases, ...(duties && { duties }), ...(choices && { choices }), ...(other.sensitive && { sensitive: true }) }
}
