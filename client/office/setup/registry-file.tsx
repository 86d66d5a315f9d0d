// Choosing the file and looking at it: how far the server is, and giving it up.
import { useState } from 'react'
import type { ImportState } from '../../../shared/list-import.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { formatCount } from '../reports/report-table.ts'
import { TroubleNotice } from '../trouble-notice.tsx'
import type { ListImport } from './registry-job.ts'

export interface RegistryFileProps {
  current: ListImport
  needsGroup: boolean
  onLook: (file: Blob) => void
}

export function RegistryFile({ current, needsGroup, onLook }: RegistryFileProps) {
  const { setup, listImport: words } = useOfficeTexts()
  const [file, setFile] = useState<File | null>(null)
  const { state, trouble } = current
  const readable = file !== null && /\.(xlsx|xls|csv)$/i.test(file.name)
  const busy = state?.kind === 'working'
  return (
    <>
      <div className="office-row">
        <label className={buttonClass('secondary')}>
          {words.chooseFile}
          <input
            className="visually-hidden"
            type="file"
            accept=".xlsx,.xls,.csv"
            disabled={busy}
            onChange={event => {
              setFile(event.target.files?.[0] ?? null)
              current.forget()
            }}
          />
        </label>
        {file && <span>{setup.list.chosen(file.name)}</span>}
        <Button
          look={state === null ? 'primary' : 'secondary'}
          icon="search"
          disabled={!readable || needsGroup}
          busy={busy}
          onClick={() => file && onLook(new Blob([file], { type: 'application/octet-stream' }))}
        >
          {setup.list.look}
        </Button>
        {busy && (
          <Button icon="close" onClick={current.stop}>
            {words.cancel}
          </Button>
        )}
      </div>
      {file && !readable && <p className="field-error">{setup.list.wrongType}</p>}
      {busy && <HowFar state={state} />}
      {state?.kind === 'stopped' && (
        <Banner tone="info" live>
          <p>{words.stopped}</p>
        </Banner>
      )}
      {state?.kind === 'failed' && (
        <Banner tone="bad" title={words.failed} live>
          <p>{state.message}</p>
        </Banner>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  )
}

function HowFar({ state: { step, done, of } }: { state: Extract<ImportState, { kind: 'working' }> }) {
  const words = useOfficeTexts().listImport
  if (of === 0) return <Spinner label={words.steps[step]} />
  return <ProgressBar done={done} total={of} label={words.progress(words.steps[step], formatCount(done), formatCount(of))} />
}
