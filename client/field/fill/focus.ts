// Where the focus goes in a page that is being filled: to a question's first control, and from one question to the next.
import { NEXT_BUTTON } from './fill-bar.tsx'
import { questionId } from './question-parts.tsx'

const CONTROLS = 'input:not(:disabled):not([readonly]), textarea:not([readonly]), select, button:not(:disabled)'

/** False when the question is not on the page (yet). */
export function focusQuestion(path: string): boolean {
  const question = document.getElementById(questionId(path))
  if (!question) return false
  question.scrollIntoView({ block: 'center' })
  controlIn(question)?.focus({ preventScroll: true })
  return true
}

/** As focusQuestion, for who is near already: the page moves only as far as it must, and what is typed there is ready to be typed over. */
export function focusCell(path: string): boolean {
  const cell = document.getElementById(questionId(path))
  if (!cell) return false
  const control = controlIn(cell)
  cell.scrollIntoView({ block: 'nearest' })
  control?.focus({ preventScroll: true })
  if (control instanceof HTMLInputElement && control.type === 'text') control.select()
  return true
}

/** To the first control after the question; after the last one, to the button that turns the page. Where the page was turned meanwhile, nowhere. */
export function focusAfter(path: string): void {
  const from = document.getElementById(questionId(path))
  const questions = [...document.querySelectorAll<HTMLElement>('.fill-page [data-path], .fill-page .row-line')]
  if (!from) return
  const following = questions.slice(questions.indexOf(from) + 1)
  const place = following.find(question => question.matches('button') || controlIn(question))
  const control = (place?.matches('button') ? place : place && controlIn(place)) ?? document.getElementById(NEXT_BUTTON)
  place?.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: place !== undefined })
}

/** Of radios, the chosen one: it alone can be tabbed to. */
function controlIn(question: Element): HTMLElement | null {
  return question.querySelector<HTMLElement>('input[type=radio]:checked:not(:disabled)') ?? question.querySelector<HTMLElement>(CONTROLS)
}
