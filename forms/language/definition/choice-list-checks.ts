// Mistakes in choice lists and in the questions that use them: rows that cannot be told apart, lists that are missing or empty.

import { namesIn } from '../record/speech.ts'
import type { Choice, FormDefinition, Question, QuestionType } from './definition.ts'
import { listPlace, placed, type Tell } from './place.ts'

const CHOOSING: ReadonlySet<QuestionType> = new Set(['selectOne', 'selectMany', 'rank'])
const SEVERAL: ReadonlySet<QuestionType> = new Set(['selectMany', 'rank'])
/** Far more than a ward has of anything that is chosen from a list. */
const MOST_ROWS = 50_000

export function checkLists(definition: FormDefinition, tell: Tell): void {
  const lists = Object.entries(definition.choices)
  sayTwins(
    lists.map(([name]) => name),
    (name, twin) =>
      tell(
        listPlace(name),
        `Tên danh sách “${name}” chỉ khác “${twin}” ở chữ hoa, dễ nhầm; hãy đổi tên.`,
        `The list “${name}” differs from “${twin}” only by capital letters; rename one.`,
      ),
  )
  for (const [name, list] of lists) checkList(name, list, tell)
}

function checkList(name: string, list: readonly Choice[], tell: Tell): void {
  if (list.length > MOST_ROWS)
    tell(listPlace(name), `Danh sách quá dài (nhiều nhất ${MOST_ROWS} dòng).`, `The list is too long (at most ${MOST_ROWS}).`)
  const rows = new Map<string, number>()
  list.forEach((choice, index) => {
    const { value } = choice
    const place = listPlace(name, index + 1)
    const first = rows.get(value)
    if (value.trim() === '') tell(place, 'Lựa chọn chưa có mã (value).', 'The choice has no value.')
    else if (first !== undefined) tell(place, `Mã “${value}” đã có ở dòng ${first}.`, `The value “${value}” is in row ${first} already.`)
    else rows.set(value, index + 1)
    checkLabel(choice, place, tell)
  })
  sayTwins([...rows.keys()], (value, twin) =>
    tell(
      listPlace(name, rows.get(value)),
      `Mã “${value}” chỉ khác “${twin}” ở chữ hoa, dễ nhầm; hãy đổi mã.`,
      `The value “${value}” differs from “${twin}” only by capital letters; change one.`,
    ),
  )
}

function checkLabel({ label }: Choice, place: string, tell: Tell): void {
  if (label.vi.trim() === '') tell(placed(place, 'label'), 'Lựa chọn chưa có nhãn tiếng Việt.', 'The choice has no Vietnamese label.')
  if (namesIn(label).length > 0)
    tell(
      placed(place, 'label'),
      'Nhãn của lựa chọn không dùng được ${…}; hãy viết thành chữ.',
      'The label of a choice cannot contain ${…}; write it out.',
    )
}

/** Of names that differ only by capital letters, every one but the first. */
function sayTwins(names: readonly string[], say: (name: string, twin: string) => void): void {
  const seen = new Map<string, string>()
  for (const name of names) {
    const twin = seen.get(name.toLowerCase())
    if (twin !== undefined) say(name, twin)
    else seen.set(name.toLowerCase(), name)
  }
}

export function checkChoosing(question: Question, place: string, definition: FormDefinition, tell: Tell): void {
  const { type, choices } = question
  if (!CHOOSING.has(type)) {
    if (choices !== undefined || question.choiceFilter !== undefined)
      tell(placed(place, 'choices'), 'Loại câu này không chọn từ danh sách.', 'This type does not choose from a list.')
    return
  }
  const list = choices !== undefined && Object.hasOwn(definition.choices, choices) ? definition.choices[choices] : undefined
  if (choices === undefined)
    tell(placed(place, 'choices'), 'Câu chọn phải có danh sách lựa chọn.', 'A question to choose from needs a choice list.')
  else if (!list) tell(placed(place, 'choices'), `Không có danh sách lựa chọn “${choices}”.`, `There is no choice list “${choices}”.`)
  else if (list.length === 0)
    tell(placed(place, 'choices'), `Danh sách lựa chọn “${choices}” đang trống.`, `The choice list “${choices}” is empty.`)
  else if (SEVERAL.has(type) && list.some(choice => /\s/.test(choice.value)))
    tell(
      placed(place, 'choices'),
      `Danh sách “${choices}”: mã của câu chọn nhiều không được có dấu cách.`,
      `List “${choices}”: values to choose several of must not contain spaces.`,
    )
}
