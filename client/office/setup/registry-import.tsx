// What the server read of the file, and deciding about it: columns, dates, ticks, and the one button that writes.
import { useEffect, useState } from 'react'
import type { Uuid } from '../../../shared/ids.ts'
import type { RegistryAnswer } from '../../../shared/registry.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { formatCount } from '../reports/report-table.ts'
import { RegistryColumns } from './registry-columns.tsx'
import { RegistryDifferences } from './registry-differences.tsx'
import type { ListImport } from './registry-job.ts'
import { RegistryFaults, RegistryResult } from './registry-result.tsx'
import { BEGINNING, requestOf, type Taking, takenInAll, takes } from './registry-taking.ts'

export function RegistryImport({ current, onLoaded }: { current: ListImport; onLoaded: () => void }) {
  const { job, state } = current
  const written = state?.kind === 'written'
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when the writing ends
  useEffect(() => {
    if (written) onLoaded()
  }, [written])
  switch (state?.kind) {
    case 'columnsMissing': {
      const { head } = state
      return (
        <RegistryColumns
          key={`${head.sheet} ${head.fingerprint}`}
          file={head}
          undecided={[]}
          dateOrders={{}}
          onChange={() => {}}
          onLook={choices => void current.look(choices)}
        />
      )
    }
    case 'looked':
      return job === null ? null : <Decision key={state.answer.seen} job={job} answer={state.answer} current={current} />
    case 'written':
      return (
        <>
          <RegistryResult answer={state.answer} />
          <RegistryFaults job={job} answer={state.answer} />
        </>
      )
    default:
      return null
  }
}

function Decision({ job, answer, current }: { job: Uuid; answer: RegistryAnswer; current: ListImport }) {
  const [taking, setTaking] = useState(BEGINNING)
  const [dirty, setDirty] = useState(false)
  return (
    <>
      <RegistryResult answer={answer} />
      <RegistryColumns
        file={answer}
        undecided={answer.undecided}
        dateOrders={answer.dateOrders}
        onChange={() => setDirty(true)}
        onLook={choices => void current.look(choices)}
      />
      <RegistryDifferences job={job} answer={answer} taking={taking} onTake={setTaking} />
      <LoadPanel answer={answer} taking={taking} dirty={dirty} current={current} />
      <RegistryFaults job={job} answer={answer} />
    </>
  )
}

interface LoadPanelProps {
  answer: RegistryAnswer
  taking: Taking
  /** Columns were changed and not looked at since. */
  dirty: boolean
  current: ListImport
}

function LoadPanel({ answer, taking, dirty, current }: LoadPanelProps) {
  const words = useOfficeTexts().listImport
  const [asking, setAsking] = useState(false)
  const count = takenInAll(taking, answer)
  const recorded = answer.differences.filter(({ kind, id, records }) => records !== undefined && takes(taking, kind, id)).length
  const undecided = answer.undecided.length > 0
  const load = (withRecords: boolean) => {
    setAsking(false)
    void current.load(requestOf(taking, answer, withRecords))
  }
  return (
    <section className="office-panel registry-load">
      {undecided && <Banner tone="warn">{words.datesNeeded}</Banner>}
      {!undecided && dirty && <Banner tone="warn">{words.dirty}</Banner>}
      <div className="office-row">
        <Button
          look="primary"
          icon="up"
          disabled={undecided || dirty || count === 0}
          onClick={() => (recorded > 0 || recordsRefused(current) ? setAsking(true) : load(false))}
        >
          {words.load(formatCount(count))}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={words.withRecordsTitle}
          onClose={() => setAsking(false)}
          actions={
            <Button look="danger" onClick={() => load(true)}>
              {words.withRecordsYes}
            </Button>
          }
        >
          <p>{words.withRecords(formatCount(recorded))}</p>
        </Dialog>
      )}
    </section>
  )
}

/** Rows with records beyond those listed: the server counts them all, and says so. */
const recordsRefused = ({ trouble }: ListImport): boolean => trouble?.kind === 'problem' && trouble.problem.code === 'rows-have-records'
