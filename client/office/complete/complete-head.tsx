// Above the form: whose case it is and where it stands in its path, whether everything is saved, how far, and the way out.
import type { Stage } from '../../../shared/stage.ts'
import { PAGE_TITLE, Progress, SaveMark } from '../../field/fill/fill-head.tsx'
import type { FillSession } from '../../field/fill/fill-session.ts'
import { SUMMARY } from '../../field/fill/pages.ts'
import type { Walk } from '../../field/fill/use-walk.ts'
import { useLanguage, useSay, useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { PathLine } from './path-line.tsx'
import type { useCaseBeside } from './use-case-beside.ts'

export interface CompleteHeadProps {
  session: FillSession
  stage: Stage
  walk: Walk
  asked: ReturnType<typeof useCaseBeside>
  onLater: () => void
  onHelp: () => void
}

export function CompleteHead({ session, stage, walk, asked, onLater, onHelp }: CompleteHeadProps) {
  const texts = useTexts()
  const { desk, complete } = useOfficeTexts()
  const say = useSay()
  const { language } = useLanguage()
  const { draft, filling } = session
  const { shown, pages } = walk
  const held =
    asked.trouble?.kind === 'problem' && asked.trouble.problem.code === 'case-taken' ? asked.trouble.problem.details?.by : undefined
  return (
    <header className="complete-head">
      <div className="office-row office-spread">
        <h1>
          {say(stage.title)}: {draft.entity?.title}
        </h1>
        <div className="office-row">
          <SaveMark session={session} />
          <Button compact icon="keyboard" onClick={onHelp}>
            {desk.actions.help} <kbd>Alt + /</kbd>
          </Button>
          <Button compact icon="arrowLeft" onClick={onLater}>
            {complete.screen.later}
          </Button>
        </div>
      </div>
      <p className="office-small">{[asked.value?.residentialGroupName, draft.entity?.subtitle].filter(Boolean).join(' · ')}</p>
      {asked.value && <PathLine path={asked.value.path} />}
      {typeof held === 'string' && (
        <Banner tone="warn" icon="person" live>
          <p>{complete.taken.title(held)}</p>
        </Banner>
      )}
      {draft.corrects && (
        <Banner tone="bad" icon="return" title={texts.fill.correctionTitle}>
          {session.reasonsFor('').map(({ text }) => (
            <p key={text} className="quote">
              {text}
            </p>
          ))}
        </Banner>
      )}
      <Progress session={session} pages={pages} />
      <h2 id={PAGE_TITLE} tabIndex={-1} className="visually-hidden">
        {walk.here === SUMMARY || !shown
          ? texts.fill.summaryTitle
          : texts.fill.pageOf(pages.indexOf(shown) + 1, pages.length, filling.label(shown.group.label, shown.name, language))}
      </h2>
    </header>
  )
}
