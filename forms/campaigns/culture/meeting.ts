// A meeting of a residential group: when, who came, how it voted. One household has one vote. Of a secret ballot only counts are kept, and every sum that
// minutes must get right is checked: returned ≤ issued ≤ present; valid + invalid = returned; agree + disagree + other = votes (FACTS §3.5).
import type { Check, Choice, Group, Question } from '../../language/definition/definition.ts'
import { given } from '../expression-text.ts'
import { ask, choice, chooseOne, compute, odd, REQUIRED, SHOWN, section, wrong } from '../question.ts'

export const ballotKinds: Choice[] = [
  choice('hands', 'Biểu quyết giơ tay', 'Show of hands'),
  choice('secret', 'Bỏ phiếu kín', 'Secret ballot'),
]

const NOT_NEGATIVE = { constraint: '. >= 0', constraintMessage: { vi: 'Không thể là số âm.', en: 'Cannot be negative.' } }
export const counted = (name: string, label: readonly [string, string], more: Partial<Question> = {}): Question =>
  ask('integer', name, label, { ...REQUIRED, ...NOT_NEGATIVE, ...more })

const opening: Question[] = [
  ask('date', 'meeting_on', ['Ngày họp', 'Day of the meeting'], {
    ...REQUIRED,
    constraint: '. <= today()',
    constraintMessage: { vi: 'Ngày họp không thể ở sau hôm nay.', en: 'The meeting cannot be in the future.' },
  }),
  ask('time', 'started_at', ['Bắt đầu lúc', 'Began at'], REQUIRED),
  ask('text', 'place', ['Địa điểm', 'Place'], REQUIRED),
  ask('text', 'chair', ['Chủ trì', 'Chair'], REQUIRED),
  ask('text', 'secretary', ['Thư ký', 'Secretary'], {
    ...REQUIRED,
    checks: [
      odd(
        'chair-is-secretary',
        "${chair} != '' and names-match(., ${chair})",
        ['Chủ trì và thư ký nên là hai người.', 'Chair and secretary should be two people.'],
        ['chair'],
      ),
    ],
  }),
]

const ATTENDANCE = ['invited', 'present', 'absent_excused', 'absent_unexcused']

const attendance: Question[] = [
  counted('invited', ['Số hộ được mời', 'Households invited'], {
    constraint: '. >= 1',
    constraintMessage: { vi: 'Phải mời ít nhất một hộ.', en: 'At least one.' },
  }),
  compute(
    'quorum_needed',
    ['Số hộ ít nhất phải có mặt', 'Households needed for a quorum'],
    "if(${invited} = '', '', ceiling(${invited} * setting('quorum_percent') div 100))",
    SHOWN,
  ),
  counted('present', ['Số hộ dự họp (mỗi hộ một người, một phiếu)', 'Households present (one vote each)'], {
    checks: [
      wrong(
        'more-present-than-invited',
        `${given('invited')} and . > \${invited}`,
        ['Số hộ dự nhiều hơn số hộ được mời.', 'More are present than were invited.'],
        ['invited'],
      ),
      wrong('no-quorum', `${given('invited')} and . < \${quorum_needed}`, [
        'Chưa đủ số hộ dự để họp hợp lệ. Hãy họp lại, hoặc ghi lý do.',
        'There is no quorum. Meet again, or say why.',
      ]),
    ],
  }),
  counted('absent_excused', ['Vắng có lý do', 'Absent with a reason']),
  counted('absent_unexcused', ['Vắng không lý do', 'Absent without a reason'], {
    checks: [
      wrong(
        'attendance-sum',
        `${given(...ATTENDANCE)} and \${present} + \${absent_excused} + . != \${invited}`,
        ['Số dự cộng số vắng phải bằng số hộ được mời. Hãy cộng lại.', 'Present and absent together must be the invited.'],
        ['invited', 'present', 'absent_excused'],
      ),
    ],
  }),
]

const SECRET = { relevant: "${ballot_kind} = 'secret'" }

const ballots: Question[] = [
  counted('ballots_issued', ['Số phiếu phát ra', 'Ballots issued'], {
    ...SECRET,
    checks: [
      wrong(
        'more-ballots-than-present',
        `${given('present')} and . > \${present}`,
        ['Phát ra nhiều phiếu hơn số hộ dự.', 'More ballots than households present.'],
        ['present'],
      ),
    ],
  }),
  counted('ballots_returned', ['Số phiếu thu về', 'Ballots returned'], {
    ...SECRET,
    checks: [
      wrong(
        'more-returned-than-issued',
        `${given('ballots_issued')} and . > \${ballots_issued}`,
        ['Thu về nhiều phiếu hơn phát ra.', 'More returned than issued.'],
        ['ballots_issued'],
      ),
    ],
  }),
  counted('ballots_valid', ['Số phiếu hợp lệ', 'Valid ballots'], SECRET),
  counted('ballots_invalid', ['Số phiếu không hợp lệ', 'Invalid ballots'], {
    ...SECRET,
    checks: [
      wrong(
        'ballot-sum',
        `${given('ballots_valid', 'ballots_returned')} and \${ballots_valid} + . != \${ballots_returned}`,
        ['Hợp lệ cộng không hợp lệ phải bằng số phiếu thu về.', 'Valid and invalid together must be the returned.'],
        ['ballots_valid', 'ballots_returned'],
      ),
    ],
  }),
]

/** `voters`: how many votes there are on each matter; `vote_base`: what a share of votes is a share of. */
const voting: Question[] = [
  chooseOne('ballot_kind', ['Hình thức biểu quyết', 'How it voted'], 'ballot_kinds', REQUIRED),
  ...ballots,
  compute('voters', ['Số phiếu mỗi lần biểu quyết', 'Votes on each matter'], "if(${ballot_kind} = 'secret', ${ballots_valid}, ${present})"),
  compute('vote_base', ['Mẫu số tính tỷ lệ', 'Votes are shares of'], "if(setting('vote_base') = 'valid', ${voters}, ${present})"),
]

export function voteQuestions(relevant: string): Question[] {
  return [
    counted('agree', ['Đồng ý', 'Agree'], { relevant, checks: [VOTE_SUM] }),
    counted('disagree', ['Không đồng ý', 'Disagree'], { relevant, default: '0' }),
    counted('other_opinion', ['Ý kiến khác', 'Other'], { relevant, default: '0' }),
  ]
}

const VOTE_SUM: Check = wrong(
  'vote-sum',
  `${given('voters', 'disagree', 'other_opinion')} and . + \${disagree} + \${other_opinion} != \${voters}`,
  [
    'Đồng ý, không đồng ý và ý kiến khác cộng lại phải bằng số phiếu hợp lệ (giơ tay: số hộ dự).',
    'Agree, disagree and other together must be the valid votes (by hands: those present).',
  ],
  ['disagree', 'other_opinion'],
)

const closing: Question[] = [
  ask('text', 'opinions', ['Ý kiến phát biểu', 'What was said'], { appearance: 'multiline' }),
  ask('time', 'ended_at', ['Kết thúc lúc', 'Ended at'], {
    ...REQUIRED,
    checks: [
      wrong(
        'ended-before-begun',
        `${given('started_at')} and decimal-time(.) <= decimal-time(\${started_at})`,
        ['Giờ kết thúc phải sau giờ bắt đầu.', 'It must end after it began.'],
        ['started_at'],
      ),
    ],
  }),
  ask('photo', 'minutes_photos', ['Ảnh biên bản đã ký (nếu có)', 'Photos of the signed minutes'], {
    photo: { max: 6, frame: 'page', longSide: 2400 },
  }),
]

/** The pages of a meeting, with the matters that it voted on between the votes' kind and the close. */
export function meetingPages(matters: Group): Group[] {
  return [
    section('page_meeting', ['Buổi họp', 'The meeting'], opening),
    section('page_attendance', ['Số hộ dự', 'Attendance'], attendance),
    section('page_voting', ['Biểu quyết', 'Voting'], voting),
    matters,
    section('page_close', ['Kết thúc', 'Close'], closing),
  ]
}
