// Where in a form something is wrong, as an office clerk finds it: "Trang 2 › owner_id › relevant", "Danh sách uses › dòng 3 › value".
// Names of columns stay XLSForm's, because that is what the clerk's sheet says.

import type { DefinitionProblem } from '../form.ts'
import type { FormDefinition, Node } from './definition.ts'

const SEPARATOR = ' › '

export function placed(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(SEPARATOR)
}

/** What concerns the form as a whole. */
export const FORM_PLACE = 'Mẫu phiếu'
/** `number` from 1. */
export const pagePlace = (number: number): string => `Trang ${number}`
export const listPlace = (list: string, row?: number): string => placed(`Danh sách ${list}`, row === undefined ? '' : `dòng ${row}`)
export const mediaPlace = (name: string): string => `Tệp ${name}`

/** The place of a path into the plain JSON of a definition, which may be misbuilt there and above. */
export function placeOfPath(raw: unknown, path: readonly PropertyKey[]): string {
  const [first, second, third, ...rest] = path
  if (first === 'pages' && typeof second === 'number') return nodePlace(raw, path)
  if (first === 'choices' && second !== undefined) {
    const row = typeof third === 'number' ? third + 1 : undefined
    return placed(listPlace(String(second), row), ...named(row === undefined ? path.slice(2) : rest))
  }
  if (first === 'media' && second !== undefined) return placed(mediaPlace(String(second)), ...named(path.slice(2)))
  return placed(FORM_PLACE, ...named(path))
}

function nodePlace(raw: unknown, path: readonly PropertyKey[]): string {
  let end = 2
  while (path[end] === 'children' && typeof path[end + 1] === 'number') end += 2
  const node = end > 2 ? nodeName(valueAt(raw, path.slice(0, end)), Number(path[end - 1])) : ''
  return placed(pagePlace(Number(path[1]) + 1), node, ...named(path.slice(end)))
}

function nodeName(node: unknown, index: number): string {
  const name = valueAt(node, ['name'])
  return typeof name === 'string' && name !== '' ? name : `mục thứ ${index + 1}`
}

const named = (path: readonly PropertyKey[]): string[] => path.map(key => (typeof key === 'number' ? String(key + 1) : String(key)))

/** Undefined where there is nothing. Only own values count. */
export function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let here = raw
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    here = Reflect.get(here, key)
  }
  return here
}

/** As a clerk goes through the form: the form itself, its lists, its files, then page by page from top to bottom. */
export function inFormOrder(problems: readonly DefinitionProblem[], { pages }: FormDefinition): DefinitionProblem[] {
  const rank = new Map<string, number>()
  const put = (place: string) => rank.has(place) || rank.set(place, rank.size)
  const visit = (node: Node, page: string): void => {
    put(placed(page, node.name))
    if (node.kind !== 'question') for (const child of node.children) visit(child, page)
  }
  pages.forEach((page, index) => {
    put(pagePlace(index + 1))
    for (const child of page.children) visit(child, pagePlace(index + 1))
  })
  const rankOf = (place: string): number => {
    const [first = '', second = ''] = place.split(SEPARATOR)
    return rank.get(placed(first, second)) ?? rank.get(first) ?? (first === FORM_PLACE ? -3 : first.startsWith('Tệp') ? -1 : -2)
  }
  return problems.toSorted((one, other) => rankOf(one.place) - rankOf(other.place))
}

/** Says that something is wrong somewhere. */
export type Tell = (place: string, vi: string, en: string) => void
