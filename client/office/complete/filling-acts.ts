// What the filling screen's keys and the photo beside it do to the form: small acts over the page as it stands.
import type { Filling, Page, Path } from '../../../forms/language/form.ts'
import type { Stage } from '../../../shared/stage.ts'
import type { FillSession } from '../../field/fill/fill-session.ts'
import { focusQuestion } from '../../field/fill/focus.ts'
import { pathsOf } from '../../field/fill/pages.ts'
import { FINALIZE_BUTTON } from '../../field/fill/summary.tsx'
import type { Timers } from '../../ports.ts'
import { isOnlyRead } from '../../questions/asking.tsx'
import { photoBeside } from '../desk/photo-choice.ts'
import type { ValueRow } from '../desk/value-rows.ts'
import { capturedRow } from './beside-values.ts'

/** The first question of a page that somebody answers. */
export function firstAsked(filling: Filling): (page: Page) => Path | null {
  return page =>
    pathsOf(page.items).find(path => {
      const question = filling.stateIfThere(path)?.question
      return question !== undefined && question.type !== 'hidden' && !isOnlyRead(question)
    }) ?? null
}

export function pressFinalize(): void {
  const button = document.getElementById(FINALIZE_BUTTON)
  if (button instanceof HTMLButtonElement && !button.disabled) button.click()
}

/**
 * A row more: of the repeat that the hand just came out of or is in, or of the page's outermost one. The focus goes to the new row's first question.
 * An answer may lead the focus on by itself, out of a row that was just finished: what lies right before the focus comes first.
 */
export function addRow(timers: Timers, outermost: boolean): void {
  const button = outermost ? pageButton() : (buttonNear(document.activeElement) ?? pageButton())
  const repeat = button?.closest(REPEAT)
  if (!button || !repeat) return
  const before = openRow(repeat)
  button.click()
  const follow = (tries: number) => {
    const path = openRow(repeat)
    if (path !== undefined && path !== before) focusQuestion(path)
    else if (tries > 0) timers.after(DRAWN, () => follow(tries - 1))
  }
  timers.after(DRAWN, () => follow(20))
}

/** Milliseconds in which a row is usually drawn. */
const DRAWN = 30

/** The first question of the row that is open. */
const openRow = (repeat: Element) => repeat.querySelector<HTMLElement>(':scope > ul > li > .instance-body [data-path]')?.dataset.path

const REPEAT = 'section.heading'
const ADD = '[data-add-row]'
const pageButton = () => document.querySelector<HTMLElement>(`.fill-page > ${REPEAT} > ${ADD}`)

function buttonNear(element: Element | null): HTMLElement | null {
  const around = repeatAround(element)
  if (!element || !around) return null
  const before = [...around.querySelectorAll<HTMLElement>(ADD)].filter(
    button => (button.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  return before.at(-1) ?? around.querySelector<HTMLElement>(`:scope > ${ADD}`)
}

/** The innermost repeat that takes more rows. */
function repeatAround(element: Element | null): Element | null {
  const section = element?.closest(REPEAT) ?? null
  return section && !section.querySelector(`:scope > ${ADD}`) ? repeatAround(section.parentElement) : section
}

export interface Look {
  rows: readonly ValueRow[]
  /** Digest of the photo that is shown. */
  shown: string | null
  show: (digest: string) => void
}

/** The session, whose every step to a question also shows the photo that belongs to it. */
export function sessionLooking(session: FillSession, stage: Stage, look: Look): FillSession {
  return {
    ...session,
    goTo(page, path) {
      session.goTo(page, path)
      const question = path === null ? undefined : session.filling.stateIfThere(path)?.question
      const row = question && path !== null ? capturedRow(stage, question, path, look.rows) : undefined
      const digest = row && photoBeside(look.rows, row.path, look.shown)
      if (digest) look.show(digest)
    },
  }
}
