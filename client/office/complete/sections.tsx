// The form's pages in one line above the page, each with how it stands; the summary is the last.

import type { FillSession } from '../../field/fill/fill-session.ts'
import { useSummedUp } from '../../field/fill/following.ts'
import { SUMMARY, spokenOf } from '../../field/fill/pages.ts'
import { StandingMark } from '../../field/fill/standing-mark.tsx'
import type { Walk } from '../../field/fill/use-walk.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.tsx'
import { useOfficeTexts } from '../office-texts.ts'

export function Sections({ session, walk }: { session: FillSession; walk: Walk }) {
  const { filling } = session
  const { language } = useLanguage()
  const texts = useTexts()
  const { screen } = useOfficeTexts().complete
  useSummedUp(filling)
  const { pages, here, looked } = walk
  return (
    <nav className="sections" aria-label={screen.sections}>
      <ol>
        {pages.map(({ name, group }, i) => {
          const standing = filling.standing(name)
          const problems = standing ? spokenOf(standing.findings, path => filling.stateIfThere(path)?.mark, looked.has(name)) : 0
          return (
            <li key={name}>
              <button
                type="button"
                className="section-link"
                aria-current={name === here ? 'step' : undefined}
                onClick={() => walk.turnTo(name)}
              >
                <span>
                  {i + 1}. {filling.label(group.label, name, language)}
                </span>
                {standing && <StandingMark standing={standing} problems={problems} looked={looked.has(name)} />}
              </button>
            </li>
          )
        })}
        <li>
          <button
            type="button"
            className="section-link"
            aria-current={here === SUMMARY ? 'step' : undefined}
            onClick={() => walk.turnTo(SUMMARY)}
          >
            <span>{texts.fill.summaryTitle}</span>
          </button>
        </li>
      </ol>
    </nav>
  )
}
