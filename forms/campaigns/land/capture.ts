// What a collector fills at the door, in at most 90 seconds (DESIGN §7): phone and notice, the certificate's pages, the owner's card, a last
// look. The fewer must-haves the better: wards that asked for more drove people away (FACTS §1.3 B). The office completes the rest.
import type { FormDefinition, Group, Question } from '../../language/definition/definition.ts'
import { currentUserQuestions, ownerQuestions } from './capture-owner.ts'
import { changeReasons, missingReasons, ownerSituations, sexes, visitResults, yesNo } from './choices.ts'

const MET = "not(selected('absent elsewhere', ${missing_reason}))"

const contact: Question[] = [
  {
    kind: 'question',
    type: 'calculate',
    name: 'registry_owner',
    label: { vi: 'Chủ đất trong danh sách' },
    calculate: "coalesce(entity('owner_name'), 'chưa có')",
  },
  {
    kind: 'question',
    type: 'selectOne',
    name: 'visit_result',
    label: { vi: 'Lần này thu được gì?', en: 'What could be collected this time?' },
    choices: 'visit_results',
    required: 'true()',
  },
  {
    kind: 'question',
    type: 'selectOne',
    name: 'missing_reason',
    label: { vi: 'Vì sao chưa có bản gốc?', en: 'Why is there no original?' },
    choices: 'missing_reasons',
    choiceFilter: 'selected(results, ${visit_result})',
    relevant: "selected('copy_only not_collected', ${visit_result})",
    required: 'true()',
  },
  {
    kind: 'question',
    type: 'text',
    name: 'missing_note',
    label: { vi: 'Ghi thêm về lý do', en: 'More about the reason' },
    appearance: 'multiline',
    relevant: "${missing_reason} != ''",
  },
  {
    kind: 'question',
    type: 'note',
    name: 'notice',
    label: {
      vi: 'Phường thu bản chụp giấy chứng nhận và căn cước để làm sạch dữ liệu đất đai. Chỉ phòng Kinh tế, Hạ tầng và Đô thị và cơ quan đăng ký đất đai được xem. Bà con có quyền xem, sửa thông tin của mình tại phường.',
      en: 'The ward collects copies of the certificate and the ID card to clean its land data. Only the land office and the land registry see them. You may see and correct your data at the ward office.',
    },
    relevant: MET,
  },
  {
    kind: 'question',
    type: 'acknowledge',
    name: 'notice_read',
    label: { vi: 'Đã đọc thông báo cho người dân nghe', en: 'The notice was read to the person' },
    relevant: MET,
    required: "${visit_result} != ''",
  },
  {
    kind: 'question',
    type: 'text',
    name: 'phone',
    label: { vi: 'Số điện thoại liên hệ', en: 'Phone number' },
    appearance: 'numbers',
    relevant: "${missing_reason} != 'absent'",
    required: "${visit_result} != 'not_collected'",
    mayBeAsPrinted: true,
    sensitive: true,
    checks: [
      {
        code: 'phone-shape',
        severity: 'warning',
        when: 'not(phone-ok(.))',
        message: { vi: 'Số điện thoại có vẻ thiếu hoặc thừa số. Hãy đọc lại cho bà con nghe.', en: 'The phone number looks wrong.' },
      },
    ],
  },
]

const certificate: Question[] = [
  {
    kind: 'question',
    type: 'photo',
    name: 'certificate_photos',
    label: { vi: 'Chụp các trang giấy chứng nhận', en: "Photos of the certificate's pages" },
    hint: { vi: 'Chụp đủ các trang có chữ, rõ số ở góc.', en: 'Every page with writing; the number in the corner must be legible.' },
    required: 'true()',
    photo: { max: 8, frame: 'page', longSide: 3000 },
  },
  {
    kind: 'question',
    type: 'text',
    name: 'certificate_serial',
    label: { vi: 'Số phát hành ở góc giấy', en: 'Serial number in the corner' },
    hint: { vi: 'Ví dụ: CM 264024. Không đọc được thì để trống.', en: 'For example CM 264024. Leave empty if illegible.' },
    registry: 'serial',
    mayBeAsPrinted: true,
    checks: [
      {
        code: 'certificate-serial-shape',
        severity: 'warning',
        when: 'not(certificate-serial-ok(.))',
        message: {
          vi: 'Số phát hành thường có 1–2 chữ cái và 6 hoặc 8 số. Hãy xem lại góc giấy.',
          en: 'This does not look like a serial number.',
        },
      },
      {
        code: 'certificate-serial-differs',
        severity: 'warning',
        when: "entity('serial') != '' and normalize-serial(.) != normalize-serial(entity('serial'))",
        message: {
          vi: 'Số phát hành khác với danh sách của phường. Có thể là giấy của thửa khác.',
          en: 'The serial differs from the ward list.',
        },
      },
    ],
  },
]

const confirmation: Question[] = [
  {
    kind: 'question',
    type: 'text',
    name: 'note',
    label: { vi: 'Ghi chú hoặc kiến nghị của người dân', en: 'Notes or requests' },
    appearance: 'multiline',
  },
]

const pages: Group[] = [
  { kind: 'group', name: 'page_contact', label: { vi: 'Liên hệ và thông báo', en: 'Contact and notice' }, children: contact },
  {
    kind: 'group',
    name: 'page_certificate',
    label: { vi: 'Giấy chứng nhận', en: 'Certificate' },
    relevant: "selected('collected copy_only', ${visit_result})",
    children: certificate,
  },
  {
    kind: 'group',
    name: 'page_owner',
    label: { vi: 'Chủ sử dụng', en: 'Owner' },
    relevant:
      "${visit_result} != '' and not(selected('absent refused elsewhere', ${missing_reason}) and ${visit_result} = 'not_collected')",
    children: [
      ...ownerQuestions,
      {
        kind: 'group',
        name: 'current_user',
        label: { vi: 'Người đang sử dụng đất', en: 'Present user' },
        relevant: "${owner_gone} = '1' or ${current_user_is_owner} = 'no'",
        children: currentUserQuestions,
      },
    ],
  },
  { kind: 'group', name: 'page_confirm', label: { vi: 'Xác nhận', en: 'Confirm' }, children: confirmation },
]

export const landCapture: FormDefinition = {
  id: 'thu-thap-gcn',
  version: 1,
  title: { vi: 'Thu thập giấy chứng nhận', en: 'Certificate capture' },
  recordTitle: "coalesce(${owner_name}, entity('owner_name'))",
  choices: {
    visit_results: visitResults,
    missing_reasons: missingReasons,
    yes_no: yesNo,
    owner_situations: ownerSituations,
    sexes,
    change_reasons: changeReasons,
  },
  pages,
}
