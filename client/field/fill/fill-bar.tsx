// In the thumb's reach: back, next, and the way to the next problem.
import { useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'

export interface FillBarProps {
  first: boolean
  last: boolean
  problems: number
  onBack: () => void
  onNext: () => void
  onProblem: () => void
}

export function FillBar({ first, last, problems, onBack, onNext, onProblem }: FillBarProps) {
  const texts = useTexts()
  return (
    <div className="thumb-action fill-bar">
      {problems > 0 && (
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
      )}
      <div className="button-row">
        {!first && (
          <Button icon="arrowLeft" onClick={onBack}>
            {texts.common.back}
          </Button>
        )}
        <Button look="primary" icon="arrowRight" onClick={onNext}>
          {last ? texts.fill.toReview : texts.common.next}
        </Button>
      </div>
    </div>
  )
}
