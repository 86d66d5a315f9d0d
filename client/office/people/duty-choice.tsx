// Giving a person the duties that the campaigns name. A duty of several campaigns is one: who appraises families appraises residential groups.
import type { BegunSummary } from '../../../shared/campaign-admin.ts'
import type { Text } from '../../../shared/text.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { useAsked } from '../asked.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'

export interface DutyChoiceProps {
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Nothing to see while no campaign names a duty; duties held of campaigns that are not here stay as they are. */
export function DutyChoice({ chosen, onChange }: DutyChoiceProps) {
  const { form: words } = useOfficeTexts().people
  const { office } = useWorld()
  const say = useSay()
  const asked = useAsked('packages', () => office.packages())
  const duties = dutiesOf(asked.value?.campaigns ?? [])
  if (duties.length === 0) return null
  return (
    <fieldset>
      <legend>{words.duties}</legend>
      <p className="office-small">{words.dutiesHint}</p>
      <div className="duty-choice">
        {duties.map(({ id, title, help, campaigns }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={event => onChange(event.target.checked ? [...chosen, id] : chosen.filter(held => held !== id))}
            />
            <span>
              {say(title)}
              <span className="office-small">
                {say(help)} {words.dutyOf(campaigns.map(say).join(', '))}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface OfferedDuty {
  id: string
  title: Text
  help: Text
  campaigns: Text[]
}

function dutiesOf(campaigns: readonly BegunSummary[]): OfferedDuty[] {
  const offered = new Map<string, OfferedDuty>()
  for (const campaign of campaigns)
    for (const { id, title, help } of campaign.duties) {
      const known = offered.get(id)
      if (known) known.campaigns.push(campaign.title)
      else offered.set(id, { id, title, help, campaigns: [campaign.title] })
    }
  return [...offered.values()]
}
