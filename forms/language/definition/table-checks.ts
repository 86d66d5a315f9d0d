// A group drawn as a table: one line a question, one column a choice. That only works when every line chooses from the same columns.
import { appearances, knownAppearances, unknownAppearances } from './appearance.ts'
import type { Group, Node, Repeat } from './definition.ts'
import { placed, type Tell } from './place.ts'
import { partsOfLine } from './row-table.ts'

export function checkTable(group: Group, places: ReadonlyMap<Node, string>, tell: Tell): void {
  if (!appearances(group.appearance).has('table')) return
  const place = placed(places.get(group) ?? group.name, 'appearance')
  if (group.children.length === 0) tell(place, 'Bảng chưa có câu nào.', 'The table has no questions.')
  const lists = new Set<string>()
  for (const child of group.children) {
    if (child.kind !== 'question' || child.type !== 'selectOne')
      tell(
        placed(places.get(child) ?? child.name),
        'Trong bảng chỉ được có câu chọn một.',
        'A table can only contain questions to choose one of.',
      )
    else {
      if (child.choices !== undefined) lists.add(child.choices)
      if (child.choiceFilter !== undefined)
        tell(
          placed(places.get(child) ?? child.name, 'choiceFilter'),
          'Câu trong bảng không lọc lựa chọn được, vì các dòng dùng chung cột.',
          'Questions of a table cannot filter their choices: the lines share the columns.',
        )
    }
  }
  if (lists.size > 1)
    tell(
      place,
      `Các câu trong bảng phải dùng chung một danh sách, đang có: ${[...lists].join(', ')}.`,
      `All questions of a table must use one list, not: ${[...lists].join(', ')}.`,
    )
}

/** A repeat drawn as a table: each row is one line, so that nothing in it may have lines of its own, and every line must say which one it is. */
export function checkRowTable(repeat: Repeat, places: ReadonlyMap<Node, string>, tell: Tell): void {
  if (!appearances(repeat.appearance).has('table')) return
  const place = placed(places.get(repeat) ?? repeat.name, 'appearance')
  const questions = repeat.children.filter(child => child.kind === 'question')
  for (const child of repeat.children)
    if (child.kind !== 'question')
      tell(
        placed(places.get(child) ?? child.name),
        'Mỗi dòng của bảng chỉ có câu hỏi, không có nhóm hay mục lặp bên trong.',
        'A line of the table has questions only, no groups or repeats inside.',
      )
  const { head, cells } = partsOfLine(questions)
  if (cells.length === 0)
    tell(place, 'Bảng chưa có câu nào để trả lời hoặc để xem.', 'The table has no question to answer or value to read.')
  if (head.length === 0)
    tell(
      place,
      'Mỗi dòng phải có một ghi chú (note) nói đó là dòng nào, ví dụ tên chủ hộ.',
      'Each line needs a note that says which one it is, for example the name of the head of the household.',
    )
}

export function checkAppearance(node: Node, place: string, tell: Tell): void {
  const type = node.kind === 'question' ? node.type : node.kind
  const unknown = unknownAppearances(node.appearance, type)
  const known = knownAppearances(type).join(', ')
  const [vi, en] = known === '' ? ['không có cách nào khác', 'there are none'] : [`dùng được: ${known}`, `known: ${known}`]
  for (const word of unknown)
    tell(
      placed(place, 'appearance'),
      `Cách hiện “${word}” không dùng được cho loại ${type} (${vi}).`,
      `The appearance “${word}” does nothing for ${type} (${en}).`,
    )
}

/** How often a repeat may be there. */
export function checkRepeat(repeat: Repeat, place: string, most: number, tell: Tell): void {
  const { max, count, fixed } = repeat
  if (fixed && count !== undefined)
    tell(
      placed(place, 'fixed'),
      'Các dòng lấy từ nơi khác (fixed) thì không tính số dòng (count); hãy bỏ một trong hai.',
      'Rows that come from elsewhere (fixed) are not counted (count); take one of the two out.',
    )
  if (max !== undefined && (max < 1 || max > most))
    tell(placed(place, 'max'), `Số dòng nhiều nhất phải từ 1 đến ${most}.`, `The maximum must be from 1 to ${most}.`)
  if (count !== undefined && /^\s*\d+\s*$/.test(count) && Number(count) > most)
    tell(placed(place, 'count'), `Nhiều nhất ${most} dòng.`, `At most ${most} rows.`)
}
