// Numbers of organisations and of health insurance. Only their shape is known, so that a wrong look is a warning (R15).
// Source: FACTS §1.4 (organisations), §4b (insurance).

const ORGANISATION = /^\d{10}(-\d{3})?$/
/** Two letters of the group, one digit of the level, two of the province, ten of the person; the ten alone are enough since 2021. */
const INSURANCE = /^([A-Z]{2}\d{13}|\d{10})$/

/** True for a blank too. */
export function organisationNumberOk(text: string): boolean {
  return text.trim() === '' || ORGANISATION.test(text.trim())
}

/** True for a blank too. */
export function insuranceNumberOk(text: string): boolean {
  const number = text.toUpperCase().replace(/[\s-]/g, '')
  return number === '' || INSURANCE.test(number)
}
