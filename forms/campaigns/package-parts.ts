// What the checks of a package share: its parts by their names, and how a mistake is told.
import type { ListDefinition } from '../../shared/list-definition.ts'
import type { Stage } from '../../shared/stage.ts'
import type { Tell } from '../language/definition/place.ts'
import { suggesting } from '../language/expression/nearest-name.ts'
import type { CompiledForm } from '../language/form.ts'
import type { CampaignPackage } from './campaign-package.ts'
import { expressionMistakes, namesAsked } from './package-expressions.ts'

export interface PackageParts {
  pkg: CampaignPackage
  /** Only those that compile; "id version" → form. */
  forms: ReadonlyMap<string, CompiledForm>
  /** All that are there, with mistakes or without: a mistake is told once. */
  named: readonly { id: string; version: number }[]
  lists: ReadonlyMap<string, ListDefinition>
  stages: ReadonlyMap<string, Stage>
  settings: ReadonlySet<string>
  duties: ReadonlySet<string>
  tell: Tell
}

export const formKey = (id: string, version: number): string => `${id} ${version}`
export const stagePlace = (id: string): string => `Bước ${id}`

export function formOf(parts: PackageParts, stage: Stage | undefined): CompiledForm | null {
  return (stage && parts.forms.get(formKey(stage.form, stage.formVersion))) ?? null
}

/** What an expression at this place may see: answers of one form or none, properties of one list or none, and always the settings. */
export interface Sight {
  form: CompiledForm | null
  list: ListDefinition | undefined
  /** It is worked out on a phone too, which must then hold the property: else phone and office would say different things (R14). */
  onPhone?: boolean
}

export function checkExpression(parts: PackageParts, place: string, source: string, sight: Sight): void {
  for (const { vi, en } of expressionMistakes(sight.form, source)) parts.tell(place, vi, en ?? vi)
  checkAsked(parts, place, source, sight)
}

/** Names of settings and properties alone: for what the form's own compiler looked at. */
export function checkAsked(parts: PackageParts, place: string, source: string, sight: Omit<Sight, 'form'>): void {
  const { settings, tell } = parts
  for (const name of namesAsked(source, 'setting'))
    if (!settings.has(name)) tellUnknown(tell, place, name, settings, ['Không có thông số nào tên', 'There is no setting named'])
  for (const name of namesAsked(source, 'entity')) checkProperty(parts, place, name, sight)
}

/** The list has it, and the phone where it must. */
export function checkProperty({ tell }: PackageParts, place: string, name: string, { list, onPhone }: Omit<Sight, 'form'>): void {
  const known = list?.properties.map(property => property.name) ?? []
  if (!known.includes(name)) tellUnknown(tell, place, name, known, ['Danh sách không có cột', 'The list has no property'])
  else if (onPhone && list?.onPhone && !list.onPhone.includes(name))
    tell(place, `Cột “${name}” không xuống điện thoại, nên ở đây sẽ trống.`, `Phones do not hold “${name}”, so that it is blank here.`)
}

/** Everybody's phone holds the path; what a reviewer fills stays in the office. */
export const fillsOnPhone = (stage: Stage | undefined): boolean => stage?.filledBy === 'collector'

export function tellUnknown(tell: Tell, place: string, name: string, known: Iterable<string>, [vi, en]: readonly [string, string]): void {
  const text = suggesting({ vi: `${vi} “${name}”.`, en: `${en} “${name}”.` }, name, known)
  tell(place, text.vi, text.en ?? text.vi)
}
