// What the first administrator says: their name and which ward this is.
import { type FormEvent, useState } from 'react'
import type { Office } from '../../sync/office.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import type { Trouble } from '../asked.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { wordsOf } from '../trouble-words.ts'

/** The ward that this was first made for; editable. */
const DEFAULT_CODE = '11560'

export interface FirstAdministratorFormProps {
  office: Office
  token: string
  onCard: (card: string) => void
}

export function FirstAdministratorForm({ office, token, onCard }: FirstAdministratorFormProps) {
  const texts = useOfficeTexts()
  const words = texts.first
  const [name, setName] = useState('')
  const [code, setCode] = useState(DEFAULT_CODE)
  const [ward, setWard] = useState(words.defaultWardName)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const wrongCode = !/^\d{5}$/.test(code)
  const create = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrongCode || name.trim() === '' || ward.trim() === '') return
    setBusy(true)
    const reply = await office.makeFirstAdministrator({
      token,
      name: name.trim().normalize('NFC'),
      ward: { code, name: ward.trim().normalize('NFC') },
    })
    setBusy(false)
    if (reply.kind === 'ok') onCard(reply.value.card)
    else setTrouble(reply)
  }
  return (
    <form className="office-panel office-form" onSubmit={create} noValidate>
      <p>{words.welcome}</p>
      <Field label={words.name} error={tried && name.trim() === '' && words.needed} required>
        {control => (
          <input
            {...control}
            className="input"
            autoComplete="name"
            maxLength={120}
            value={name}
            onChange={event => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.wardName} error={tried && ward.trim() === '' && words.needed} required>
        {control => <input {...control} className="input" maxLength={120} value={ward} onChange={event => setWard(event.target.value)} />}
      </Field>
      <Field label={words.wardCode} hint={words.wardCodeHint} error={tried && wrongCode && words.wardCodeWrong} required>
        {control => (
          <input
            {...control}
            className="input"
            inputMode="numeric"
            maxLength={5}
            value={code}
            onChange={event => setCode(event.target.value.trim())}
          />
        )}
      </Field>
      {trouble && (
        <Banner tone="bad" live>
          {wordsOf(trouble, texts)}
        </Banner>
      )}
      <Button type="submit" look="primary" busy={busy}>
        {words.create}
      </Button>
    </form>
  )
}
