// Page 1 of the completion form: the certificate itself, typed beside its photos. What was captured at the door stands there already.
import type { Question } from '../../language/definition/definition.ts'
import { ask, chooseOne, compute, odd, REQUIRED } from '../question.ts'

export const COMPLETED = "${completion_result} = 'completed'"

export const outcomeQuestions: Question[] = [
  chooseOne('completion_result', ['Hồ sơ này', 'This case'], 'completion_results', { ...REQUIRED, appearance: 'quick' }),
  chooseOne('exception_reason', ['Vì sao chưa hoàn thiện được?', 'Why not?'], 'exception_reasons', {
    relevant: "${completion_result} = 'exception'",
    required: 'true()',
  }),
  ask('text', 'exception_note', ['Ghi rõ, việc cần làm tiếp', 'What is to be done'], {
    appearance: 'multiline',
    relevant: "${completion_result} = 'exception'",
  }),
]

export const certificateQuestions: Question[] = [
  compute('ward_code', ['Mã đơn vị hành chính cấp xã', 'Ward code'], "setting('ward_code')", { appearance: 'shown' }),
  ask('text', 'certificate_serial', ['Số phát hành giấy chứng nhận', 'Serial'], {
    ...REQUIRED,
    registry: 'serial',
    registryAs: 'serial',
    mayBeAsPrinted: true,
    checks: [
      odd('certificate-serial-shape', 'not(certificate-serial-ok(.))', [
        'Số phát hành thường có 1–2 chữ cái và 6 hoặc 8 số.',
        'This does not look like a serial number.',
      ]),
      odd('certificate-serial-differs', "entity('serial') != '' and normalize-serial(.) != normalize-serial(entity('serial'))", [
        'Số phát hành khác với danh sách của phường.',
        'The serial differs from the ward list.',
      ]),
    ],
  }),
  compute(
    'proposed_kind',
    ['Loại giấy theo số phát hành', 'Kind by its serial'],
    "if(certificate-has-qr(${certificate_serial}), 'circular_10', if(certificate-serial-era(${certificate_serial}) = '1989-2004', 'law_1993', if(certificate-serial-era(${certificate_serial}) = '2004-2009', 'law_2003', '')))",
  ),
  chooseOne('certificate_kind', ['Loại giấy chứng nhận', 'Kind of certificate'], 'certificate_kinds', {
    ...REQUIRED,
    checks: [
      odd(
        'kind-against-serial',
        "${proposed_kind} != '' and . != ${proposed_kind}",
        ['Loại giấy không hợp với số phát hành. Hãy xem lại.', 'The kind does not fit the serial.'],
        ['certificate_serial'],
      ),
    ],
  }),
  ask('text', 'certificate_qr', ['Mã QR trên sổ mới (giữ nguyên văn)', 'QR of the new certificate, as it is'], {
    relevant: "${certificate_kind} = 'circular_10'",
  }),
  ask('barcode', 'certificate_barcode', ['Mã vạch ở trang 4 (nếu có)', 'Barcode on side 4, if any'], {
    relevant: "${certificate_kind} = 'decree_43'",
    mayBeAsPrinted: true,
    checks: [
      odd('barcode-shape', "not(regex(., '^[0-9]{13}([0-9]{2})?$'))", [
        'Mã vạch có 13 số, giấy do tỉnh cấp có 15 số.',
        'Thirteen digits, or fifteen.',
      ]),
    ],
  }),
  ask('partialDate', 'issued_on', ['Ngày cấp (hoặc chỉ năm)', 'Issued on (or the year)'], {
    ...REQUIRED,
    registry: 'issued_on',
    registryAs: 'date',
    mayBeAsPrinted: true,
    checks: [odd('issue-date', 'not(certificate-date-ok(.))', ['Ngày cấp phải từ năm 1987 đến nay.', 'From 1987 to now.'])],
  }),
  ask('text', 'register_number', ['Số vào sổ cấp giấy', 'Number in the register'], {
    registry: 'book_number',
    hint: {
      vi: 'Ghi như trên giấy: CH03730, CN00.383, 00123 QSDĐ. Không có thì để trống.',
      en: 'As printed; leave empty if there is none.',
    },
    mayBeAsPrinted: true,
  }),
  chooseOne('national_group', ['Nhóm thửa', 'National group'], 'national_groups', {
    ...REQUIRED,
    default: "entity('national_group')",
    registry: 'national_group',
    checks: [
      odd('group-against-list', "entity('national_group') != '' and . != entity('national_group')", [
        'Nhóm khác với danh sách của phường.',
        'The group differs from the ward list.',
      ]),
    ],
  }),
  chooseOne('wave_group', ['Nhóm theo đợt này', 'Group of this wave'], 'wave_groups', { relevant: "setting('uses_wave_groups') = 'yes'" }),
]
