// Loading the list to collect from the office's workbook: choose, look first, then load. Nothing is changed or dropped silently: every
// repair and every row left out is listed (DESIGN §7).
import './setup.css'
import { useState } from 'react'
import type { ImportChoices, RegistryAnswer } from '../../../shared/registry.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import type { Trouble } from '../asked.ts'
import { useToday } from '../campaign-today.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { TroubleNotice } from '../trouble-notice.tsx'
import { GroupsPanel } from './groups-panel.tsx'
import { RegistryColumns } from './registry-columns.tsx'
import { RegistryResult } from './registry-result.tsx'

type Loading = { kind: 'idle' } | { kind: 'busy' } | { kind: 'answered'; answer: RegistryAnswer } | { kind: 'failed'; trouble: Trouble }

export function RegistryScreen() {
  const { setup } = useOfficeTexts()
  const words = setup.list
  const { office } = useWorld()
  const { campaign, campaigns, board } = useToday()
  const [file, setFile] = useState<File | null>(null)
  const [loading, setLoading] = useState<Loading>({ kind: 'idle' })
  const workbook = file !== null && /\.(xlsx|xls|csv)$/i.test(file.name)
  const [choices, setChoices] = useState<ImportChoices | null>(null)
  const load = async (preview: boolean, chosen: ImportChoices | null = choices) => {
    if (!file || !campaign) return
    setLoading({ kind: 'busy' })
    const reply = await office.loadRegistry(new Blob([file], { type: 'application/octet-stream' }), {
      campaign: campaign.id,
      preview,
      ...(chosen && { choices: chosen }),
    })
    setLoading(reply.kind === 'ok' ? { kind: 'answered', answer: reply.value } : { kind: 'failed', trouble: reply })
    if (reply.kind !== 'ok' || preview) return
    campaigns.again()
    board.again()
  }
  const lookAgain = (chosen: ImportChoices) => {
    setChoices(chosen)
    void load(true, chosen)
  }
  const looked = loading.kind === 'answered' && loading.answer.preview
  return (
    <div className="office-page">
      <h1>{words.title}</h1>
      <section className="office-panel">
        <p>{words.hint}</p>
        {!campaign && <Banner tone="warn">{words.needCampaign}</Banner>}
        <div className="office-row">
          <label className={buttonClass('secondary')}>
            {words.choose}
            <input
              className="visually-hidden"
              type="file"
              accept=".xlsx,.xls,.csv"
              disabled={!campaign || loading.kind === 'busy'}
              onChange={event => {
                setFile(event.target.files?.[0] ?? null)
                setChoices(null)
                setLoading({ kind: 'idle' })
              }}
            />
          </label>
          {file && <span>{words.chosen(file.name)}</span>}
          <Button
            look={looked ? 'secondary' : 'primary'}
            icon="search"
            disabled={!workbook}
            busy={loading.kind === 'busy'}
            onClick={() => load(true)}
          >
            {words.look}
          </Button>
          {looked && (
            <Button look="primary" icon="up" onClick={() => load(false)}>
              {words.load}
            </Button>
          )}
        </div>
        {file && !workbook && <p className="field-error">{words.wrongType}</p>}
        {loading.kind === 'busy' && <Spinner label={words.uploading} />}
        {loading.kind === 'failed' && <LoadTrouble trouble={loading.trouble} />}
      </section>
      {loading.kind === 'answered' && <RegistryResult answer={loading.answer} />}
      {looked && loading.kind === 'answered' && <RegistryColumns answer={loading.answer} onLook={lookAgain} />}
      <GroupsPanel />
    </div>
  )
}

/** The server names the columns that it could not find; without them nobody can mend the workbook. */
function LoadTrouble({ trouble }: { trouble: Trouble }) {
  const words = useOfficeTexts().setup.list
  const missing = trouble.kind === 'problem' ? trouble.problem.details?.missing : undefined
  return (
    <>
      <TroubleNotice trouble={trouble} />
      {Array.isArray(missing) && <p>{words.missing(missing.join(', '))}</p>}
    </>
  )
}
