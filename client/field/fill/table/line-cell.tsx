// A cell of a table's line: where the focus passes, where the person was is kept, and at a desk the control that its kind has in any form.
// biome-ignore-all lint/a11y/noStaticElementInteractions: only lines near the screen are in the page, which no table element can be laid out with; the focus goes to the controls inside
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: only lines near the screen are in the page, which no table element can be laid out with; the focus goes to the controls inside
// biome-ignore-all lint/a11y/useSemanticElements: only lines near the screen are in the page, which no table element can be laid out with; the focus goes to the controls inside
// biome-ignore-all lint/a11y/useFocusableInteractive: only lines near the screen are in the page, which no table element can be laid out with; the focus goes to the controls inside
import { memo } from 'react'
import type { Path } from '../../../../forms/language/form.ts'
import type { Answer } from '../../../../shared/answers.ts'
import { isOnlyRead, useAsking } from '../../../questions/asking.tsx'
import { calculatedWords } from '../../../questions/calculated-words.ts'
import { QuestionView } from '../../../questions/question-view.tsx'
import { useSay } from '../../../texts/use-texts.tsx'
import type { FillSession } from '../fill-session.ts'
import { useQuestion } from '../following.ts'
import { questionId } from '../question-parts.tsx'
import { isTapped, type QuestionItem } from './table-layout.ts'
import { TapCell } from './tap-cell.tsx'

export interface CellProps {
  session: FillSession
  page: string
  /** What the ids of the line begin with. */
  row: string
  item: QuestionItem
  /** Place among the columns, from 2: the line's name is the first. */
  column: number
  /** At a desk the whole table is one grid of cells. */
  wide: boolean
  onChoose: (path: Path, value: Answer | undefined) => void
}

export const LineCell = memo(function LineCell(props: CellProps) {
  const { session, page, item, column, wide } = props
  const asking = useAsking()
  const { path, question } = item
  return (
    <div
      role={wide ? 'gridcell' : 'cell'}
      aria-colindex={column}
      id={questionId(path)}
      data-path={path}
      className={`line-cell line-cell-${question.type}`}
      onFocus={() => session.goTo(page, path)}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) asking.whenReleased(() => void session.autosave.flush())
      }}
    >
      {isTapped(question, session.filling.form) ? (
        <TapCell {...props} />
      ) : isOnlyRead(question) ? (
        <ReadCell {...props} />
      ) : (
        <TypedCell {...props} />
      )}
    </div>
  )
})

function ReadCell({ session, item }: CellProps) {
  return <output>{calculatedWords(useQuestion(session.filling, item.path))}</output>
}

function TypedCell({ session, row, item, onChoose }: CellProps) {
  const say = useSay()
  const { path, question } = item
  const state = useQuestion(session.filling, path)
  const id = questionId(path)
  const wrong = state.value !== undefined && state.findings.some(({ severity, excused }) => severity === 'error' && !excused)
  return (
    <>
      <span id={`${id}-label`} hidden>
        {say(question.label)}
      </span>
      <QuestionView
        state={state}
        control={{
          id: `${id}-control`,
          'aria-labelledby': `${id}-label ${row}-name`,
          'aria-describedby': `${row}-notes`,
          'aria-invalid': wrong || undefined,
        }}
        answer={value => onChoose(path, value)}
      />
    </>
  )
}
