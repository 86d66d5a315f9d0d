// The countdown to the cut. In the last half hour it changes icon and word, not only colour. Read out once when it becomes urgent: a screen
// reader is not told every minute.
import { formatDayShort, formatTime } from '../../../shared/local-day.ts'
import type { Instant } from '../../../shared/ports.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useToday } from '../campaign-today.tsx'
import { type OfficeTexts, useOfficeTexts } from '../office-texts.ts'
import { useTick } from '../ticking.ts'
import { type Countdown, countdownTo } from './countdown.ts'

function sentence(countdown: Countdown, clock: string, texts: OfficeTexts): string {
  switch (countdown.kind) {
    case 'left':
      return texts.countdown.left(countdown.hours, countdown.minutes, clock)
    case 'lastMinute':
      return texts.countdown.lastMinute(clock)
    case 'passed':
      return texts.countdown.passed(clock)
  }
}

export function CountdownMark() {
  const texts = useOfficeTexts()
  const { time } = useTexts()
  const { board, serverTime } = useToday()
  const now = serverTime(useTick(1000))
  if (!board.value) return <span className="shell-countdown" />
  const { cutAt, day } = board.value
  const countdown = countdownTo(cutAt, now)
  const clockOf = (instant: Instant) => time.clock(Number(formatTime(instant).slice(0, 2)), Number(formatTime(instant).slice(3, 5)))
  const urgent = countdown.kind !== 'left' || countdown.urgent
  const words = sentence(countdown, clockOf(cutAt), texts)
  const farOff = countdown.kind === 'left' && countdown.hours >= 12
  return (
    <span className={`shell-countdown ${urgent ? 'shell-countdown-urgent' : ''}`}>
      <Icon name={urgent ? 'alert' : 'clock'} />
      <span role={urgent ? 'status' : undefined}>
        {urgent && <strong>{texts.countdown.urgent} </strong>}
        {words} {farOff && texts.countdown.nextDay(formatDayShort(day))}
      </span>
    </span>
  )
}
