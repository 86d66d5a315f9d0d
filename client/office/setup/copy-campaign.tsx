// A new campaign begins as a copy of one that is there: a name, an id made of it, and whose lists it chases.
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Text } from '../../../shared/text.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import type { Trouble } from '../asked.ts'
import { freshName } from '../editor/node-edits.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { TroubleNotice } from '../trouble-notice.tsx'
import { CAMPAIGN_DRAFT } from './addresses.ts'

const ID = /^[a-z0-9][a-z0-9-]{0,47}$/

export function CopyCampaign({ from, title }: { from: string; title: Text }) {
  const { editor: words } = useOfficeTexts()
  const say = useSay()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button compact look="quiet" onClick={() => setAsking(true)} aria-label={words.copyOf(say(title))}>
        {words.copy}
      </Button>
      {asking && <CopyDialog from={from} title={title} onClose={() => setAsking(false)} />}
    </>
  )
}

function CopyDialog({ from, title, onClose }: { from: string; title: Text; onClose: () => void }) {
  const { editor: words, cancel } = useOfficeTexts()
  const { office } = useWorld()
  const say = useSay()
  const [, go] = useLocation()
  const [name, setName] = useState('')
  const [typed, setTyped] = useState<string | null>(null)
  const [lists, setLists] = useState<'same' | 'own'>('own')
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const id = typed ?? (name === '' ? '' : freshName(name, new Set()).replaceAll('_', '-'))
  const begin = async () => {
    setBusy(true)
    const reply = await office.beginDraft({ from, copy: { id, title: { vi: name.trim() }, lists } })
    setBusy(false)
    if (reply.kind !== 'ok') return setTrouble(reply)
    go(`${CAMPAIGN_DRAFT}/${reply.value.id}`)
  }
  const ready = ID.test(id) && name.trim() !== ''
  return (
    <Dialog
      title={words.copyTitle(say(title))}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" busy={busy} disabled={!ready} onClick={begin}>
            {words.copy}
          </Button>
        </>
      }
    >
      <div className="office-form">
        <p>{words.copyHint}</p>
        <Field label={words.newName}>
          {control => (
            <input {...control} className="input" maxLength={120} value={name} onChange={({ target }) => setName(target.value)} />
          )}
        </Field>
        <Field label={words.newId} error={id !== '' && !ID.test(id) && words.idWrong}>
          {control => <input {...control} className="input" maxLength={48} value={id} onChange={({ target }) => setTyped(target.value)} />}
        </Field>
        <Field label={words.lists}>
          {control => (
            <select
              {...control}
              className="input"
              value={lists}
              onChange={({ target }) => setLists(target.value === 'same' ? 'same' : 'own')}
            >
              <option value="own">{words.ownLists}</option>
              <option value="same">{words.sameLists}</option>
            </select>
          )}
        </Field>
        {trouble && <TroubleNotice trouble={trouble} />}
      </div>
    </Dialog>
  )
}

/** The running campaign's questions and reports become a draft; a draft that is there already is opened. */
export function EditCampaign({ campaign, title }: { campaign: string; title: Text }) {
  const { editor: words } = useOfficeTexts()
  const { office } = useWorld()
  const say = useSay()
  const [, go] = useLocation()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const begin = async () => {
    const reply = await office.beginDraft({ from: campaign, edit: true })
    const there = reply.kind === 'problem' && reply.problem.code === 'draft-exists'
    if (reply.kind !== 'ok' && !there) return setTrouble(reply)
    go(`${CAMPAIGN_DRAFT}/${campaign}`)
  }
  return (
    <>
      <Button compact look="quiet" onClick={() => void begin()} aria-label={words.editOf(say(title))}>
        {words.edit}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  )
}
