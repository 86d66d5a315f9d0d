// News between everything that reads and everything that writes on this device, over all its tabs: which stores changed, and what one tab
// wants the others to do (lock, take note of a sync). Carries no data.
import type { Channel } from '../ports.ts'

export type News =
  | { kind: 'written'; stores: string[] }
  | { kind: 'locked' }
  | { kind: 'wiped' }
  | { kind: 'sync'; status: { running: boolean; lastSuccessAt: number | null; trouble: Trouble | null; nextTryAt: number | null } }
export type Trouble = { message: string; since: number; code?: string }

export interface Changes {
  /** Tells this tab and the others. */
  tell(news: News): void
  /** What this tab shows may be shown better now, though nothing was written. */
  stir(): void
  /** `here` is false when another tab told it. */
  hear(listener: (news: News, here: boolean) => void): () => void
  close(): void
}

/** A tab of another build may post what this one does not know; that is no news here. */
function isNews(message: unknown): message is News {
  const kind = typeof message === 'object' && message !== null && 'kind' in message ? message.kind : null
  return kind === 'locked' || kind === 'wiped' || kind === 'written' || kind === 'sync'
}

export function createChanges(channel: Channel): Changes {
  const listeners = new Set<(news: News, here: boolean) => void>()
  const spread = (news: News, here: boolean) => {
    for (const listener of [...listeners]) listener(news, here)
  }
  const close = channel.listen(message => isNews(message) && spread(message, false))
  return {
    tell(news) {
      spread(news, true)
      channel.post(news)
    },
    stir: () => spread({ kind: 'written', stores: ['shown'] }, true),
    hear(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      listeners.clear()
      close()
    },
  }
}
