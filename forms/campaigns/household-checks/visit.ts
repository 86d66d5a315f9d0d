// The beginning of every household check: was somebody met, and if not, why.
import type { Choice, Question } from '../../language/definition/definition.ts'
import { ask, choice, chooseOne, REQUIRED } from '../question.ts'

export const visitResults: Choice[] = [
  choice('met', 'Đã gặp', 'Met'),
  choice('absent', 'Vắng nhà', 'Nobody at home'),
  choice('moved', 'Đã chuyển đi', 'Moved away'),
  choice('refused', 'Không cung cấp', 'Refused'),
]

export const MET = "${visit_result} = 'met'"

export const visitQuestion: Question = chooseOne('visit_result', ['Kết quả đến nhà', 'The visit'], 'visit_results', {
  ...REQUIRED,
  appearance: 'quick',
})

export const noteQuestion: Question = ask('text', 'note', ['Ghi chú', 'Notes'], { appearance: 'multiline' })
