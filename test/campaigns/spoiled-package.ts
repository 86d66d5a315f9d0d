// A sound package, spoiled in one place: what the checks of packages say of it (forms/campaigns/check-*.test.ts).
import type { CampaignPackage } from '../../forms/campaigns/campaign-package.ts'
import { checkPackage } from '../../forms/campaigns/check-package.ts'
import { cultureFamily as sound } from '../../forms/campaigns/culture-family/package.ts'
import type { Repeat } from '../../forms/language/definition/definition.ts'
import type { ReportMeasure } from '../../shared/report.ts'

export type Package = CampaignPackage
export type Mistake = [what: string, spoil: (pkg: Package) => void, told: string]

export const stage = (pkg: Package, id: string) => {
  const found = pkg.stages.find(one => one.id === id)
  if (!found) throw new Error(id)
  return found
}
export const first = <T>(items: readonly T[]): T => {
  const [item] = items
  if (item === undefined) throw new Error('empty')
  return item
}
export const tableOf = (pkg: Package): Repeat => {
  const form = pkg.forms.find(({ id }) => id === stage(pkg, 'hop').form)
  const found = form?.pages.flatMap(({ children }) => children).find(child => child.kind === 'repeat')
  if (!found) throw new Error('no table')
  return found
}
export const property = (pkg: Package, name: string) => {
  const found = first(pkg.lists).properties.find(one => one.name === name)
  if (!found) throw new Error(name)
  return found
}
export const paper = {
  id: 'danh-sach',
  title: { vi: 'Danh sách' },
  list: 'ho-gia-dinh',
  columns: [{ title: 'Chủ hộ', value: "entity('head')" }],
}
export const measured = (pkg: Package, measure: ReportMeasure) => Object.assign(report(pkg).columns[1] ?? {}, { measure })
export const report = (pkg: Package) => first(pkg.reports).definition

export function planted(spoil: (pkg: Package) => void): string[] {
  const pkg = structuredClone(sound)
  spoil(pkg)
  return checkPackage(pkg).map(({ place, message }) => `${place}: ${message.en}`)
}
