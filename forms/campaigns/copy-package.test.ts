import { describe, expect, it } from 'vitest'
import { builtInPackages } from './built-in.ts'
import { checkPackage } from './check-package.ts'
import { copyPackage } from './copy-package.ts'
import { cultureFamily } from './culture-family/package.ts'

const NAMES = { id: 'dot-180-ngay', title: { vi: 'Đợt 180 ngày', en: '180 days' } }

describe('a copied campaign', () => {
  it.each(builtInPackages.map(pkg => [pkg.campaign.id, pkg] as const))('of %s is sound, with forms and lists of its own', (_, pkg) => {
    for (const lists of ['same', 'own'] as const) {
      const copy = copyPackage(pkg, { ...NAMES, lists })
      expect(checkPackage(copy)).toEqual([])
      const shared = copy.forms.filter(({ id }) => pkg.forms.some(form => form.id === id))
      expect(shared).toEqual([])
      expect(copy.lists.some(({ id }) => pkg.lists.some(list => list.id === id))).toBe(lists === 'same')
      expect(copy.lists.map(({ properties }) => properties)).toEqual(pkg.lists.map(({ properties }) => properties))
    }
  })

  it('is changed without changing what it was copied from', () => {
    const before = structuredClone(cultureFamily)
    const copy = copyPackage(cultureFamily, { ...NAMES, lists: 'same' })
    for (const setting of copy.campaign.settings) Object.assign(setting, { default: 'x' })
    for (const list of copy.lists) list.properties.pop()
    for (const stage of copy.stages) Object.assign(stage.opens ?? {}, { once: 'approved' })
    for (const form of copy.forms) form.pages.pop()
    for (const { definition } of copy.reports) definition.columns.pop()
    expect(cultureFamily).toEqual(before)
  })

  it('keeps the versions that its stages stand on, as first versions', () => {
    const [form] = cultureFamily.forms
    const older = form && { ...form, version: 2 }
    const pkg = {
      ...cultureFamily,
      forms: [...cultureFamily.forms, ...(older ? [older] : [])],
      stages: cultureFamily.stages.map(stage => (stage.form === form?.id ? { ...stage, formVersion: 2 } : stage)),
    }
    const copy = copyPackage(pkg, { ...NAMES, lists: 'same' })
    expect(copy.forms).toHaveLength(cultureFamily.forms.length)
    expect(copy.forms.every(({ version }) => version === 1)).toBe(true)
    expect(checkPackage(copy)).toEqual([])
  })
})
