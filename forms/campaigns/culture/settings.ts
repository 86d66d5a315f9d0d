// What the office sets for a culture campaign. The decree of 2023 fixes no quorum, no share of votes and no points; the defaults are those of the decree
// before it, which wards still use by habit, so that each is to be verified (FACTS §3.1). Last days are counted back from the campaign's last day.
import type { Setting } from '../../../shared/stage.ts'
import { choice, setting, toVerify } from '../question.ts'

export const planSettings: Setting[] = [
  setting('number', 'plan_year', ['Năm bình xét', 'Year'], '2026', ['Năm ghi trên phiếu và biên bản.', 'The year on slips and minutes.']),
  toVerify('percent', 'quorum_percent', ['Tỷ lệ dự họp tối thiểu (%)', 'Quorum (%)'], '60', [
    'Nghị định 86/2023 không quy định; 60% số hộ được mời là theo Nghị định 122/2018 đã hết hiệu lực.',
    'the decree sets none; 60% of those invited is from the decree of 2018.',
  ]),
  toVerify('percent', 'vote_percent', ['Tỷ lệ đồng ý tối thiểu (%)', 'Share of votes (%)'], '60', [
    'Nghị định 86/2023 không quy định; 60% là theo Nghị định 122/2018 đã hết hiệu lực.',
    'the decree sets none; 60% is from the decree of 2018.',
  ]),
  toVerify(
    'choice',
    'vote_base',
    ['Tỷ lệ đồng ý tính trên', 'Votes are shares of'],
    'present',
    ['thói quen cũ tính trên số hộ dự họp.', 'by habit, of the households present.'],
    { choices: [choice('present', 'Số hộ dự họp', 'Households present'), choice('valid', 'Số phiếu hợp lệ', 'Valid ballots')] },
  ),
  toVerify('number', 'posting_days', ['Số ngày niêm yết', 'Days of posting'], '10', [
    'Nghị định 86/2023 ghi 10 ngày; quyết định của thành phố có thể khác.',
    'the decree says 10 days; the city may say otherwise.',
  ]),
  toVerify('number', 'decision_days', ['Số ngày để ra quyết định', 'Days to decide'], '10', [
    'Nghị định 86/2023 ghi 10 ngày kể từ khi nhận hồ sơ.',
    'the decree says 10 days from the file.',
  ]),
  setting('number', 'spare_days', ['Số ngày dự phòng', 'Days to spare'], '5', [
    'Dự phòng giữa niêm yết, thẩm định và quyết định.',
    'Between posting, appraisal and decision.',
  ]),
  setting('number', 'assessment_days', ['Tự chấm xong trước buổi họp (ngày)', 'Self-assessment before the meeting (days)'], '5', [
    'Số ngày trước buổi họp mà phiếu tự chấm phải xong.',
    'Days before the meeting by which it must be done.',
  ]),
  setting(
    'number',
    'registration_days',
    ['Đăng ký xong trước khi tự chấm (ngày)', 'Registration before the self-assessment (days)'],
    '30',
    ['Số ngày trước hạn tự chấm mà đăng ký phải xong.', 'Days before the self-assessment by which it must be done.'],
  ),
]

const sum = (...names: string[]): string => names.map(name => `setting('${name}')`).join(' + ')

/** Days before the campaign's last day, as expressions: 25 for the meeting by default, which is 6 December. */
export const due = {
  decision: '0',
  appraisal: sum('decision_days'),
  posting: sum('decision_days', 'spare_days'),
  meeting: sum('posting_days', 'decision_days', 'spare_days'),
  assessment: sum('posting_days', 'decision_days', 'spare_days', 'assessment_days'),
  registration: sum('posting_days', 'decision_days', 'spare_days', 'assessment_days', 'registration_days'),
}
