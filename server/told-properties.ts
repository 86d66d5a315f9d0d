// What of a row of a list somebody is told (R16): what is kept for holders of a duty goes to holders of one of them, and never to a phone, which gets no more
// than the list's definition names. What the definition does not name is told to nobody: another campaign, which they may not see, may have written it.
import type { ListDefinition } from '../shared/list-definition.ts'

/** Names of properties. */
export function toldToPhone({ properties, onPhone }: ListDefinition): string[] {
  return properties.filter(({ name, duties }) => duties === undefined && (onPhone?.includes(name) ?? true)).map(({ name }) => name)
}

/** Names of properties, for the office. */
export function toldTo({ properties }: ListDefinition, held: readonly string[]): string[] {
  return properties.filter(({ duties }) => duties === undefined || duties.some(duty => held.includes(duty))).map(({ name }) => name)
}

/** `names` null: a list without a definition has nothing to hide. */
export function onlyTold(names: readonly string[] | null, properties: Readonly<Record<string, string>>): Record<string, string> {
  const told = names && new Set(names)
  return Object.fromEntries(Object.entries(properties).filter(([name]) => told?.has(name) ?? true))
}
