// Self-assessment by criteria: one page for each standard, its criteria as one table of yes, no and not applicable, why not beneath it. The wording of
// each criterion, and points if somebody wants them, are settings; the record keeps the wording that was asked.
import type { Setting } from '../../../shared/stage.ts'
import type { Choice, Group, Question } from '../../language/definition/definition.ts'
import type { Criterion, Standard } from '../data/culture-criteria.ts'
import { answer, countOf } from '../expression-text.ts'
import { ask, choice, chooseOne, compute, REQUIRED, SHOWN, section, setting, toVerify } from '../question.ts'

export const assessments: Choice[] = [
  choice('yes', 'Có', 'Yes'),
  choice('no', 'Không', 'No'),
  choice('na', 'Không áp dụng', 'Not applicable'),
]

/** Names are plain letters: "2đ" is asked by the question c_2dd. */
const plain = (code: string): string => code.replace('đ', 'dd')
export const criterionName = ({ code }: Pick<Criterion, 'code'>): string => `c_${plain(code)}`
const wordingName = ({ code }: Criterion): string => `wording_${plain(code)}`
const scoreName = ({ number }: Standard): string => `score_${number}`
const pointsName = ({ number }: Standard): string => `points_${number}`
const USES_SCORE = "setting('use_score') = 'yes'"

/** `computed`: criteria that are worked out instead of asked, as expressions that give yes, no or nothing. */
export function criteriaPages(standards: readonly Standard[], computed: Readonly<Record<string, string>> = {}): Group[] {
  return standards.map(standard => {
    const { number, title, criteria } = standard
    const asked = criteria.filter(({ code }) => computed[code] === undefined)
    const unmet = `${countOf('no', asked.map(criterionName))} > 0`
    return section(
      `page_standard_${number}`,
      [`Tiêu chuẩn ${number}. ${title}`, `Standard ${number}`],
      [
        ...criteria.map(criterion =>
          compute(wordingName(criterion), ['Nội dung tiêu chí', 'Wording'], `setting('${wordingName(criterion)}')`),
        ),
        section(`table_${number}`, ['Các tiêu chí', 'Criteria'], asked.map(criterionQuestion), { appearance: 'table' }),
        ...criteria.flatMap(criterion => computedCriterion(criterion, computed[criterion.code])),
        ask('text', `note_${number}`, ['Vì sao chưa đạt', 'Why not'], { appearance: 'multiline', relevant: unmet, required: 'true()' }),
        scoreQuestion(standard),
      ],
    )
  })
}

function criterionQuestion(criterion: Criterion): Question {
  const wording = `${criterion.code}) ${answer(wordingName(criterion))}`
  return chooseOne(criterionName(criterion), [wording, wording], 'assessments', REQUIRED)
}

function computedCriterion(criterion: Criterion, expression: string | undefined): Question[] {
  if (expression === undefined) return []
  const wording = `${criterion.code}) ${answer(wordingName(criterion))}`
  const name = criterionName(criterion)
  const shown = `if(${answer(name)} = 'yes', 'Đạt', if(${answer(name)} = 'no', 'Chưa đạt', 'Chưa có kết quả'))`
  return [compute(name, [wording, wording], expression), compute(`${name}_shown`, [wording, wording], shown, SHOWN)]
}

function scoreQuestion(standard: Standard): Question {
  return ask('decimal', scoreName(standard), ['Điểm của tiêu chuẩn này', 'Points'], {
    relevant: USES_SCORE,
    required: 'true()',
    constraint: `. >= 0 and . <= setting('${pointsName(standard)}')`,
    constraintMessage: { vi: 'Điểm phải từ 0 đến điểm tối đa của tiêu chuẩn.', en: 'From 0 to the most points of the standard.' },
  })
}

/** Whether everything is met: no criterion says no, none is open and, where points are given, enough of them in all and in each standard. */
export function resultQuestions(standards: readonly Standard[]): Question[] {
  const criteria = standards.flatMap(standard => standard.criteria).map(criterionName)
  const open = criteria.map(name => `${answer(name)} = ''`).join(' or ')
  const enough = standards.map(one => `${answer(scoreName(one))} >= setting('${pointsName(one)}') * setting('least_share') div 100`)
  const points = `(not(${USES_SCORE}) or (${answer('score_total')} >= setting('pass_points') and ${enough.join(' and ')}))`
  return [
    compute('score_total', ['Tổng điểm', 'Points in all'], `sum(${standards.map(one => answer(scoreName(one))).join(', ')})`, {
      relevant: USES_SCORE,
      appearance: 'shown',
    }),
    compute('unmet_count', ['Số tiêu chí chưa đạt', 'Criteria not met'], countOf('no', criteria), SHOWN),
    compute('self_result', ['Kết quả', 'Result'], `if(${open}, '', if(${answer('unmet_count')} = 0 and ${points}, 'meets', 'not'))`),
    compute(
      'self_result_shown',
      ['Kết quả tự chấm', 'Result of the self-assessment'],
      "if(${self_result} = '', 'Chưa chấm xong', if(${self_result} = 'meets', 'Đạt các tiêu chí', 'Chưa đạt'))",
      SHOWN,
    ),
  ]
}

/** The wording of every criterion, and the optional points. */
export function assessmentSettings(standards: readonly Standard[], points: readonly number[]): Setting[] {
  return [
    setting('yesNo', 'use_score', ['Chấm điểm', 'Give points'], 'no', [
      'Nghị định 86/2023 không chấm điểm; chỉ bật khi địa phương quy định.',
      'The decree gives no points; only where the city asks for them.',
    ]),
    ...standards.map((standard, index) =>
      toVerify(
        'number',
        pointsName(standard),
        [`Điểm tối đa tiêu chuẩn ${standard.number}`, `Most points of standard ${standard.number}`],
        String(points[index] ?? 0),
        ['thang điểm do địa phương quy định, tổng thường là 100.', 'the city sets the scale; the sum is usually 100.'],
      ),
    ),
    toVerify('number', 'pass_points', ['Tổng điểm để đạt', 'Points to pass'], '60', [
      'Nghị định 122/2018 lấy 60 điểm, vùng khó khăn 50 điểm.',
      '60 in the decree of 2018, 50 in hard areas.',
    ]),
    toVerify('percent', 'least_share', ['Điểm tối thiểu mỗi tiêu chuẩn (%)', 'Least share in each standard (%)'], '50', [
      'Nghị định 122/2018 lấy một nửa điểm tối đa.',
      'half of the most in the decree of 2018.',
    ]),
    ...standards.flatMap(({ criteria }) => criteria).map(wordingSetting),
  ]
}

function wordingSetting(criterion: Criterion): Setting {
  const title = [`Tiêu chí ${criterion.code}`, `Criterion ${criterion.code}`] as const
  if (criterion.mark === 'verify')
    return toVerify('text', wordingName(criterion), title, criterion.text, [
      'chép đúng câu chữ của nghị định hoặc quyết định của thành phố trước khi in.',
      'copy the wording of the decree or of the city before printing.',
    ])
  return setting('text', wordingName(criterion), title, criterion.text, [
    'Theo Nghị định 86/2023/NĐ-CP; sửa khi quyết định của thành phố viết khác.',
    'By the decree of 2023; change it when the city words it otherwise.',
  ])
}
