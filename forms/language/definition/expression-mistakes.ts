// What is wrong with an expression that can be compiled: it means something, but not what its place in the form needs.
import type { Text } from '../../../shared/text.ts'
import type { Compiled } from '../expression/compile-expression.ts'
import { looksAtAnswers } from '../expression/expression-parts.ts'
import { parseExpression } from '../expression/parse.ts'
import { words } from '../kinds/kind.ts'
import type { Field } from '../program/program.ts'
import { impossibleAnswer, impossibleChoices } from './impossible-choices.ts'

/** What an expression is there for. */
export type Role =
  | 'relevant'
  | 'required'
  | 'readonly'
  | 'constraint'
  | 'calculate'
  | 'default'
  | 'choiceFilter'
  | 'check'
  | 'count'
  | 'title'

export function expressionMistakes(
  source: string,
  role: Role,
  compiled: Compiled,
  fields: ReadonlyMap<string, Field>,
  owner: Field | null,
): Text[] {
  const expression = parseExpression(source)
  const mistakes = impossibleChoices(expression, fields, owner)
  if ((role === 'default' || role === 'calculate') && owner) mistakes.push(...impossibleAnswer(expression, owner))
  if (role === 'constraint' && !looksAtAnswers(expression)) mistakes.push(BLIND)
  if (role !== 'default' && compiled.lastSaved.size > 0) mistakes.push(LAST_SAVED)
  return mistakes
}

const BLIND = words(
  'Điều kiện này không xét câu trả lời nào; câu trả lời của chính câu này viết là dấu chấm (.).',
  'This looks at no answer; write a dot (.) for the answer of this question.',
)
const LAST_SAVED = words(
  'Câu trả lời của lần trước (last-saved) chỉ dùng được ở giá trị điền sẵn (default).',
  'Last saved answers can only be used in a default.',
)
