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

/** To the innermost repeat that the focus is in and that takes more rows, else to the page's first; the focus goes to the new row's first question. */
export function addRow(timers: Timers): void {
  const button =
    addButtonAround(document.activeElement) ?? document.querySelector<HTMLElement>('.fill-page > section.heading > [data-add-row]')
  const repeat = button?.closest('section.heading')
  button?.click()
  timers.after(0, () => {
    const path = [...(repeat?.querySelectorAll<HTMLElement>(':scope > ul > li > .instance-body [data-path]') ?? [])][0]?.dataset.path
    if (path !== undefined) focusQuestion(path)
  })
}

function addButtonAround(element: Element | null): HTMLElement | null {
  const section = element?.closest('section.heading')
  if (!section) return null
  return section.querySelector<HTMLElement>(':scope > [data-add-row]') ?? addButtonAround(section.parentElement)
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
