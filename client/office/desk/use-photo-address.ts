// A photo as the browser can show it. Each is fetched once while its record is open (every fetch is logged, R17), and its memory is given
// back when another is shown.
import { useEffect, useRef, useState } from 'react'
import type { Reply } from '../../sync/wire.ts'
import { type Trouble, useAsked } from '../asked.ts'
import { useWorld } from '../office-world.tsx'

export type PhotoAddress = { kind: 'here'; address: string } | { kind: 'loading' } | { kind: 'failed'; why: Trouble; again: () => void }

interface Fetched {
  record: string
  photos: Map<string, Promise<Reply<Blob>>>
}

export function usePhotoAddress(record: string, digest: string): PhotoAddress {
  const { office } = useWorld()
  const fetched = useRef<Fetched>({ record, photos: new Map() })
  const fetchOnce = async () => {
    if (fetched.current.record !== record) fetched.current = { record, photos: new Map() }
    const { photos } = fetched.current
    const reply = photos.get(digest) ?? office.photo(digest, record)
    photos.set(digest, reply)
    if ((await reply).kind !== 'ok') photos.delete(digest)
    return reply
  }
  const { value: photo, trouble, again } = useAsked(`${record} ${digest}`, fetchOnce)
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!photo) return
    const made = URL.createObjectURL(photo)
    setAddress(made)
    return () => {
      setAddress(null)
      URL.revokeObjectURL(made)
    }
  }, [photo])
  if (photo && address) return { kind: 'here', address }
  return trouble ? { kind: 'failed', why: trouble, again } : { kind: 'loading' }
}
