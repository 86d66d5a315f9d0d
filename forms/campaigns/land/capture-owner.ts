// Page 3 of the capture form: who owns the certificate. Scanning the card fills everything; typing is always possible. A dead owner, or land
// sold without transfer, waives the old owner's ID and asks for the present user instead (FACTS §1.4).
import type { Check, Question } from '../../language/definition/definition.ts'

/** "1" while the owner's ID is to be asked for. */
const NEEDED = "${owner_id_needed} = '1'"

/** A warning only: the law promises twelve digits and nothing more (FACTS §2.1). */
const ID_NUMBER_SHAPE: Check = {
  code: 'id-number-shape',
  severity: 'warning',
  when: 'not(id-number-ok(.))',
  message: {
    vi: 'Số căn cước thường có đúng 12 số và mã nơi sinh hợp lệ. Hãy đối chiếu với thẻ.',
    en: 'This does not look like an ID number.',
  },
}

const situation: Question[] = [
  {
    kind: 'question',
    type: 'selectOne',
    name: 'current_user_is_owner',
    label: {
      vi: 'Người đang sử dụng đất có đúng là chủ ghi trên giấy không?',
      en: 'Is the present user the owner named on the certificate?',
    },
    choices: 'yes_no',
    appearance: 'quick',
    relevant: "not(selected('owner_dead sold', ${missing_reason}))",
    required: "${visit_result} != 'not_collected'",
  },
  {
    kind: 'question',
    type: 'selectOne',
    name: 'owner_situation',
    label: { vi: 'Chủ ghi trên giấy nay thế nào?', en: 'What about the owner named on the certificate?' },
    choices: 'owner_situations',
    relevant: "${current_user_is_owner} = 'no'",
    required: 'true()',
  },
  {
    kind: 'question',
    type: 'calculate',
    name: 'owner_gone',
    label: { vi: 'Chủ cũ đã mất hoặc đã bán' },
    calculate: "if(selected('owner_dead sold', ${missing_reason}) or selected('dead sold', ${owner_situation}), '1', '0')",
  },
  {
    kind: 'question',
    type: 'calculate',
    name: 'owner_id_needed',
    label: { vi: 'Cần giấy tờ của chủ' },
    calculate: "if(${owner_gone} = '0' and ${visit_result} != 'not_collected', '1', '0')",
  },
]

const scan: Question[] = [
  {
    kind: 'question',
    type: 'idCard',
    name: 'owner_card',
    label: { vi: 'Quét mã QR trên căn cước của chủ đất', en: "Scan the QR code of the owner's ID card" },
    hint: {
      vi: 'Mã mờ không quét được thì chụp ảnh thẻ hoặc gõ tay ở dưới.',
      en: 'If the code is worn, photograph the card or type below.',
    },
    relevant: "${owner_gone} = '0'",
    fills: { number: 'owner_id', fullName: 'owner_name', birthDate: 'owner_birth', sex: 'owner_sex', address: 'owner_address' },
    sensitive: true,
  },
  {
    kind: 'question',
    type: 'photo',
    name: 'owner_id_photos',
    label: { vi: 'Ảnh căn cước của chủ đất (hai mặt)', en: "Photos of the owner's ID card (both sides)" },
    hint: { vi: 'Quét được mã QR thì có thể bỏ qua.', en: 'May be left out when the QR code was read.' },
    relevant: "${owner_gone} = '0'",
    required: `${NEEDED} and \${owner_card} = ''`,
    requiredMessage: {
      vi: 'Hãy quét mã QR hoặc chụp căn cước; nếu chưa được, hãy ghi lý do.',
      en: 'Scan the QR code or photograph the card, or say why not.',
    },
    photo: { max: 2, frame: 'idCard', longSide: 2400 },
    sensitive: true,
  },
]

const typed: Question[] = [
  {
    kind: 'question',
    type: 'text',
    name: 'owner_name',
    label: { vi: 'Họ và tên chủ đất ghi trên giấy', en: 'Owner as named on the certificate' },
    hint: { vi: 'Trong danh sách của phường: ${registry_owner}', en: 'In the ward list: ${registry_owner}' },
    required: "${visit_result} != 'not_collected'",
    registry: 'owner_name',
    mayBeAsPrinted: true,
    checks: [
      {
        code: 'owner-name-differs',
        severity: 'warning',
        when: "entity('owner_name') != '' and not(names-nearly-match(., entity('owner_name')))",
        message: { vi: 'Tên khác với danh sách của phường. Hãy xem lại giấy chứng nhận.', en: 'The name differs from the ward list.' },
      },
      {
        code: 'owner-name-nearly',
        severity: 'info',
        when: "names-nearly-match(., entity('owner_name')) and not(names-match(., entity('owner_name')))",
        message: { vi: 'Tên gần giống danh sách của phường, khác dấu hoặc tên đệm.', en: 'The name is nearly the one in the ward list.' },
      },
    ],
  },
  {
    kind: 'question',
    type: 'text',
    name: 'owner_id',
    label: { vi: 'Số căn cước (12 số)', en: 'ID number (12 digits)' },
    appearance: 'numbers',
    relevant: "${owner_gone} = '0'",
    required: `${NEEDED} and \${owner_id_photos} = ''`,
    registry: 'owner_id',
    mayBeAsPrinted: true,
    sensitive: true,
    checks: [
      ID_NUMBER_SHAPE,
      {
        code: 'owner-id-differs',
        severity: 'warning',
        when: "entity('owner_id') != '' and not(id-numbers-match(., entity('owner_id')))",
        message: { vi: 'Số căn cước khác với danh sách của phường.', en: 'The ID number differs from the ward list.' },
      },
    ],
  },
  {
    kind: 'question',
    type: 'partialDate',
    name: 'owner_birth',
    label: { vi: 'Ngày sinh, hoặc chỉ năm sinh', en: 'Birth date, or only the year' },
    relevant: "${owner_gone} = '0'",
    constraint: 'year-of(.) >= 1900 and year-of(.) <= year-of(today())',
    constraintMessage: { vi: 'Năm sinh phải từ 1900 đến nay.', en: 'The year must be between 1900 and now.' },
    registry: 'owner_birth',
    mayBeAsPrinted: true,
    checks: [
      {
        code: 'birth-year-and-id-number',
        severity: 'warning',
        when: "id-number-birth-year(${owner_id}) != '' and id-number-birth-year(${owner_id}) != year-of(.)",
        message: { vi: 'Năm sinh không khớp với số căn cước.', en: 'The birth year does not agree with the ID number.' },
        also: ['owner_id'],
      },
      {
        code: 'owner-birth-differs',
        severity: 'warning',
        when: "entity('owner_birth') != '' and not(dates-nearly-match(., entity('owner_birth')))",
        message: { vi: 'Ngày sinh khác với danh sách của phường.', en: 'The birth date differs from the ward list.' },
      },
    ],
  },
  {
    kind: 'question',
    type: 'selectOne',
    name: 'owner_sex',
    label: { vi: 'Giới tính', en: 'Sex' },
    choices: 'sexes',
    appearance: 'quick',
    relevant: "${owner_gone} = '0'",
    checks: [
      {
        code: 'sex-and-id-number',
        severity: 'warning',
        when: "id-number-sex(${owner_id}) != '' and id-number-sex(${owner_id}) != .",
        message: { vi: 'Giới tính không khớp với số căn cước.', en: 'The sex does not agree with the ID number.' },
        also: ['owner_id'],
      },
    ],
  },
  {
    kind: 'question',
    type: 'text',
    name: 'owner_address',
    label: { vi: 'Địa chỉ thường trú', en: 'Permanent address' },
    appearance: 'multiline',
    relevant: "${owner_gone} = '0'",
    registry: 'owner_address',
  },
]

export const ownerQuestions: Question[] = [...situation, ...scan, ...typed]

/** Columns O, P and R of PL3-01. */
export const currentUserQuestions: Question[] = [
  {
    kind: 'question',
    type: 'text',
    name: 'current_user_name',
    label: { vi: 'Họ và tên người đang sử dụng đất', en: 'Name of the present user' },
    required: "${visit_result} != 'not_collected'",
  },
  {
    kind: 'question',
    type: 'text',
    name: 'current_user_id',
    label: { vi: 'Số căn cước người đang sử dụng đất', en: "Present user's ID number" },
    appearance: 'numbers',
    sensitive: true,
    checks: [ID_NUMBER_SHAPE],
  },
  {
    kind: 'question',
    type: 'selectOne',
    name: 'change_reason',
    label: { vi: 'Lý do thay đổi người sử dụng', en: 'Why the user changed' },
    choices: 'change_reasons',
    relevant: "${owner_gone} = '1'",
    required: "${visit_result} != 'not_collected'",
  },
]
