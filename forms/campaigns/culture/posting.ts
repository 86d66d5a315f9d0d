// The result is posted for ten days where everybody sees it, and anybody may object (FACTS §3.4). Objections are kept with what was done about them.
import type { Choice, FormDefinition } from '../../language/definition/definition.ts'
import { given } from '../expression-text.ts'
import { ask, choice, chooseOne, compute, REQUIRED, rows, SHOWN, section, wrong, yesNo } from '../question.ts'

const handlings: Choice[] = [
  choice('kept', 'Giữ nguyên kết quả', 'The result stands'),
  choice('changed', 'Đề nghị xem lại kết quả', 'The result is to be looked at again'),
  choice('pending', 'Đang giải quyết', 'Being settled'),
]

export function postingForm(id: string, title: FormDefinition['title']): FormDefinition {
  return { id, version: 1, title, recordTitle: "entity('name')", choices: { yes_no: yesNo, handlings }, pages: [posted, objected] }
}

const PAST = { constraint: '. <= today()', constraintMessage: { vi: 'Không thể ở sau hôm nay.', en: 'Cannot be in the future.' } }

const posted = section(
  'page_posting',
  ['Niêm yết', 'Posting'],
  [
    ask('date', 'posted_on', ['Ngày bắt đầu niêm yết', 'Posted on'], { ...REQUIRED, ...PAST }),
    ask('text', 'posted_where', ['Nơi niêm yết', 'Where'], REQUIRED),
    ask('date', 'removed_on', ['Ngày kết thúc niêm yết', 'Taken down on'], {
      ...REQUIRED,
      ...PAST,
      checks: [
        wrong(
          'posted-too-short',
          `${given('posted_on')} and \${posting_days} < setting('posting_days')`,
          ['Niêm yết chưa đủ số ngày quy định.', 'It was not posted for as many days as the rules say.'],
          ['posted_on'],
        ),
      ],
    }),
    compute(
      'posting_days',
      ['Số ngày đã niêm yết', 'Days of posting'],
      `if(${given('posted_on', 'removed_on')}, decimal-date-time(\${removed_on}) - decimal-date-time(\${posted_on}), '')`,
      SHOWN,
    ),
    ask('photo', 'posting_photos', ['Ảnh bảng niêm yết', 'Photos of the posting'], { photo: { max: 3, frame: 'page', longSide: 2400 } }),
  ],
)

const objected = section(
  'page_objections',
  ['Ý kiến phản ánh', 'Objections'],
  [
    chooseOne('has_objections', ['Có ý kiến phản ánh không?', 'Were there objections?'], 'yes_no', { ...REQUIRED, appearance: 'quick' }),
    rows(
      'objections',
      ['Từng ý kiến', 'Each of them'],
      [
        ask('text', 'objector', ['Người có ý kiến', 'Who objects'], { ...REQUIRED, sensitive: true }),
        ask('text', 'objection_about', ['Về hộ nào, việc gì', 'About whom or what'], REQUIRED),
        ask('text', 'objection', ['Nội dung', 'What was said'], { ...REQUIRED, appearance: 'multiline', sensitive: true }),
        chooseOne('handling', ['Xử lý', 'What was done'], 'handlings', REQUIRED),
        ask('text', 'handling_note', ['Ghi rõ cách xử lý', 'How'], { appearance: 'multiline' }),
      ],
      { relevant: "${has_objections} = 'yes'", max: 100 },
    ),
    compute(
      'open_objections',
      ['Ý kiến chưa giải quyết xong', 'Objections not yet settled'],
      "if(${has_objections} = 'yes', count-same('pending', ${handling}), 0)",
      SHOWN,
    ),
  ],
)

/** Written when the posting comes in: `done` when it was long enough and every objection is settled, so that the appraisal may begin. */
export const POSTING_DONE = "if(${posting_days} >= setting('posting_days') and ${open_objections} = 0, 'done', 'waiting')"
