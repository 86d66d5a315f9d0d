// The chairman's decision: number and date are the registry clerk's to give, so that both may stay empty until then (FACTS §6). Numbers are free text:
// offices write them in more than one way.
import type { Question } from '../../language/definition/definition.ts'
import { given } from '../expression-text.ts'
import { ask, odd } from '../question.ts'

const CLERK = { vi: 'Văn thư cấp số và ghi ngày; chưa có thì để trống.', en: 'The clerk gives number and date; leave empty until then.' }

export const decisionQuestions: Question[] = [
  ask('text', 'decision_number', ['Số quyết định', 'Number of the decision'], { hint: CLERK }),
  ask('date', 'decision_on', ['Ngày quyết định', 'Date of the decision'], {
    hint: CLERK,
    checks: [
      odd(
        'decided-late',
        `${given('appraised_on')} and decimal-date-time(.) - decimal-date-time(\${appraised_on}) > setting('decision_days')`,
        ['Quyết định muộn hơn số ngày quy định kể từ ngày thẩm định.', 'Later after the appraisal than the rules say.'],
        ['appraised_on'],
      ),
    ],
  }),
  ask('text', 'signed_by', ['Người ký', 'Signed by']),
  ask('hidden', 'appraised_on', ['Ngày thẩm định', 'Appraised on']),
]
