// What is wrong with a name or a sign in an expression, in words for the person who wrote the form, with the nearest existing name.

import { ExpressionError } from './expression-error.ts'
import { suggesting } from './nearest-name.ts'

export function unknownName(name: string, known: Iterable<string>, position: number): ExpressionError {
  const text = { vi: `Không có câu hỏi nào tên “${name}”.`, en: `There is no question named “${name}”.` }
  return new ExpressionError(position, suggesting(text, name, known))
}

export function unknownList(name: string, known: Iterable<string>, position: number): ExpressionError {
  const text = { vi: `Không có danh sách lựa chọn nào tên “${name}”.`, en: `There is no choice list named “${name}”.` }
  return new ExpressionError(position, suggesting(text, name, known))
}

export function unknownFunction(name: string, known: Iterable<string>, position: number): ExpressionError {
  const text = { vi: `Không có hàm “${name}”.`, en: `There is no function “${name}”.` }
  return new ExpressionError(position, suggesting(text, name, known))
}

export function unknownColumn(name: string, columns: Iterable<string>, position: number): ExpressionError {
  const text = { vi: `Danh sách lựa chọn không có cột “${name}”.`, en: `The choice list has no column “${name}”.` }
  return new ExpressionError(position, suggesting(text, name, columns))
}

export function misplaced(position: number, what: string): ExpressionError {
  return new ExpressionError(position, { vi: `Không dùng “${what}” ở đây được.`, en: `“${what}” cannot be used here.` })
}

export function noAnswer(position: number): ExpressionError {
  return new ExpressionError(position, {
    vi: 'Trong dấu [ ] này hãy viết ./ten thay cho dấu chấm.',
    en: 'In these square brackets write ./name instead of a dot.',
  })
}

export function bareName(name: string, position: number): ExpressionError {
  return new ExpressionError(position, {
    vi: `“${name}” đứng một mình không có nghĩa; câu hỏi viết là \${${name}}, chữ viết trong dấu nháy.`,
    en: `“${name}” alone means nothing; write a question as \${${name}} and text in quotes.`,
  })
}

export function wrongArity(call: { name: string; args: readonly unknown[]; at: number }, least: number, most: number): ExpressionError {
  const wanted = least === most ? String(least) : most === Number.POSITIVE_INFINITY ? `≥ ${least}` : `${least}–${most}`
  return new ExpressionError(call.at, {
    vi: `Hàm “${call.name}” cần ${wanted} giá trị, đang có ${call.args.length}.`,
    en: `“${call.name}” takes ${wanted} arguments, not ${call.args.length}.`,
  })
}

export function placeOfAnswer(name: string, position: number): ExpressionError {
  return new ExpressionError(position, {
    vi: `Thứ tự phải ghi ở nhóm lặp, ví dụ \${nhom_lap}[2]/${name}.`,
    en: `Write the place beside the repeat, as in \${repeat}[2]/${name}.`,
  })
}

export function tooManyBrackets(position: number, most: number): ExpressionError {
  return new ExpressionError(position, {
    vi: `Dấu [ ] chỉ lồng nhau được ${most} lần.`,
    en: `Square brackets can be inside each other ${most} times at most.`,
  })
}
