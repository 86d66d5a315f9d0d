// What an officer fills beside the photos, in two minutes with what was captured: certificate → parcels → uses, and people with their roles (FACTS §1.3 C).
// The export makes one row of each certificate × parcel × person out of it.
import type { FormDefinition } from '../../language/definition/definition.ts'
import { ask, choice, compute, REQUIRED, SHOWN, section } from '../question.ts'
import { changeReasons, sexes } from './choices.ts'
import { COMPLETED, certificateQuestions, outcomeQuestions } from './completion-certificate.ts'
import {
  assetKinds,
  certificateKinds,
  completionResults,
  exceptionReasons,
  holderKinds,
  holderRoles,
  landOriginChoices,
  landUseChoices,
  nationalGroups,
  ownershipForms,
  useForms,
  useTerms,
} from './completion-choices.ts'
import { parcelQuestions } from './completion-parcels.ts'
import { capturedQuestions, PRESENT_USER, personQuestions, presentUserQuestions } from './completion-persons.ts'

const holderSituations = [
  choice('uses', 'Đang tự sử dụng', 'Uses it'),
  choice('lent', 'Còn sống, người khác sử dụng', 'Alive, somebody else uses it'),
  choice('dead', 'Đã mất', 'Has died'),
  choice('sold', 'Đã bán, tặng cho, chưa sang tên', 'Sold or gave it away'),
]

/** "180 days" of another province knows A, B, C and E; which letters this ward uses is not known (FACTS §1.1). */
const waveGroups = ['A', 'B', 'C', 'D', 'E'].map(letter => choice(letter, `Nhóm ${letter}`, `Group ${letter}`))

const relevant = { relevant: COMPLETED }

export const landCompletion: FormDefinition = {
  id: 'hoan-thien-gcn',
  version: 1,
  title: { vi: 'Hoàn thiện hồ sơ giấy chứng nhận', en: 'Certificate completion' },
  recordTitle: "coalesce(${certificate_serial}, entity('serial'), entity('owner_name'))",
  choices: {
    completion_results: completionResults,
    exception_reasons: exceptionReasons,
    certificate_kinds: certificateKinds,
    national_groups: nationalGroups,
    wave_groups: waveGroups,
    land_uses: landUseChoices,
    land_origins: landOriginChoices,
    use_forms: useForms,
    use_terms: useTerms,
    asset_kinds: assetKinds,
    ownership_forms: ownershipForms,
    holder_kinds: holderKinds,
    holder_roles: holderRoles,
    holder_situations: holderSituations,
    sexes,
    change_reasons: changeReasons,
  },
  pages: [
    section('page_case', ['Hồ sơ', 'The case'], [...capturedQuestions, ...outcomeQuestions]),
    section('page_certificate', ['Giấy chứng nhận', 'Certificate'], certificateQuestions, relevant),
    section('page_parcels', ['Thửa đất và loại đất', 'Parcels and uses'], parcelQuestions, relevant),
    section('page_persons', ['Người ghi trên giấy', 'People'], personQuestions, relevant),
    section('page_present_user', ['Người sử dụng hiện tại', 'Present user'], presentUserQuestions, {
      relevant: `${COMPLETED} and ${PRESENT_USER}`,
    }),
    section(
      'page_close',
      ['Xác nhận', 'Confirm'],
      [
        compute('scan_name', ['Tên tệp quét', 'Name of the scan'], "concat(normalize-serial(${certificate_serial}), '-GCN.pdf')", SHOWN),
        ask('acknowledge', 'compared', ['Đã đối chiếu với ảnh giấy chứng nhận', 'Compared with the photos'], REQUIRED),
        ask('text', 'note', ['Ghi chú', 'Notes'], { appearance: 'multiline' }),
      ],
      relevant,
    ),
  ],
}
