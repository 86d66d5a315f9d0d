// Vietnamese phone numbers: mobile with ten digits, landline with eleven. New ranges appear, so that a wrong look is a warning. The prefix says
// nothing about the operator. Source: FACTS §2.4.

const MOBILE = /^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/
const LANDLINE = /^02\d{9}$/

/** "+84 912.345.678" → "0912345678". */
export function normalizePhone(text: string): string {
  const digits = text.replace(/[^\d+]/g, '')
  return digits.replace(/^(\+84|0084|84(?=\d{9,10}$))0?/, '0')
}

/** True for a blank too. */
export function phoneOk(text: string): boolean {
  if (text.trim() === '') return true
  const number = normalizePhone(text)
  return MOBILE.test(number) || LANDLINE.test(number)
}
