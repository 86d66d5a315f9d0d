// The form of a campaign's settings, and saving it.
import { type FormEvent, useState } from 'react'
import * as z from 'zod/mini'
import { settingMistake } from '../../../forms/campaigns/setting-values.ts'
import { type CampaignPlanAnswer, type ChangeCampaign, SettingMistake, type SettingStanding } from '../../../shared/campaign-admin.ts'
import { formatDay } from '../../../shared/local-day.ts'
import type { Text } from '../../../shared/text.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Trouble } from '../asked.ts'
import { useToday } from '../campaign-today.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { TroubleNotice } from '../trouble-notice.tsx'
import { countChanges, standingOf } from './campaign-change.ts'
import { CutoffFields } from './cutoff-fields.tsx'
import { areDatesWrong, DatesFields } from './dates-fields.tsx'
import { SettingField } from './setting-field.tsx'

interface CampaignFormProps {
  answer: CampaignPlanAnswer
  onSaved: (saved: CampaignPlanAnswer) => void
}

export function CampaignForm({ answer, onSaved }: CampaignFormProps) {
  const texts = useOfficeTexts()
  const words = texts.campaigns
  const before = standingOf(answer)
  const [change, setChange] = useState(before)
  const { busy, trouble, save } = useSaving(answer, onSaved)
  const mistakes = new Map([...toldOf(trouble), ...mistakesIn(answer.settings, change)])
  const count = countChanges(before, change)
  const wrong =
    areDatesWrong(change.dates, answer.lastFrozenDay) || change.office.trim() === '' || mistakesIn(answer.settings, change).size > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (count > 0 && !wrong) void save(change)
  }
  return (
    <form className="office-form" onSubmit={submit} noValidate>
      <section className="office-panel">
        <h2>{words.dates}</h2>
        {answer.lastFrozenDay !== null && <p className="office-small">{words.frozen(formatDay(answer.lastFrozenDay))}</p>}
        <DatesFields dates={change.dates} onChange={dates => setChange({ ...change, dates })} frozen={answer.lastFrozenDay} />
        <Field label={words.receiver} error={change.office.trim() === '' && words.receiverNeeded} required className="setup-wide">
          {control => (
            <input
              {...control}
              className="input"
              maxLength={200}
              value={change.office}
              onChange={event => setChange({ ...change, office: event.target.value })}
            />
          )}
        </Field>
      </section>
      <CutoffFields dates={change.dates} cutoff={change.cutoff} onChange={cutoff => setChange({ ...change, cutoff })} />
      <section className="office-panel">
        <h2>{words.settings}</h2>
        <p className="office-small">{answer.settings.length > 0 ? words.settingsHint : words.noSettings}</p>
        <div className="setup-settings">
          {answer.settings.map(setting => (
            <SettingField
              key={setting.name}
              setting={setting}
              value={change.settings[setting.name] ?? setting.value}
              mistake={mistakes.get(setting.name)}
              onChange={value => setChange({ ...change, settings: { ...change.settings, [setting.name]: value } })}
            />
          ))}
        </div>
      </section>
      <div className="office-panel setup-save">
        {trouble && <TroubleNotice trouble={trouble} />}
        <div className="office-row office-spread">
          <span role="status">{count > 0 ? words.changes(count) : words.unchanged}</span>
          <span className="office-row">
            <Button onClick={() => setChange(before)} disabled={count === 0}>
              {words.undo}
            </Button>
            <Button look="primary" type="submit" busy={busy} disabled={count === 0 || wrong}>
              {words.save}
            </Button>
          </span>
        </div>
      </div>
    </form>
  )
}

function useSaving({ campaign, settings }: CampaignPlanAnswer, onSaved: (saved: CampaignPlanAnswer) => void) {
  const { campaigns: words } = useOfficeTexts()
  const { office } = useWorld()
  const { campaigns } = useToday()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const save = async (change: ChangeCampaign) => {
    setBusy(true)
    setTrouble(null)
    const reply = await office.changeCampaign(campaign.id, { ...change, settings: changedOnly(settings, change) })
    setBusy(false)
    if (reply.kind !== 'ok') return setTrouble(reply)
    toast({ text: words.saved })
    campaigns.again()
    onSaved(reply.value)
  }
  return { busy, trouble, save }
}

/** Somebody else may have set the others meanwhile. */
function changedOnly(settings: readonly SettingStanding[], { settings: values }: ChangeCampaign): Record<string, string> {
  const changed = settings.flatMap(({ name, value }) => {
    const now = values[name]
    return now === undefined || now === value ? [] : [[name, now] as const]
  })
  return Object.fromEntries(changed)
}

function mistakesIn(settings: readonly SettingStanding[], { settings: values }: ChangeCampaign): Map<string, Text> {
  const found = settings.flatMap(setting => {
    const message = settingMistake(setting, values[setting.name] ?? setting.value)
    return message ? [[setting.name, message] as const] : []
  })
  return new Map(found)
}

const Told = z.object({ settings: z.array(SettingMistake) })

/** What the server refused, setting by setting. */
function toldOf(trouble: Trouble | null): Map<string, Text> {
  const told = Told.safeParse(trouble?.kind === 'problem' ? trouble.problem.details : null)
  return new Map(told.data?.settings.map(({ name, message }) => [name, message]))
}
