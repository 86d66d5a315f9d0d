// Mistakes in who may see what (R16), in papers, in what outcomes write and in columns that are worked out: each planted alone, and found with its place.
import { describe, expect, it } from 'vitest'
import { first, type Mistake, measured, paper, planted, property, report, stage } from '../../test/campaigns/spoiled-package.ts'

const MISTAKES: Mistake[] = [
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
]

describe('a package that is looked through', () => {
  it.each(MISTAKES)('is told of %s', (_, spoil, expected) => {
    expect(planted(spoil)).toContain(expected)
  })
})
