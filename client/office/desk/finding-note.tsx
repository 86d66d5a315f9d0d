// What a check said, at its question: severity in icon and word. An excused error stays visible, with what excused it beside it (R15).
import type { Finding } from '../../../shared/finding.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { useOfficeTexts } from '../office-texts.ts'

const LOOKS: Record<Finding['severity'], { icon: IconName; sign: string }> = {
  error: { icon: 'alert', sign: 'sign-bad' },
  warning: { icon: 'question', sign: 'sign-warn' },
  info: { icon: 'info', sign: 'sign-quiet' },
}

export function FindingNote({ finding }: { finding: Finding }) {
  const { values } = useOfficeTexts().desk
  const say = useSay()
  return (
    <p className={`note ${LOOKS[finding.severity].sign}`}>
      <Icon name={LOOKS[finding.severity].icon} />
      <span>
        <strong>
          {values[finding.severity]}
          {finding.excused && ` (${values.excused})`}:
        </strong>{' '}
        {say(finding.message)}
      </span>
    </p>
  )
}
