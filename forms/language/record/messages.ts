// What the engine itself says about an answer, when the form has no words of its own.
import type { Text } from '../../../shared/text.ts'

export const REQUIRED: Text = { vi: 'Câu này cần trả lời.', en: 'This needs an answer.' }
export const CONSTRAINT: Text = { vi: 'Câu trả lời chưa hợp lệ. Hãy xem lại.', en: 'This answer is not allowed.' }
export const NOT_A_CHOICE: Text = { vi: 'Lựa chọn này không có trong danh sách. Hãy chọn lại.', en: 'This is not one of the choices.' }
export const TOO_MANY_PHOTOS: Text = { vi: 'Nhiều ảnh quá. Hãy bỏ bớt ảnh thừa.', en: 'Too many photos.' }
export const UNKNOWN_ANSWER: Text = {
  vi: 'Phiếu có câu trả lời mà mẫu phiếu này không hỏi.',
  en: 'The record answers something that this form does not ask.',
}
export const NOT_ROWS: Text = { vi: 'Phải là danh sách các dòng.', en: 'Must be a list of rows.' }

/** Names of a circle that are told; of a longer one its beginning and its end. */
const TOLD = 12

/** "a → b → a" */
export function circleMessage(names: readonly string[]): Text {
  const told = names.length > TOLD ? [...names.slice(0, TOLD - 1), '…', names.at(-1)] : names
  const circle = [...told, names[0]].join(' → ')
  return {
    vi: `Các công thức phụ thuộc vòng tròn: ${circle}. Hãy bỏ một mắt trong vòng đó.`,
    en: `These expressions depend on each other in a circle: ${circle}. Take one of them out.`,
  }
}

/** A count that no phone could hold. */
export const tooManyRows = (most: number): Text => ({
  vi: `Số lượng quá lớn: chỉ mở ${most} dòng. Hãy xem lại số đã nhập.`,
  en: `This number is too large: only ${most} rows are opened. Check the number entered.`,
})
