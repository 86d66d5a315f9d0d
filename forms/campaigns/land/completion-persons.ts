// Pages 4 and 5 of the completion form: the people on the paper with their roles, and who uses the land now. An owner who has died or sold is not asked for
// an ID number; the present user is instead (FACTS §1.4). A person is on every parcel unless the officer names the parcels.
import type { Node, Question } from '../../language/definition/definition.ts'
import { ask, chooseOne, compute, odd, REQUIRED, rows, SHOWN, wrong } from '../question.ts'

const ORGANISED = "selected('organisation community', ${holder_kind})"
const FIRST = 'position(..) = 1'
const GONE = "${owner_gone} = '1'"
const fromCapture = (name: string) => `if(${FIRST}, \${captured_${name}}, '')`

/**
 * What the collector found at the door; the first person begins with it. On the first page, because defaults are computed when the draft begins and what is
 * hidden then is blank to them.
 */
export const capturedQuestions: Question[] = ['owner_name', 'owner_id', 'owner_birth', 'owner_sex', 'owner_address', 'owner_gone'].map(
  name => ask('hidden', `captured_${name}`, [`Đã thu: ${name}`, `Captured: ${name}`], { sensitive: name === 'owner_id' }),
)

const ID_SHAPE = odd('id-number-shape', 'not(id-number-ok(.))', [
  'Số căn cước thường có đúng 12 số và mã nơi sinh hợp lệ.',
  'This does not look like an ID number.',
])

const person: Question[] = [
  ask('text', 'person_name', ['Họ và tên (tổ chức: người đại diện)', 'Name (of an organisation: its representative)'], {
    ...REQUIRED,
    default: fromCapture('owner_name'),
    registry: 'owner_name',
    registryAs: 'name',
    mayBeAsPrinted: true,
  }),
  chooseOne('person_role', ['Vai trò trên giấy', 'Role'], 'holder_roles', {
    ...REQUIRED,
    choiceFilter: 'selected(kinds, ${holder_kind})',
    checks: [
      odd('role-and-sex', "(. = 'husband' and ${person_sex} = 'female') or (. = 'wife' and ${person_sex} = 'male')", [
        'Vai trò vợ, chồng không khớp với giới tính.',
        'Husband or wife does not agree with the sex.',
      ]),
    ],
  }),
  ask('text', 'person_parcels', ['Chỉ có quyền với thửa thứ (bỏ trống: tất cả)', 'Only these parcels, by place (empty: all)'], {
    relevant: '${parcel_count} > 1',
    constraint: "regex(., '^[1-9][0-9]?( [1-9][0-9]?)*$')",
    constraintMessage: { vi: 'Ghi số thứ tự thửa, cách nhau một dấu cách: 1 3', en: 'Places of parcels with spaces between: 1 3' },
  }),
  ask('partialDate', 'person_birth', ['Ngày sinh, hoặc chỉ năm sinh', 'Birth date, or the year'], {
    default: fromCapture('owner_birth'),
    registry: 'owner_birth',
    mayBeAsPrinted: true,
    checks: [
      odd('birth-date', 'not(birth-date-ok(.))', ['Năm sinh phải từ 1900 đến nay.', 'From 1900 to now.']),
      odd('birth-year-and-id-number', "id-number-birth-year(${person_id}) != '' and id-number-birth-year(${person_id}) != year-of(.)", [
        'Năm sinh không khớp với số căn cước.',
        'The birth year does not agree with the ID number.',
      ]),
    ],
  }),
  chooseOne('person_sex', ['Giới tính', 'Sex'], 'sexes', { appearance: 'quick', default: fromCapture('owner_sex') }),
  ask('text', 'person_id', ['Số định danh cá nhân, căn cước (12 số)', 'ID number (12 digits)'], {
    appearance: 'numbers',
    sensitive: true,
    relevant: `not(${GONE})`,
    required: 'true()',
    default: fromCapture('owner_id'),
    registry: 'owner_id',
    mayBeAsPrinted: true,
    checks: [ID_SHAPE],
  }),
  ask('text', 'person_old_id', ['Số giấy tờ ghi trên giấy chứng nhận (CMND 9 số)', 'ID number printed on the certificate'], {
    appearance: 'numbers',
    sensitive: true,
    mayBeAsPrinted: true,
  }),
  ask('text', 'person_address', ['Địa chỉ thường trú', 'Permanent address'], {
    appearance: 'multiline',
    default: fromCapture('owner_address'),
    registry: 'owner_address',
    mayBeAsPrinted: true,
  }),
]

const roles = (role: string) => `count-same('${role}', \${person_role})`

export const personQuestions: Node[] = [
  chooseOne('holder_kind', ['Pháp nhân trên giấy', 'Holder as printed'], 'holder_kinds', {
    ...REQUIRED,
    checks: [
      wrong('couple-of-two', `. = 'couple' and \${person_count} > 0 and not(${roles('husband')} = 1 and ${roles('wife')} = 1)`, [
        'Vợ chồng phải có một người là chồng và một người là vợ.',
        'A couple has one husband and one wife.',
      ]),
      wrong('one-head', `. = 'household' and \${person_count} > 0 and ${roles('head')} != 1`, [
        'Hộ gia đình phải có đúng một chủ hộ.',
        'A household has one head.',
      ]),
      wrong('joint-of-several', ". = 'joint' and ${person_count} < 2", [
        'Đồng sử dụng phải có ít nhất hai người.',
        'Joint users are two or more.',
      ]),
      wrong('one-person', ". = 'person' and ${person_count} > 1", [
        'Cá nhân thì chỉ có một người; nhiều người là đồng sử dụng hoặc vợ chồng.',
        'A person is one.',
      ]),
    ],
  }),
  ask('text', 'organisation_name', ['Tên tổ chức, cộng đồng', 'Organisation or community'], { relevant: ORGANISED, required: 'true()' }),
  ask('text', 'organisation_number', ['Số định danh tổ chức, mã số thuế', 'Number of the organisation'], {
    relevant: "${holder_kind} = 'organisation'",
    mayBeAsPrinted: true,
    checks: [
      odd('organisation-number-shape', 'not(organisation-number-ok(.))', [
        'Mã số có 10 số, hoặc 10 số và 3 số của đơn vị trực thuộc.',
        'Ten digits, or ten and three.',
      ]),
    ],
  }),
  chooseOne('holder_situation', ['Chủ ghi trên giấy nay', 'The holder now'], 'holder_situations', {
    ...REQUIRED,
    default: "if(${captured_owner_gone} = '1', '', 'uses')",
    hint: {
      vi: 'Chủ đã mất hoặc đã chuyển thì không cần số căn cước của chủ cũ.',
      en: 'The ID number of a holder who died or sold is not needed.',
    },
  }),
  compute('owner_gone', ['Chủ cũ đã mất hoặc đã chuyển', 'Holder gone'], "if(selected('dead sold', ${holder_situation}), '1', '0')"),
  rows('persons', ['Những người ghi trên giấy', 'People on the certificate'], person, { max: 20 }),
  compute('person_count', ['Số người', 'People'], 'count-non-empty(${person_name})', SHOWN),
]

export const presentUserQuestions: Question[] = [
  ask('text', 'current_user_name', ['Họ và tên người đang sử dụng đất', 'Present user'], REQUIRED),
  ask('text', 'current_user_id', ['Số căn cước người đang sử dụng đất', "Present user's ID number"], {
    ...REQUIRED,
    appearance: 'numbers',
    sensitive: true,
    mayBeAsPrinted: true,
    checks: [ID_SHAPE],
  }),
  ask('text', 'current_user_address', ['Địa chỉ thường trú hiện nay (2 cấp)', 'Address today'], { ...REQUIRED, appearance: 'multiline' }),
  chooseOne('change_reason', ['Lý do thay đổi', 'Why the user changed'], 'change_reasons', { relevant: GONE, required: 'true()' }),
  ask('text', 'change_note', ['Ghi rõ lý do', 'Which reason'], { relevant: "${change_reason} = 'other'", required: 'true()' }),
]

/** Relevant when somebody else uses the land. */
export const PRESENT_USER = "selected('dead sold lent', ${holder_situation})"
