// One setting of a campaign: its help always in sight, what FACTS marks "to verify" marked, and the default one click away.
import type { SettingStanding } from '../../../shared/campaign-admin.ts'
import type { Text } from '../../../shared/text.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { type ControlProps, Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icons.tsx'
import type { OfficeTexts } from '../office-texts.ts'
import { useOfficeTexts } from '../office-texts.ts'

interface SettingFieldProps {
  setting: SettingStanding
  value: string
  mistake: Text | undefined
  onChange: (value: string) => void
}

export function SettingField({ setting, value, mistake, onChange }: SettingFieldProps) {
  const { campaigns: words } = useOfficeTexts()
  const say = useSay()
  const { title, help, default: standard, toVerify } = setting
  const label = (
    <>
      {say(title)}
      {toVerify && (
        <span className="setup-verify">
          <Icon name="question" size="1em" />
          {words.verify}
        </span>
      )}
    </>
  )
  return (
    <div className="setup-setting">
      <Field label={label} hint={say(help)} error={mistake && say(mistake)}>
        {control => <Control control={control} setting={setting} value={value} onChange={onChange} />}
      </Field>
      {value !== standard && (
        <p className="office-small office-row">
          {words.standard(shown(setting, standard, words, say))}
          <Button look="quiet" compact onClick={() => onChange(standard)} aria-label={words.standardFor(say(title))}>
            {words.takeStandard}
          </Button>
        </p>
      )}
    </div>
  )
}

function shown(
  { kind, choices = [] }: SettingStanding,
  value: string,
  words: OfficeTexts['campaigns'],
  say: (text: Text) => string,
): string {
  if (kind === 'yesNo') return value === 'yes' ? words.yes : words.no
  const choice = choices.find(one => one.value === value)
  return choice ? say(choice.label) : value || words.empty
}

/** By what it was, not by what is being typed: a control that changes its kind would lose the focus. */
const isLong = ({ value, default: standard }: SettingStanding): boolean => Math.max(value.length, standard.length) > 36

interface ControlOf {
  control: ControlProps
  setting: SettingStanding
  value: string
  onChange: (value: string) => void
}

function Control({ control, setting, value, onChange }: ControlOf) {
  const { campaigns: words } = useOfficeTexts()
  const say = useSay()
  const { kind, choices = [] } = setting
  switch (kind) {
    case 'yesNo':
    case 'choice': {
      const offered =
        kind === 'choice'
          ? choices
          : [
              { value: 'yes', label: { vi: words.yes } },
              { value: 'no', label: { vi: words.no } },
            ]
      return (
        <select {...control} className="input" value={value} onChange={event => onChange(event.target.value)}>
          {offered.map(choice => (
            <option key={choice.value} value={choice.value}>
              {say(choice.label)}
            </option>
          ))}
        </select>
      )
    }
    case 'number':
    case 'percent':
      return (
        <input
          {...control}
          className="input setup-number"
          inputMode="decimal"
          maxLength={20}
          value={value}
          // Vietnamese writes 0,5.
          onChange={event => onChange(event.target.value.trim().replace(',', '.'))}
        />
      )
    case 'text':
      return isLong(setting) ? (
        <textarea {...control} className="input" rows={3} maxLength={500} value={value} onChange={event => onChange(event.target.value)} />
      ) : (
        <input {...control} className="input" maxLength={500} value={value} onChange={event => onChange(event.target.value)} />
      )
  }
}
