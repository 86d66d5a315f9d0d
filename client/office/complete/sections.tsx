// The form's pages in one line above the page, each with how it stands; the summary is the last.

import type { FillSession } from '../../field/fill/fill-session.ts'
import { useSummedUp } from '../../field/fill/following.ts'
import { type PageState, pageState, SUMMARY, spokenOf } from '../../field/fill/pages.ts'
import { STANDING_LOOKS } from '../../field/fill/standing-mark.tsx'
import type { Walk } from '../../field/fill/use-walk.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icons.tsx'
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
                {standing && <SectionMark state={pageState(standing, problems, looked.has(name))} problems={problems} />}
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

/** The icon tells it to the eye, with the count of what is wrong; the word is for who listens or points. */
function SectionMark({ state, problems }: { state: PageState; problems: number }) {
  const { standing: words } = useTexts().fill
  const said = state === 'problem' ? words.problem(problems) : words[state]
  const { tone, icon } = STANDING_LOOKS[state]
  return (
    <span className={`section-mark tone-${tone}`} title={said}>
      <Icon name={icon} size="1.05em" />
      {state === 'problem' && <span aria-hidden="true">{problems}</span>}
      <span className="visually-hidden">{said}</span>
    </span>
  )
}
