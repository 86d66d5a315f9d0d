// Which stage of the campaign is looked at; nothing where there is only one.
import { useSay } from '../../texts/use-texts.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useStages } from './stages.ts'

export interface StageChoiceProps {
  chosen: string | null
  onChoose: (stage: string | null) => void
  /** All of them at once may be chosen too. */
  all?: boolean
}

export function StageChoice({ chosen, onChoose, all = false }: StageChoiceProps) {
  const { complete } = useOfficeTexts()
  const say = useSay()
  const stages = useStages()
  if (stages.length < 2) return null
  return (
    <select className="input" aria-label={complete.stage} value={chosen ?? ''} onChange={event => onChoose(event.target.value || null)}>
      {all && <option value="">{complete.allStages}</option>}
      {stages.map(({ id, title }) => (
        <option key={id} value={id}>
          {say(title)}
        </option>
      ))}
    </select>
  )
}
