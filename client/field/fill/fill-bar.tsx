// In the thumb's reach: back, next, and the way to the next problem.
import type { Page } from '../../../forms/language/form.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import type { FillSession } from './fill-session.ts'
import { useSummedUp } from './following.ts'

export interface FillBarProps {
  session: FillSession
  pages: readonly Page[]
  page: string
  looked: ReadonlySet<string>
  onBack: () => void
  onNext: () => void
  onProblem: () => void
}

/** Where the focus goes after the last question of a page. */
export const NEXT_BUTTON = 'next-page'

export function FillBar({ session, pages, page, looked, onBack, onNext, onProblem }: FillBarProps) {
  const texts = useTexts()
  return (
    <div className="thumb-action fill-bar">
      <ProblemButton session={session} pages={pages} looked={looked} onProblem={onProblem} />
      <div className="button-row">
        {pages[0]?.name !== page && (
          <Button icon="arrowLeft" onClick={onBack}>
            {texts.common.back}
          </Button>
        )}
        <Button id={NEXT_BUTTON} look="primary" icon="arrowRight" onClick={onNext}>
          {pages.at(-1)?.name === page ? texts.fill.toReview : texts.common.next}
        </Button>
      </div>
    </div>
  )
}

function ProblemButton({ session, pages, looked, onProblem }: Pick<FillBarProps, 'session' | 'pages' | 'looked' | 'onProblem'>) {
  const texts = useTexts()
  useSummedUp(session.filling)
  const problems = pages.reduce((count, page) => (looked.has(page.name) ? count + session.problems(page).length : count), 0)
  if (problems === 0) return null
  return (
    <Button
      look="quiet"
      wide
      icon="alert"
      className="problem-button"
      onClick={onProblem}
      aria-label={`${texts.fill.problems(problems)}. ${texts.fill.nextProblem}`}
    >
      {texts.fill.problems(problems)}
    </Button>
  )
}
