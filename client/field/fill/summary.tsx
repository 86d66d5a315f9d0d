// The last look: every finding with the way to it, and the one button that seals the record. Errors without a reason hold it back (R15).
import { useState } from 'react'
import type { Path } from '../../../forms/language/form.ts'
import { blocks, type Finding } from '../../../shared/finding.ts'
import type { KeptRecord } from '../../phone.ts'
import { useLanguage, useSay, useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { usePhone } from '../device.tsx'
import type { FillSession } from './fill-session.ts'
import { useSummedUp } from './following.ts'
import { isProblem } from './pages.ts'
import { QuestionFindings } from './question-findings.tsx'

/** The button that seals, for whoever presses it by a key. */
export const FINALIZE_BUTTON = 'finalize'

export interface SummaryProps {
  session: FillSession
  onGo: (path: Path) => void
  onBack: () => void
  /** Sealed: it waits to be sent. */
  onFinalized: (kept: KeptRecord) => void
  onDiscarded: () => void
  /** As in FillPage. */
  nested?: boolean
}

export function Summary({ session, onGo, onBack, onFinalized, onDiscarded, nested = false }: SummaryProps) {
  const Main = nested ? 'div' : 'main'
  const texts = useTexts()
  useSummedUp(session.filling)
  const findings = session.filling.findings()
  const blocked = findings.some(blocks)
  const doubtful = findings.some(finding => isProblem(finding, session.filling.stateIfThere(finding.questions[0] ?? '')?.mark))
  const { busy, failed, finalize } = useFinalize(session, onFinalized)
  const worstFirst = [...findings.filter(blocks), ...findings.filter(finding => !blocks(finding))]
  const paths = new Set(worstFirst.map(({ questions }) => questions[0] ?? ''))
  return (
    <Main className="fill-page">
      <Banner tone={blocked ? 'bad' : doubtful ? 'warn' : 'good'} live>
        <p>{blocked ? texts.fill.summaryBlocked : doubtful ? texts.fill.summaryWarn : texts.fill.summaryClean}</p>
      </Banner>
      {[...paths].map(path => (
        <QuestionSummary
          key={path}
          session={session}
          path={path}
          findings={findings.filter(({ questions }) => (questions[0] ?? '') === path)}
          onGo={onGo}
        />
      ))}
      {failed && (
        <Banner tone="bad" live>
          <p>{texts.fill.finalizeFailed}</p>
        </Banner>
      )}
      <Discard session={session} onDiscarded={onDiscarded} />
      <div className="thumb-action fill-bar">
        <div className="button-row">
          <Button icon="arrowLeft" onClick={onBack}>
            {texts.common.back}
          </Button>
          <Button id={FINALIZE_BUTTON} look="primary" icon="check" busy={busy} disabled={blocked} onClick={finalize}>
            {texts.fill.finalize}
          </Button>
        </div>
      </div>
    </Main>
  )
}

interface QuestionSummaryProps {
  session: FillSession
  path: Path
  findings: readonly Finding[]
  onGo: (path: Path) => void
}

function QuestionSummary({ session, path, findings, onGo }: QuestionSummaryProps) {
  const texts = useTexts()
  const { filling } = session
  const { language } = useLanguage()
  const question = filling.stateIfThere(path)?.question
  const label = question && filling.label(question.label, path, language)
  return (
    <section className="card">
      <h2>{label || texts.record.reasonWhole}</h2>
      <QuestionFindings id={`summary-${path}`} findings={findings} />
      {question && (
        <Button icon="pencil" onClick={() => onGo(path)} aria-label={`${texts.fill.goTo}: ${label}`}>
          {texts.fill.goTo}
        </Button>
      )}
    </section>
  )
}

function useFinalize(session: FillSession, onFinalized: SummaryProps['onFinalized']) {
  const say = useSay()
  const phone = usePhone()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const finalize = async () => {
    const { filling, autosave, draft } = session
    setBusy(true)
    setFailed(false)
    await autosave.flush()
    // No save may come after the sealing and bring the draft back.
    await autosave.end()
    try {
      const title = filling.title() || draft.entity?.title || say(filling.form.definition.title)
      onFinalized(await phone.finalize(session.now(), filling.sent(), title))
    } catch {
      // A full disk: the draft is still there, nothing is lost, and the words say what to do.
      autosave.resume()
      setBusy(false)
      setFailed(true)
    }
  }
  return { busy, failed, finalize }
}

function Discard({ session, onDiscarded }: Pick<SummaryProps, 'session' | 'onDiscarded'>) {
  const texts = useTexts()
  const phone = usePhone()
  const [asking, setAsking] = useState(false)
  const discard = async () => {
    await session.autosave.end()
    await phone.discardDraft(session.draft.record)
    onDiscarded()
  }
  return (
    <>
      <Button look="quiet" icon="delete" onClick={() => setAsking(true)}>
        {texts.fill.discard}
      </Button>
      {asking && (
        <Dialog
          title={texts.fill.discardTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{texts.common.cancel}</Button>
              <Button look="danger" onClick={discard}>
                {texts.fill.discardYes}
              </Button>
            </>
          }
        >
          <p>{texts.fill.discardHelp}</p>
        </Dialog>
      )}
    </>
  )
}
