// Fills any form as somebody would who has time: what the plan says first, then every question that is still asked for, until nothing holds the record
// back. So the demo of a further campaign needs no code of its own for its form.
import { openFilling } from '../../forms/language/filling.ts'
import type { CompiledForm, Filling, FormContext, Path } from '../../forms/language/form.ts'
import type { Answer, Answers, Marks } from '../../shared/answers.ts'
import { blocks } from '../../shared/finding.ts'
import { dayOf, type LocalDay } from '../../shared/local-day.ts'
import type { Chance } from './chance.ts'

export interface Plan {
  /** By the question's name, in whatever row it stands; null leaves it open unless it is asked for. */
  readonly answers: Readonly<Record<string, Answer | ((chance: Chance) => Answer)>>
  /** Repeat → how many rows to add. */
  readonly rows?: Readonly<Record<string, number>>
}

/** A form that asks for more than this again and again is asked by chance in a circle. */
const PATIENCE = 60

export function answeredByChance(
  chance: Chance,
  form: CompiledForm,
  begun: { answers: Answers; context: FormContext },
  plan: Plan,
): { answers: Answers; marks: Marks } {
  const filling = openFilling(form, { ...begun, marks: {}, begin: true })
  for (const [repeat, count] of Object.entries(plan.rows ?? {})) for (let row = 0; row < count; row++) filling.addInstance(repeat)
  for (let round = 0; round < PATIENCE; round++) {
    const open = openQuestions(filling, plan, round)
    if (open.length === 0) break
    for (const path of open) give(chance, filling, path, plan, dayOf(begun.context.now))
  }
  for (const finding of filling.findings().filter(blocks)) {
    const [question] = finding.questions
    if (question) filling.mark(question, { reason: 'Đã hỏi lại, đúng như vậy.' })
  }
  return filling.sent()
}

const nameOf = (path: Path): string => path.slice(path.lastIndexOf('.') + 1)

/** In the first round also what the plan answers and the form does not insist on. */
function openQuestions(filling: Filling, plan: Plan, round: number): Path[] {
  const missing = filling.findings().flatMap(({ code, questions: [path] }) => (code === 'required' && path !== undefined ? [path] : []))
  return round === 0 ? [...Object.keys(plan.answers).filter(name => filling.stateIfThere(name)?.relevant), ...missing] : missing
}

function give(chance: Chance, filling: Filling, path: Path, plan: Plan, today: LocalDay): void {
  const planned = plan.answers[nameOf(path)]
  const answer = typeof planned === 'function' ? planned(chance) : (planned ?? likely(chance, filling, path, today))
  filling.set(path, answer)
}

/** Dates that are asked for are the visit's. */
function likely(chance: Chance, filling: Filling, path: Path, today: LocalDay): Answer {
  const { type } = filling.state(path).question
  switch (type) {
    case 'selectOne':
      return chance.weighted(filling.choices(path).map(({ value }, index) => [value, index === 0 ? 9 : 1] as const))
    case 'selectMany':
      return [chance.pick(filling.choices(path)).value]
    case 'acknowledge':
      return true
    case 'integer':
      return chance.between(1, 5)
    case 'decimal':
      return chance.between(10, 90)
    case 'date':
      return today
    case 'time':
      return '19:30'
    default:
      return 'Theo lời chủ hộ'
  }
}
