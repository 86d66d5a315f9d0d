// Above the page: "Để sau" always, whether everything is saved, whose record it is, which page, and how far.
import { memo, useEffect, useReducer } from 'react'
import type { Page } from '../../../forms/language/form.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import type { FillSession } from './fill-session.ts'
import { useSummedUp } from './following.ts'
import { progressOf, SUMMARY } from './pages.ts'

export interface FillHeadProps {
  session: FillSession
  pages: readonly Page[]
  page: string
  onLater: () => void
  onContents: () => void
}

/** Where the focus goes when a page is turned. */
export const PAGE_TITLE = 'page-title'

export const FillHead = memo(function FillHead({ session, pages, page, onLater, onContents }: FillHeadProps) {
  const texts = useTexts()
  const { language } = useLanguage()
  const { draft } = session
  const at = pages.findIndex(({ name }) => name === page)
  const shown = pages[at]
  return (
    <header className="fill-head">
      <div className="fill-head-row">
        <Button look="secondary" icon="arrowLeft" onClick={onLater}>
          {texts.fill.later}
        </Button>
        <SaveMark session={session} />
      </div>
      {draft.entity && (
        <p className="fill-subject">
          <strong>{draft.entity.title}</strong> <span className="soft">{draft.entity.subtitle}</span>
        </p>
      )}
      <div className="fill-title">
        <h1 id={PAGE_TITLE} tabIndex={-1}>
          {page === SUMMARY || !shown
            ? texts.fill.summaryTitle
            : texts.fill.pageOf(at + 1, pages.length, session.filling.label(shown.group.label, shown.name, language))}
        </h1>
        {pages.length > 1 && <Button look="quiet" compact icon="home" aria-label={texts.fill.contents} onClick={onContents} />}
      </div>
      <Progress session={session} pages={pages} />
      {draft.corrects && (
        <Banner tone="bad" icon="return" title={texts.fill.correctionTitle}>
          <p>{texts.fill.correctionHelp}</p>
          {session.reasonsFor('').map(({ text }) => (
            <p key={text} className="quote">
              {text}
            </p>
          ))}
        </Banner>
      )}
    </header>
  )
})

export function Progress({ session: { filling }, pages }: { session: FillSession; pages: readonly Page[] }) {
  const texts = useTexts()
  useSummedUp(filling)
  const { needed, answered } = progressOf(pages.map(({ name }) => filling.standing(name)))
  return <ProgressBar done={answered} total={needed} label={texts.fill.answered(answered, needed)} />
}

export function SaveMark({ session: { autosave } }: { session: FillSession }) {
  const texts = useTexts()
  const [, changed] = useReducer((n: number) => n + 1, 0)
  useEffect(() => autosave.onState(changed), [autosave])
  const state = autosave.state()
  if (state === 'failed')
    return (
      <p className="save-mark save-mark-failed" role="alert">
        <Icon name="alert" />
        <span>{texts.fill.saveFailed}</span>
      </p>
    )
  return (
    <p className="save-mark">
      <Icon name={state === 'saved' ? 'check' : 'clock'} size="1em" />
      <span>{state === 'saved' ? texts.fill.saved : texts.fill.saving}</span>
    </p>
  )
}
