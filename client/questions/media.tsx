// Pictures, sounds and films of a form, out of its own definition: shown without a network. Their code is fetched with the first form that has any.
import { lazy, Suspense } from 'react'
import type { MediaUse } from '../../forms/language/definition/media.ts'
import type { Text } from '../../shared/text.ts'

const MediaFiles = lazy(() => import('./media-files.tsx').then(loaded => ({ default: loaded.MediaFiles })))

export interface MediaProps {
  media: MediaUse | undefined
  /** What the picture shows; of a sound or film, whose it is. */
  alt: Text | undefined
  /** It is part of something that is pressed, and cannot be enlarged. */
  fixed?: boolean
}

export function Media({ media, alt, fixed = false }: MediaProps) {
  if (!media?.image && !media?.audio && !media?.video) return null
  return (
    <Suspense fallback={null}>
      <MediaFiles media={media} alt={alt} fixed={fixed} />
    </Suspense>
  )
}
