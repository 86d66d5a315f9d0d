// What a screen shows follows what the device keeps: runs a query of the phone, and again after every committed write of any tab.
// Not Dexie's own liveQuery: decryption leaves Dexie's zone, and there the tracking of what was read ends.
import { useEffect, useState } from 'react'
import type { Phone } from '../phone.ts'

/**
 * The query's last result; undefined until the first has come, also after `deps` changed. A slow older run never overwrites a newer one.
 * A query that fails throws in render, so that the error boundary shows it.
 * @param deps What the query closes over, as in useEffect.
 */
export function useLive<T>(phone: Pick<Phone, 'onChange'>, query: () => Promise<T>, deps: readonly unknown[]): T | undefined {
  const [shown, setShown] = useState<{ value: T } | { error: unknown } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller's list stands for the query, which is a new closure every time
  useEffect(() => {
    let ended = false
    let running = false
    let stale = false
    setShown(null)
    const run = () => {
      if (running) {
        stale = true
        return
      }
      running = true
      query()
        .then(
          value => !ended && setShown({ value }),
          error => !ended && setShown({ error }),
        )
        .finally(() => {
          running = false
          if (stale && !ended) {
            stale = false
            run()
          }
        })
    }
    run()
    const stop = phone.onChange(run)
    return () => {
      ended = true
      stop()
    }
  }, [phone, ...deps])
  if (shown && 'error' in shown) throw shown.error
  return shown?.value
}
