// Looks a whole campaign package through before it begins: every mistake with its place, in words that an office clerk understands. What this lets
// through, the stage engine, the phones and the 15:00 report can rely on.
import * as z from 'zod/mini'
import { compileForm } from '../language/compile.ts'
import { placed, type Tell } from '../language/definition/place.ts'
import type { CompiledForm, DefinitionProblem } from '../language/form.ts'
import { CampaignPackage } from './campaign-package.ts'
import { checkConfidential } from './check-confidential.ts'
import { checkDocuments } from './check-documents.ts'
import { checkLists } from './check-lists.ts'
import { checkReports } from './check-reports.ts'
import { checkRows, checkStages } from './check-stages.ts'
import { expressionsOfForm, registryProperties } from './package-expressions.ts'
import { checkAsked, checkProperty, fillsOnPhone, formKey, type PackageParts, tellUnknown } from './package-parts.ts'
import { settingMistake } from './setting-values.ts'

/** Forms have a reader of their own that says what is misbuilt in them. */
const Shape = z.extend(CampaignPackage, { forms: z.array(z.unknown()) })
const Named = z.object({ id: z.string(), version: z.int() })

/** Empty when the package can begin. */
export function checkPackage(raw: unknown): DefinitionProblem[] {
  const shaped = Shape.safeParse(raw)
  if (!shaped.success) return shaped.error.issues.map(({ path }) => misshapen(path))
  const problems: DefinitionProblem[] = []
  const tell: Tell = (place, vi, en) => problems.push({ place, message: { vi, en } })
  const forms = compileAll(shaped.data.forms, problems)
  const named = shaped.data.forms.flatMap(raw => Named.safeParse(raw).data ?? [])
  const parts = partsOf({ ...shaped.data, forms: [...forms.values()].map(form => form.definition) }, { forms, named, tell })
  checkNames(parts)
  checkSettings(parts)
  checkLists(parts)
  checkStages(parts)
  checkConfidential(parts)
  checkForms(parts)
  checkRows(parts)
  checkReports(parts)
  checkDocuments(parts)
  return problems
}

function misshapen(path: readonly PropertyKey[]): DefinitionProblem {
  const place = placed('Chiến dịch', ...path.map(String))
  return { place, message: { vi: 'Mục này thiếu hoặc viết không đúng dạng.', en: 'This is missing, or not written as it should be.' } }
}

function compileAll(raw: readonly unknown[], problems: DefinitionProblem[]): Map<string, CompiledForm> {
  const forms = new Map<string, CompiledForm>()
  raw.forEach((definition, index) => {
    const compilation = compileForm(definition)
    if (compilation.ok) {
      const { id, version } = compilation.form.definition
      forms.set(formKey(id, version), compilation.form)
    } else
      for (const { place, message } of compilation.problems)
        problems.push({ place: placed(`Mẫu phiếu ${nameOf(definition, index)}`, place), message })
  })
  return forms
}

function nameOf(definition: unknown, index: number): string {
  const named = z.object({ id: z.string() }).safeParse(definition)
  return named.success ? named.data.id : `thứ ${index + 1}`
}

function partsOf(pkg: CampaignPackage, rest: Pick<PackageParts, 'forms' | 'named' | 'tell'>): PackageParts {
  return {
    ...rest,
    pkg,
    lists: new Map(pkg.lists.map(list => [list.id, list])),
    stages: new Map(pkg.stages.map(stage => [stage.id, stage])),
    settings: new Set(pkg.campaign.settings.map(({ name }) => name)),
    duties: new Set(pkg.duties.map(({ id }) => id)),
  }
}

function checkNames({ pkg, named, tell, duties, settings }: PackageParts): void {
  const { visibleTo, target } = pkg.campaign
  sayTwins('danh sách', pkg.lists, tell)
  sayTwins('bước', pkg.stages, tell)
  sayTwins('nhiệm vụ', pkg.duties, tell)
  sayTwins(
    'mẫu phiếu',
    named.map(({ id, version }) => ({ id: formKey(id, version) })),
    tell,
  )
  sayTwins(
    'thông số',
    pkg.campaign.settings.map(({ name }) => ({ id: name })),
    tell,
  )
  if (visibleTo !== undefined && !duties.has(visibleTo))
    tellUnknown(tell, 'visibleTo', visibleTo, duties, ['Không có nhiệm vụ nào tên', 'There is no duty named'])
  if (!settings.has(target)) tellUnknown(tell, 'target', target, settings, ['Không có thông số nào tên', 'There is no setting named'])
}

function sayTwins(what: string, named: readonly { id: string }[], tell: Tell): void {
  const ids = named.map(({ id }) => id)
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
    tell(`${what} ${id}`, `Có hai ${what} cùng tên “${id}”.`, `Two have the same name “${id}”.`)
}

function checkSettings({ pkg, tell }: PackageParts): void {
  for (const setting of pkg.campaign.settings) {
    const mistake = settingMistake(setting, setting.default)
    if (mistake) tell(`Thông số ${setting.name}`, mistake.vi, mistake.en ?? mistake.vi)
  }
}

/** A form sees the properties of the list that its stage is about. */
function checkForms(parts: PackageParts): void {
  for (const [key, form] of parts.forms) {
    const stages = parts.pkg.stages.filter(stage => formKey(stage.form, stage.formVersion) === key)
    const place = `Mẫu phiếu ${form.definition.id}`
    if (stages.length === 0) parts.tell(place, 'Chưa có bước nào dùng mẫu phiếu này.', 'No stage uses this form.')
    for (const stage of stages) {
      const sight = { list: parts.lists.get(stage.list), onPhone: fillsOnPhone(stage) }
      for (const expression of expressionsOfForm(form.definition))
        checkAsked(parts, placed(place, expression.place), expression.source, sight)
      for (const { name, property } of registryProperties(form.definition))
        checkProperty(parts, placed(place, name, 'registry'), property, { list: sight.list })
    }
  }
}
