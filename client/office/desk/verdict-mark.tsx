// How a second source stands to what was typed: icon and word, and a colour beside them.
import { Icon, type IconName } from '../../ui/icons.tsx'
import { type OfficeTexts, useOfficeTexts } from '../office-texts.ts'
import type { Verdict } from './card-comparison.ts'

const LOOKS: Record<Verdict, { icon: IconName; sign: string }> = {
  same: { icon: 'check', sign: 'sign-good' },
  nearly: { icon: 'question', sign: 'sign-warn' },
  differs: { icon: 'conflict', sign: 'sign-bad' },
  missing: { icon: 'minus', sign: 'sign-warn' },
}

function wordOf(verdict: Verdict, { values }: OfficeTexts['desk']): string {
  switch (verdict) {
    case 'same':
      return values.same
    case 'nearly':
      return values.nearly
    case 'differs':
      return values.differs
    case 'missing':
      return values.missingHere
  }
}

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { desk } = useOfficeTexts()
  return (
    <span className={`sign ${LOOKS[verdict].sign}`}>
      <Icon name={LOOKS[verdict].icon} size="1em" />
      {wordOf(verdict, desk)}
    </span>
  )
}
