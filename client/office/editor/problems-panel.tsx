// What is still wrong, each with its place and the way to it. Where the mistake suggests a better word, one press takes it.
import type { CampaignProblem } from '../../../shared/campaign-admin.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useEditing } from './editing.tsx'
import { mended, partOfPlace, placeWords, suggestionIn } from './problem-places.ts'
import { WithCode } from './with-code.tsx'

export function ProblemsPanel() {
  const { editor: words } = useOfficeTexts()
  const { problems } = useEditing().draft.told
  return (
    <>
      <h2>{words.problems(problems.length)}</h2>
      {problems.length === 0 && (
        <p className="office-row">
          <Icon name="checkCircle" />
          {words.noProblems}
        </p>
      )}
      <ul className="editor-problems">
        {problems.map(problem => (
          <OneProblem key={`${problem.place} ${problem.message.vi}`} problem={problem} />
        ))}
      </ul>
    </>
  )
}

function OneProblem({ problem }: { problem: CampaignProblem }) {
  const { editor: words } = useOfficeTexts()
  const say = useSay()
  const { pkg, open, change } = useEditing()
  const part = partOfPlace(pkg, problem.place)
  const suggestion = suggestionIn(problem.message.vi)
  return (
    <li className="editor-problem">
      <strong>
        <WithCode text={placeWords(pkg, problem.place)} />
      </strong>
      <p>
        <WithCode text={say(problem.message)} />
      </p>
      <div className="office-row">
        {part && (
          <Button compact onClick={() => open(part)}>
            {words.goTo}
          </Button>
        )}
        {suggestion && part && (
          <Button compact look="primary" onClick={() => change(all => mended(all, part, suggestion))}>
            {words.take} <code>{suggestion.better}</code>
          </Button>
        )}
      </div>
    </li>
  )
}
