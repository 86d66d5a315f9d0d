// All pages of the form with how each stands: a form of a hundred pages is found through here. Read when it opens; nothing changes behind it.
import { useEffect, useRef } from 'react'
import type { Page, Standing } from '../../../forms/language/form.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { FillSession } from './fill-session.ts'
import { SUMMARY, spokenOf } from './pages.ts'
import { StandingMark } from './standing-mark.tsx'

export interface ContentsProps {
  session: FillSession
  pages: readonly Page[]
  page: string
  looked: ReadonlySet<string>
  onGo: (page: string) => void
  onClose: () => void
}

export function Contents({ session, pages, page, looked, onGo, onClose }: ContentsProps) {
  const texts = useTexts()
  const { language } = useLanguage()
  const problemsOn = (standing: Standing, name: string) =>
    spokenOf(standing.findings, path => session.filling.stateIfThere(path)?.mark, looked.has(name))
  const here = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    here.current?.focus({ preventScroll: true })
    here.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <Dialog title={texts.fill.contents} className="dialog-full" onClose={onClose}>
      <ol className="contents">
        {pages.map((each, i) => {
          const standing = session.filling.standing(each.name)
          const current = each.name === page
          return (
            <li key={each.name}>
              <button
                ref={current ? here : undefined}
                type="button"
                className="row-line"
                aria-current={current ? 'page' : undefined}
                onClick={() => onGo(each.name)}
              >
                <span className="row-line-words">
                  {i + 1}. {session.filling.label(each.group.label, each.name, language)}
                </span>
                {standing && <StandingMark standing={standing} problems={problemsOn(standing, each.name)} looked={looked.has(each.name)} />}
              </button>
            </li>
          )
        })}
        <li>
          <button
            ref={page === SUMMARY ? here : undefined}
            type="button"
            className="row-line"
            aria-current={page === SUMMARY ? 'page' : undefined}
            onClick={() => onGo(SUMMARY)}
          >
            {texts.fill.summaryTitle}
          </button>
        </li>
      </ol>
    </Dialog>
  )
}
