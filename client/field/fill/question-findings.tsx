// What the checks say about one question, in its weight's icon and word.
import type { Finding } from '../../../shared/finding.ts'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icons.tsx'
import { SEVERITY_LOOKS } from '../record/finding-list.tsx'

export function QuestionFindings({ id, findings }: { id: string; findings: readonly Finding[] }) {
  const texts = useTexts()
  const say = useSay()
  return (
    <ul id={id} className="question-findings" aria-live="polite">
      {findings.map(finding => {
        const { tone, icon } = finding.excused ? ({ tone: 'quiet', icon: 'check' } as const) : SEVERITY_LOOKS[finding.severity]
        return (
          <li key={finding.code} className={`question-finding tone-${tone}`}>
            <Icon name={icon} />
            <span>
              <strong>{finding.excused ? texts.record.excused : texts.fill.severity[finding.severity]}:</strong> {say(finding.message)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
