// The live channel, once for the whole office. News say only that something changed; each screen asks again for what it shows, a little
// later and once for many (debounce). After a lost connection everything may have changed.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { LiveEvent } from '../../shared/live.ts'
import { createDebounce } from './debounce.ts'
import { useWorld } from './office-world.tsx'

export type Connection = 'connecting' | 'live' | 'broken'
type News = Exclude<LiveEvent['kind'], 'hello'>

interface Channel {
  connection: Connection
  listen: (listener: (news: News | 'everything') => void) => () => void
}

const ChannelContext = createContext<Channel>({ connection: 'connecting', listen: () => () => {} })
const PATIENCE = { quietMs: 400, longestMs: 2000 }

export function LiveProvider({ children }: { children: ReactNode }) {
  const { office } = useWorld()
  const [connection, setConnection] = useState<Connection>('connecting')
  const listeners = useRef(new Set<(news: News | 'everything') => void>())
  useEffect(() => {
    let greeted = false
    const tell = (news: News | 'everything') => {
      for (const listener of [...listeners.current]) listener(news)
    }
    return office.live(
      event => {
        setConnection('live')
        if (event.kind !== 'hello') tell(event.kind)
        else if (greeted) tell('everything')
        greeted = true
      },
      () => setConnection('broken'),
    )
  }, [office])
  const listen = useCallback((listener: (news: News | 'everything') => void) => {
    listeners.current.add(listener)
    return () => {
      listeners.current.delete(listener)
    }
  }, [])
  const channel = useMemo(() => ({ connection, listen }), [connection, listen])
  return <ChannelContext value={channel}>{children}</ChannelContext>
}

export function useConnection(): Connection {
  return useContext(ChannelContext).connection
}

/** Runs `act` some moments after news of this kind. */
export function useNews(kind: News, act: () => void): void {
  const { listen } = useContext(ChannelContext)
  const { clock, timers } = useWorld()
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const debounce = createDebounce({ clock, timers }, PATIENCE, () => latest.current())
    const stop = listen(news => {
      if (news === kind || news === 'everything') debounce.poke()
    })
    return () => {
      stop()
      debounce.stop()
    }
  }, [listen, clock, timers, kind])
}
