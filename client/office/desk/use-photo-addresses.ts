// Photos as the browser can show them. Each is fetched once per record (every fetch is logged, R17) and its memory is given back when
// another record opens.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Trouble } from '../asked.ts'
import { useWorld } from '../office-world.tsx'

export type PhotoAddress = { kind: 'here'; address: string } | { kind: 'loading' } | { kind: 'failed'; why: Trouble; again: () => void }

export function usePhotoAddress(record: string, digest: string | null): PhotoAddress {
  const { office } = useWorld()
  const [known, setKnown] = useState<ReadonlyMap<string, string | Trouble>>(new Map())
  const [tries, setTries] = useState(0)
  const asked = useRef(new Set<string>())
  const addresses = useRef<string[]>([])
  useEffect(
    () => () => {
      for (const address of addresses.current) URL.revokeObjectURL(address)
      addresses.current = []
      asked.current.clear()
      setKnown(new Map())
    },
    [record],
  )
  useEffect(() => {
    if (digest === null || asked.current.has(digest)) return
    asked.current.add(digest)
    const holder = addresses.current
    void office.photo(digest, record).then(reply => {
      if (addresses.current !== holder) return
      const found = reply.kind === 'ok' ? URL.createObjectURL(reply.value) : reply
      if (typeof found === 'string') holder.push(found)
      setKnown(before => new Map(before).set(digest, found))
    })
  }, [office, record, digest, tries])
  const again = useCallback(() => {
    if (digest === null) return
    asked.current.delete(digest)
    setKnown(before => new Map([...before].filter(([name]) => name !== digest)))
    setTries(count => count + 1)
  }, [digest])
  const found = digest === null ? undefined : known.get(digest)
  if (typeof found === 'string') return { kind: 'here', address: found }
  return found ? { kind: 'failed', why: found, again } : { kind: 'loading' }
}
