// One draft being filled: the engine holds its meaning, autosave its durability, and the place where the person is travels with it, so that
// a killed tab reopens at the same question.
import { openFilling } from '../../../forms/language/filling.ts'
import type { CompiledForm, Filling, Page, Path, Standing } from '../../../forms/language/form.ts'
import type { Answer, Answers, Mark } from '../../../shared/answers.ts'
import type { ReviewReason } from '../../../shared/review.ts'
import type { Draft, Phone } from '../../phone.ts'
import type { Timers } from '../../ports.ts'
import { type Autosave, createAutosave } from './autosave.ts'
import { type Problem, problemsOfPage } from './pages.ts'

export interface FillSession {
  readonly filling: Filling
  readonly autosave: Autosave
  /** As it was opened; answers, marks and place move on in `now()`. */
  readonly draft: Draft
  answer(path: Path, value: Answer | undefined): void
  mark(path: Path, mark: Mark | undefined): void
  goTo(page: string, path: Path | null): void
  place(): Draft['place']
  now(): Draft
  /** The office's words about a question; the empty path is the whole record. */
  reasonsFor(path: Path): ReviewReason[]
  /** Questions that the office sent back. */
  readonly returned: ReadonlySet<Path>
  /** What is wrong on a page; counted again only after something on it changed. */
  problems(page: Page): readonly Problem[]
  /** True while nothing was ever answered: leaving then leaves no draft behind. */
  untouched(): boolean
}

/** What the draft is filled with beside its form. */
export interface Around {
  lastSaved: Answers | null
  /** Of the draft's campaign (R14). */
  settings: Readonly<Record<string, string>>
}

const NOTHING_AROUND: Around = { lastSaved: null, settings: {} }

export function openSession(phone: Phone, timers: Timers, form: CompiledForm, draft: Draft, around = NOTHING_AROUND): FillSession {
  // Saved by a session, it names the moment; by an older build, its times differ.
  const begin = draft.corrects === null && draft.asOf === undefined && draft.savedAt === draft.startedAt
  const asOf = phone.serverNow()
  const context = { entity: draft.entity?.properties ?? null, now: asOf, seed: draft.record, ...around }
  const filling = openFilling(form, { answers: draft.answers, marks: draft.marks, context, begin })
  const returned = new Set(draft.corrects?.reasons.map(({ question }) => question).filter(path => path !== ''))
  let place = draft.place
  let touched = !begin
  const now = (): Draft => ({ ...draft, answers: filling.answers(), marks: filling.marks(), place, savedAt: phone.clock.now(), asOf })
  const autosave = createAutosave(() => phone.saveDraft(now()), timers)
  filling.subscribe(() => {
    touched = true
    autosave.changed()
  })
  return {
    filling,
    autosave,
    draft,
    answer: (path, value) => filling.set(path, value),
    mark: (path, mark) => filling.mark(path, mark),
    goTo(page, path) {
      if (place.page === page && place.path === path) return
      place = { page, path }
      if (touched) autosave.changed()
    },
    place: () => place,
    now,
    reasonsFor: path => draft.corrects?.reasons.filter(({ question }) => question === path) ?? [],
    returned,
    problems: problemsKept(filling, returned),
    untouched: () => !touched,
  }
}

function problemsKept(filling: Filling, returned: ReadonlySet<Path>): (page: Page) => readonly Problem[] {
  const kept = new WeakMap<Standing, { page: Page; problems: readonly Problem[] }>()
  return page => {
    const standing = filling.standing(page.name)
    if (!standing) return []
    const known = kept.get(standing)
    if (known?.page === page) return known.problems
    const problems = problemsOfPage(page, standing, path => filling.stateIfThere(path)?.mark, returned)
    kept.set(standing, { page, problems })
    return problems
  }
}
