// The clock's reading, again and again, for what the screen counts down. Only for display (R8).
import { useEffect, useState } from 'react'
import type { Instant } from '../../shared/ports.ts'
import { useWorld } from './office-world.tsx'

export function useTick(everyMs: number): Instant {
  const { clock, timers } = useWorld()
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    const tick = () => {
      setNow(clock.now())
      stop = timers.after(everyMs, tick)
    }
    let stop = timers.after(everyMs, tick)
    return () => stop()
  }, [clock, timers, everyMs])
  return now
}
