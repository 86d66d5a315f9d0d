// How a form version is called on this device: its row among what is kept, and what rows that need it name in clear.

export const FORM_ROWS = 'form/'

export function formName({ form, formVersion }: { form: string; formVersion: number }): string {
  return `${FORM_ROWS}${form}/${formVersion}`
}
