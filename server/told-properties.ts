// What of a row of a list somebody is told (R16): what is kept for holders of a duty goes to holders of one of them, and never to a phone, which gets no more
// than the list's definition names. A list without a definition has nothing to hide.
import type { ListDefinition, ListProperty } from '../shared/list-definition.ts'

type Properties = Readonly<Record<string, string>>
type Told = (properties: Properties) => Record<string, string>

/** For the office. */
export function toldTo(list: ListDefinition | null, duties: readonly string[]): Told {
  return without(list, property => property.duties !== undefined && !property.duties.some(duty => duties.includes(duty)))
}

export function toldToPhone(list: ListDefinition | null): Told {
  return without(list, ({ name, duties }) => duties !== undefined || (list?.onPhone !== undefined && !list.onPhone.includes(name)))
}

/** What the definition does not know it cannot keep from anybody, unless it names all that a phone may have. */
function without(list: ListDefinition | null, hides: (property: ListProperty) => boolean): Told {
  const hidden = new Set(list?.properties.filter(hides).map(({ name }) => name))
  return properties => Object.fromEntries(Object.entries(properties).filter(([name]) => !hidden.has(name)))
}
