// What is to be said about a line: about each of its cells that has a finding or the office's words, with the way to give a reason; and how what
// stands under it was answered, while it is closed.
import { memo } from 'react'
import type { Finding } from '../../../../shared/finding.ts'
import { calculatedWords } from '../../../questions/calculated-words.ts'
import { useLanguage, useTexts } from '../../../texts/use-texts.tsx'
import { Badge } from '../../../ui/state-badge.tsx'
import type { FillSession } from '../fill-session.ts'
import { isBlank, useQuestion, useSummedUp } from '../following.ts'
import { MarksPanel } from '../marks-panel.tsx'
import { spokenOf } from '../pages.ts'
import { QuestionFindings } from '../question-findings.tsx'
import { OfficeWords, questionId } from '../question-parts.tsx'
import { inWords } from '../row-title.ts'
import { Words } from '../words.tsx'
import { markAt } from './line-facts.ts'
import type { LineItems, QuestionItem } from './table-layout.ts'

interface NoteProps {
  session: FillSession
  item: QuestionItem
  looked: boolean
}

const NONE: readonly Finding[] = []

/** Nothing where there is nothing to say: a blank answer is not held against the line before somebody has said "Tiếp". */
export const CellNote = memo(function CellNote({ session, item, looked }: NoteProps) {
  const { path, question } = item
  const state = useQuestion(session.filling, path)
  const findings = looked || !isBlank(state) ? state.findings : NONE
  if (findings.length === 0 && session.reasonsFor(path).length === 0) return null
  return (
    <div className="line-note">
      <p className="field-label">
        <Words text={question.label} path={path} />
      </p>
      <OfficeWords session={session} path={path} />
      <QuestionFindings id={`${questionId(path)}-findings`} findings={findings} />
      <MarksPanel session={session} state={state} findings={findings} />
    </div>
  )
})

/** Follows its line a moment later: it sums up what stands under it. */
export function LineSum({
  session,
  line,
  row,
  open,
  looked,
}: {
  session: FillSession
  line: LineItems
  row: string
  open: boolean
  looked: boolean
}) {
  const texts = useTexts()
  const { language } = useLanguage()
  const { filling } = session
  useSummedUp(filling, row)
  const said = (item: QuestionItem, words: string) => `${filling.label(item.question.label, item.path, language)}: ${words}`
  const statesOf = (items: readonly QuestionItem[]) =>
    items.flatMap(item => {
      const state = filling.stateIfThere(item.path)
      return state && !isBlank(state) ? [{ item, state }] : []
    })
  const answered = open ? [] : statesOf(line.below).map(({ item, state }) => said(item, inWords(filling, state, language)))
  const read = statesOf(line.read).map(({ item, state }) => said(item, calculatedWords(state)))
  const findings = line.below.flatMap(({ path }) => filling.stateIfThere(path)?.findings ?? NONE)
  const problems = open ? 0 : spokenOf(findings, markAt(filling), looked)
  return (
    <>
      {[...answered, ...read].length > 0 && <p className="line-sum soft">{[...answered, ...read].join(' · ')}</p>}
      {problems > 0 && (
        <Badge tone="warn" icon="alert">
          {texts.fill.standing.problem(problems)}
        </Badge>
      )}
    </>
  )
}
