// What several readers ask for in the same moment is read once, and again when any tab has written one of the stores that it is from.
import type { Changes } from './changes.ts'

/** A reading that fails is not remembered. */
export function remembered<T>(changes: Changes, stores: readonly string[], read: () => Promise<T>): () => Promise<T> {
  let memory: Promise<T> | null = null
  changes.hear(news => {
    const changed = news.kind === 'written' ? news.stores.some(store => stores.includes(store)) : news.kind !== 'sync'
    if (changed) memory = null
  })
  return () => {
    const reading = memory ?? read()
    memory = reading
    reading.catch(() => {
      if (memory === reading) memory = null
    })
    return reading
  }
}
