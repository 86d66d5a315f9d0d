// What the checks said, worst first, each with its weight in an icon and a word.
import type { Severity } from '../../../shared/finding.ts'
import type { KeptRecord } from '../../phone.ts'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import type { IconName } from '../../ui/icons.tsx'
import { Badge, type Tone } from '../../ui/state-badge.tsx'
import { useQuestionNames } from './question-names.ts'

export const SEVERITY_LOOKS: Record<Severity, { tone: Tone; icon: IconName }> = {
  error: { tone: 'bad', icon: 'alert' },
  warning: { tone: 'warn', icon: 'question' },
  info: { tone: 'info', icon: 'info' },
}
const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

export function FindingList({ findings, form }: Pick<KeptRecord, 'findings' | 'form'>) {
  const texts = useTexts()
  const say = useSay()
  const nameOf = useQuestionNames(form)
  const sorted = [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
  return (
    <section className="card">
      <h2>{texts.record.findingsTitle}</h2>
      {sorted.length === 0 && <p className="soft">{texts.record.noFindings}</p>}
      <ul className="findings">
        {sorted.map(finding => (
          <li key={`${finding.code} ${finding.questions.join(' ')}`}>
            <p className="reason-question">{nameOf(finding.questions[0] ?? '')}</p>
            <Badge {...SEVERITY_LOOKS[finding.severity]}>{texts.fill.severity[finding.severity]}</Badge>
            <p>
              {say(finding.message)}
              {finding.excused && <span className="soft"> ({texts.record.excused})</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
