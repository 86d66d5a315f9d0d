// Each mistake that a package can have is planted alone into a sound one and found, with its place.
import { describe, expect, it } from 'vitest'
import type { ReportMeasure } from '../../shared/report.ts'
import type { Repeat } from '../language/definition/definition.ts'
import type { CampaignPackage } from './campaign-package.ts'
import { checkPackage } from './check-package.ts'
import { cultureFamily as sound } from './culture-family/package.ts'

type Package = CampaignPackage
const stage = (pkg: Package, id: string) => {
  const found = pkg.stages.find(one => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const first = <T>(items: readonly T[]): T => {
  const [item] = items
  if (item === undefined) throw new Error('empty')
  return item
}
const tableOf = (pkg: Package): Repeat => {
  const form = pkg.forms.find(({ id }) => id === stage(pkg, 'hop').form)
  const found = form?.pages.flatMap(({ children }) => children).find(child => child.kind === 'repeat')
  if (!found) throw new Error('no table')
  return found
}
const property = (pkg: Package, name: string) => {
  const found = first(pkg.lists).properties.find(one => one.name === name)
  if (!found) throw new Error(name)
  return found
}
const paper = { id: 'danh-sach', title: { vi: 'Danh sách' }, list: 'ho-gia-dinh', columns: [{ title: 'Chủ hộ', value: "entity('head')" }] }
const measured = (pkg: Package, measure: ReportMeasure) => Object.assign(report(pkg).columns[1] ?? {}, { measure })
const report = (pkg: Package) => first(pkg.reports).definition

function planted(spoil: (pkg: Package) => void): string[] {
  const pkg = structuredClone(sound)
  spoil(pkg)
  return checkPackage(pkg).map(({ place, message }) => `${place}: ${message.en}`)
}

const MISTAKES: [string, (pkg: Package) => void, string][] = [
  [
    'a form with a mistake',
    pkg => Object.assign(first(pkg.forms), { recordTitle: '${nobody}' }),
    'Mẫu phiếu dang-ky-gdvh › Mẫu phiếu › recordTitle: There is no question named “nobody”. (character 1: “${nobody}”)',
  ],
  [
    'a stage without its form',
    pkg => Object.assign(stage(pkg, 'hop'), { form: 'hop-xet-gdv' }),
    'Bước hop › form: There is no form named “hop-xet-gdv”. Did you mean “hop-xet-gdvh”?',
  ],
  [
    'a stage without its list',
    pkg => Object.assign(stage(pkg, 'loai-tru'), { list: 'ho' }),
    'Bước loai-tru › list: There is no list named “ho”.',
  ],
  [
    'a duty that nobody named',
    pkg => Object.assign(stage(pkg, 'loai-tru'), { duty: 'xet' }),
    'Bước loai-tru › duty: There is no duty named “xet”.',
  ],
  [
    'a stage after one that is not there',
    pkg => stage(pkg, 'niem-yet').opens?.after.push('hopp'),
    'Bước niem-yet › opens › after: There is no stage named “hopp”. Did you mean “hop”?',
  ],
  [
    'a stage after one of another list',
    pkg => stage(pkg, 'niem-yet').opens?.after.push('dang-ky'),
    'Bước niem-yet › opens › after: The stage “dang-ky” is about another list.',
  ],
  [
    'a circle',
    pkg => Object.assign(stage(pkg, 'hop'), { opens: { after: ['tham-dinh'], once: 'received' } }),
    'Bước hop › opens: The stages wait for each other in a circle.',
  ],
  [
    'an opening that asks another form',
    pkg => Object.assign(stage(pkg, 'quyet-dinh').opens ?? {}, { when: '${head_name} != 1' }),
    'Bước quyet-dinh › opens › when: There is no question named “head_name”. (character 1: “${head_name} != 1”)',
  ],
  [
    'days that ask an answer',
    pkg => Object.assign(stage(pkg, 'niem-yet').opens ?? {}, { afterDays: '${posting_days}' }),
    'Bước niem-yet › opens › afterDays: There is no question named “posting_days”. (character 1: “${posting_days}”)',
  ],
  [
    'a need that asks an answer',
    pkg => Object.assign(stage(pkg, 'tu-cham'), { notNeededWhen: '${registers}' }),
    'Bước tu-cham › notNeededWhen: There is no question named “registers”. (character 1: “${registers}”)',
  ],
  [
    'an outcome that no list keeps',
    pkg => Object.assign(stage(pkg, 'dang-ky'), { outcomes: { registerd: '${registers}' } }),
    'Bước dang-ky › outcomes › registerd: The list has no property “registerd”. Did you mean “registered”?',
  ],
  [
    'a prefill from nowhere',
    pkg => Object.assign(stage(pkg, 'quyet-dinh'), { prefill: { from: 'tham-din' } }),
    'Bước quyet-dinh › prefill: There is no stage named “tham-din”. Did you mean “tham-dinh”?',
  ],
  [
    'a prefill of a question that is not there',
    pkg => Object.assign(stage(pkg, 'quyet-dinh'), { prefill: { from: 'tham-dinh', rename: { appraised_on: 'apraised_on' } } }),
    'Bước quyet-dinh › prefill › appraised_on: The form has no question “apraised_on”. Did you mean “appraised_on”?',
  ],
  [
    'a prefill of another type',
    pkg => Object.assign(stage(pkg, 'quyet-dinh'), { prefill: { from: 'tham-dinh', rename: { decision_on: 'council' } } }),
    'Bước quyet-dinh › prefill › decision_on: “decision_on” (date) cannot take “council” (text).',
  ],
  [
    'a setting that is not there',
    pkg => Object.assign(stage(pkg, 'hop'), { dueDaysBeforeEnd: "setting('posting_day')" }),
    'Bước hop › dueDaysBeforeEnd: There is no setting named “posting_day”. Did you mean “posting_days”?',
  ],
  [
    'a setting with an impossible default',
    pkg => Object.assign(first(pkg.campaign.settings), { default: '900' }),
    'Thông số family_target: The value must be from 0 to 100.',
  ],
  [
    'a property asked for that the list does not have',
    pkg => Object.assign(first(pkg.forms), { recordTitle: "entity('haed')" }),
    'Mẫu phiếu dang-ky-gdvh › recordTitle: The list has no property “haed”. Did you mean “head”?',
  ],
  [
    'a list shown by a property that it does not have',
    pkg => Object.assign(first(pkg.lists).face, { sort: 'street' }),
    'Danh sách ho-gia-dinh › face › sort: The list has no property “street”.',
  ],
  [
    'a list that shows openly what is sensitive',
    pkg => Object.assign(first(pkg.lists).face, { subtitle: "entity('phone')" }),
    'Danh sách ho-gia-dinh › face › subtitle: “phone” is sensitive and cannot be shown openly.',
  ],
  [
    'a list that joins what it does not have',
    pkg => Object.assign(first(pkg.lists), { joins: [{ into: 'heads', compare: ['head'], say: "entity('haed')" }] }),
    'Danh sách ho-gia-dinh › joins › heads: The list has no property “haed”. Did you mean “head”?',
  ],
  [
    'a list with fewer prefixes than keys',
    pkg => Object.assign(first(pkg.lists), { idPrefixes: ['ho'] }),
    'Danh sách ho-gia-dinh › idPrefixes: Each key needs a prefix, or none does.',
  ],
  [
    'a list without keys',
    pkg => Object.assign(first(pkg.lists), { keys: [] }),
    'Danh sách ho-gia-dinh › keys: It must say which properties tell rows apart.',
  ],
  [
    'a fact that does not compile',
    pkg => Object.assign(report(pkg).facts, { registers: "${registers} = 'maybe'" }),
    'Báo cáo dang-ky › facts › registers: “registers” has no choice “maybe”, so that this can never be true.',
  ],
  [
    'a column whose fact is not there',
    pkg => Object.assign(report(pkg).columns[1] ?? {}, { measure: { kind: 'records', span: 'day', fact: 'register' } }),
    'Báo cáo dang-ky › registered_day: The report has no fact “register”. Did you mean “registers”?',
  ],
  [
    'a share among no column',
    pkg => Object.assign(report(pkg).columns[8] ?? {}, { measure: { kind: 'share', of: 'recognized', among: 'household' } }),
    'Báo cáo dang-ky › share_all: The report has no column “household”. Did you mean “households”?',
  ],
  [
    'a column over no property',
    pkg => Object.assign(report(pkg).columns[5] ?? {}, { measure: { kind: 'list', property: 'self' } }),
    'Báo cáo dang-ky › self_met: The list has no property “self”.',
  ],
  ['a form that no stage uses', pkg => pkg.stages.pop(), 'Mẫu phiếu quyet-dinh-gdvh: No stage uses this form.'],
  [
    'a row on the phone that asks what phones do not hold',
    pkg => Object.assign(first(pkg.rows), { seeds: { household_name: "entity('excluded')" } }),
    'Bước hop › households › household_name: Phones do not hold “excluded”, so that it is blank here.',
  ],
  [
    'rows bound to no repeat',
    pkg => Object.assign(first(pkg.rows), { repeat: 'household' }),
    'Bước hop › household: The form has no repeat “household”. Did you mean “households”?',
  ],
  [
    'a row seeded into no question',
    pkg => Object.assign(first(pkg.rows), { seeds: { meeting_on: "entity('head')" } }),
    'Bước hop › households › meeting_on: The form has no question “meeting_on”.',
  ],
  [
    'rows of a list that anybody could add to by hand',
    pkg => delete tableOf(pkg).fixed,
    'Bước hop › households › fixed: The rows of “households” follow a list: the form must say fixed: true, so that nobody adds or removes one by hand.',
  ],
  [
    'rows that come from nowhere',
    pkg => pkg.rows.shift(),
    'Bước hop › households: Nobody can add rows here (fixed), and it does not say which list they come from.',
  ],
  [
    'a row that writes over what every row needs',
    pkg => Object.assign(first(pkg.rows), { outcomes: { head: '${household_name}' } }),
    'Bước hop › households › head: “head” is required of every row: no stage may write it.',
  ],
  [
    'a list whose joins compare what it does not have',
    pkg => Object.assign(first(pkg.lists), { joins: [{ into: 'address', compare: ['heads'], say: "entity('head')" }] }),
    'Danh sách ho-gia-dinh › joins: The list has no property “heads”. Did you mean “head”?',
  ],
  [
    'a list of readable ids that hold what is sensitive',
    pkg => Object.assign(first(pkg.lists), { keys: [['phone']], idPrefixes: ['ho'] }),
    'Danh sách ho-gia-dinh › idPrefixes: A readable id may not hold the sensitive “phone”.',
  ],
  [
    'a list of ids that begin alike',
    pkg => Object.assign(first(pkg.lists), { keys: [['head'], ['address']], idPrefixes: ['ho', 'ho'] }),
    'Danh sách ho-gia-dinh › idPrefixes: Two prefixes are the same.',
  ],
  [
    'a list of residential groups without their name',
    pkg => Object.assign(pkg.lists[1] ?? {}, { ofResidentialGroups: 'name_of' }),
    'Danh sách to-dan-pho › ofResidentialGroups: The list has no property “name_of”.',
  ],
  [
    'a property for a duty that nobody named',
    pkg => Object.assign(property(pkg, 'excluded'), { duties: ['xet'] }),
    'Danh sách ho-gia-dinh › excluded: There is no duty named “xet”.',
  ],
  [
    'a property for a duty that goes to phones',
    pkg => first(pkg.lists).onPhone?.push('excluded'),
    'Danh sách ho-gia-dinh › excluded: A property for holders of a duty never goes to phones.',
  ],
  [
    'a property for a duty that every row needs',
    pkg => Object.assign(property(pkg, 'excluded'), { required: true }),
    'Danh sách ho-gia-dinh › excluded: A property for holders of a duty cannot be required.',
  ],
  [
    'a confidential stage for nobody',
    pkg => Object.assign(stage(pkg, 'loai-tru'), { duty: undefined }),
    'Bước loai-tru › confidential: A confidential stage must say which duty sees it.',
  ],
  [
    'a confidential first stage',
    pkg => Object.assign(stage(pkg, 'dang-ky'), { confidential: true, duty: 'tham-dinh' }),
    'Bước dang-ky › confidential: The first stage is everybody’s and cannot be confidential.',
  ],
  [
    'a stage on the phone after a confidential one',
    pkg => Object.assign(stage(pkg, 'tu-cham'), { opens: { after: ['loai-tru'], once: 'received' } }),
    'Bước tu-cham › opens › after: Phones do not know the confidential stage “loai-tru”: this one would never open.',
  ],
  [
    'a confidential stage that writes openly',
    pkg => Object.assign(property(pkg, 'excluded'), { duties: undefined }),
    'Bước loai-tru › outcomes › excluded: “excluded” is open to all; say which duties may see it.',
  ],
  [
    'a prefill on the phone',
    pkg => Object.assign(stage(pkg, 'niem-yet'), { prefill: { from: 'hop' } }),
    'Bước niem-yet › prefill: Only what the desk fills can be prefilled.',
  ],
  [
    'an outcome over what every row needs',
    pkg => Object.assign(stage(pkg, 'dang-ky'), { outcomes: { head: '${registers}' } }),
    'Bước dang-ky › outcomes › head: “head” is required of every row: no stage may write it.',
  ],
  [
    'a document of no list',
    pkg => Object.assign(pkg, { documents: [{ ...paper, list: 'ho' }] }),
    'Văn bản danh-sach › list: There is no list named “ho”.',
  ],
  [
    'a document for a duty that nobody named',
    pkg => Object.assign(pkg, { documents: [{ ...paper, duty: 'xet' }] }),
    'Văn bản danh-sach › duty: There is no duty named “xet”.',
  ],
  [
    'a document with a column of nothing',
    pkg => Object.assign(pkg, { documents: [{ ...paper, columns: [{ title: 'Chủ hộ', value: "entity('haed')" }] }] }),
    'Văn bản danh-sach › Chủ hộ: The list has no property “haed”. Did you mean “head”?',
  ],
  [
    'a document over answers',
    pkg => Object.assign(pkg, { documents: [{ ...paper, when: '${registers}' }] }),
    'Văn bản danh-sach › when: There is no question named “registers”. (character 1: “${registers}”)',
  ],
  [
    'a document that tells what its taker may not see',
    pkg => Object.assign(pkg, { documents: [{ ...paper, duty: 'quyet-dinh', when: "entity('excluded') = ''" }] }),
    'Văn bản danh-sach › when: “excluded” is only for dien-khong-xet, tham-dinh: so must this document be.',
  ],
  [
    'two documents of one name',
    pkg => Object.assign(pkg, { documents: [paper, paper] }),
    'Văn bản danh-sach: Two documents are named “danh-sach”.',
  ],
  [
    'a sum of no figure',
    pkg => measured(pkg, { kind: 'sum', span: 'day', figure: 'households' }),
    'Báo cáo dang-ky › registered_day: The report has no figure “households”.',
  ],
  [
    'a figure that does not compile',
    pkg => Object.assign(report(pkg), { figures: { many: '${manyy}' } }),
    'Báo cáo dang-ky › figures › many: There is no question named “manyy”. (character 1: “${manyy}”)',
  ],
  [
    'a column chosen by no setting',
    pkg => measured(pkg, { kind: 'chosen', by: 'denominater', columns: {} }),
    'Báo cáo dang-ky › registered_day: There is no setting named “denominater”. Did you mean “denominator”?',
  ],
  [
    'a choice of the office without a column',
    pkg => measured(pkg, { kind: 'chosen', by: 'denominator', columns: { all: 'households' } }),
    'Báo cáo dang-ky › registered_day: It does not say which column when “denominator” is “registered”.',
  ],
  [
    'a column that says no setting',
    pkg => measured(pkg, { kind: 'setting', name: 'family_targets' }),
    'Báo cáo dang-ky › registered_day: There is no setting named “family_targets”. Did you mean “family_target”?',
  ],
  [
    'a column over no target',
    pkg => measured(pkg, { kind: 'over', of: 'households', target: 'goal' }),
    'Báo cáo dang-ky › registered_day: The report has no column “goal”.',
  ],
  [
    'columns that are worked out from each other',
    pkg => measured(pkg, { kind: 'share', of: 'registered_day', among: 'households' }),
    'Báo cáo dang-ky › registered_day: The columns are worked out from each other in a circle.',
  ],
  ['two stages of one name', pkg => pkg.stages.push(stage(pkg, 'hop')), 'bước hop: Two have the same name “hop”.'],
  ['a target that is no setting', pkg => Object.assign(pkg.campaign, { target: 'target' }), 'target: There is no setting named “target”.'],
]

describe('a package that is looked through', () => {
  it.each(MISTAKES)('is told of %s', (_, spoil, expected) => {
    expect(planted(spoil)).toContain(expected)
  })

  it('is told what is missing when it is misbuilt, and never throws', () => {
    expect(checkPackage(null)).toHaveLength(1)
    expect(checkPackage({ ...sound, stages: [] }).map(({ place }) => place)).toEqual(['Chiến dịch › stages'])
    expect(checkPackage({ ...sound, forms: [{ id: 'x' }] }).some(({ place }) => place.startsWith('Mẫu phiếu x'))).toBe(true)
  })

  it('is told of every mistake at once', () => {
    const several = planted(pkg => {
      Object.assign(stage(pkg, 'hop'), { duty: 'xet', outcomes: { nowhere: '1' } })
      Object.assign(pkg.campaign, { visibleTo: 'dang-uy' })
    })
    expect(several).toHaveLength(3)
  })
})
