// A question becomes another kind: what its new kind cannot have is taken off, and what it cannot be without is given.
import { knownAppearances } from '../../../forms/language/definition/appearance.ts'
import type { FormDefinition, Question, QuestionType } from '../../../forms/language/definition/definition.ts'
import { changeNode, nodeNamed } from './node-edits.ts'

const CHOOSES: readonly QuestionType[] = ['selectOne', 'selectMany', 'rank']
const PHOTO = { max: 4, frame: 'page' as const, longSide: 2400 }

export function typed(form: FormDefinition, name: string, type: QuestionType): FormDefinition {
  const node = nodeNamed(form, name)
  if (node?.kind !== 'question' || node.type === type) return form
  const chooses = CHOOSES.includes(type)
  const list = node.choices ?? freshList(form, name)
  const choices = chooses && !form.choices[list] ? { ...form.choices, [list]: twoChoices() } : form.choices
  return changeNode<Question>({ ...form, choices }, name, question => asType(question, type, chooses ? list : undefined))
}

function asType(question: Question, type: QuestionType, list: string | undefined): Question {
  const { choices: _, choiceFilter, fills, photo, appearance, required, calculate, ...rest } = question
  const looks = appearance !== undefined && knownAppearances(type).some(one => one === appearance)
  const answered = type !== 'note' && type !== 'calculate' && type !== 'hidden'
  return {
    ...rest,
    type,
    ...(list !== undefined && { choices: list, ...(choiceFilter !== undefined && { choiceFilter }) }),
    ...(looks && { appearance }),
    ...(answered && required !== undefined && { required }),
    ...(type === 'photo' && { photo: photo ?? PHOTO }),
    ...(type === 'idCard' && fills && { fills }),
    ...(type === 'calculate'
      ? { calculate: calculate ?? "''" }
      : calculate !== undefined && question.trigger !== undefined
        ? { calculate }
        : {}),
  }
}

function freshList(form: FormDefinition, name: string): string {
  for (let number = 1; ; number++) {
    const list = number === 1 ? name : `${name}_${number}`
    if (!(list in form.choices)) return list
  }
}

const twoChoices = () => [
  { value: 'yes', label: { vi: 'Có' } },
  { value: 'no', label: { vi: 'Không' } },
]
