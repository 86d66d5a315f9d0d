// Each mistake that a package can have is planted alone into a sound one and found, with its place.
import { describe, expect, it } from 'vitest'
import { first, type Mistake, planted, report, stage, tableOf } from '../../test/campaigns/spoiled-package.ts'
import { checkPackage } from './check-package.ts'
import { cultureFamily as sound } from './culture-family/package.ts'

const MISTAKES: Mistake[] = [
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
