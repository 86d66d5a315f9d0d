// Draws a form's pictures (a tap enlarges), sounds and films. They are blob addresses, which the policy of the page allows and no network needs.
import { useEffect, useState } from 'react'
import type { MediaFile } from '../../forms/language/definition/media.ts'
import { useSay, useTexts } from '../texts/use-texts.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useAsking } from './asking.tsx'
import type { MediaProps } from './media.tsx'

export function MediaFiles({ media, alt, fixed }: MediaProps) {
  const say = useSay()
  const words = alt ? say(alt) : ''
  return (
    <>
      {media?.image && <Image name={media.image} alt={words} fixed={fixed} />}
      {media?.audio && <Sound name={media.audio} words={words} />}
      {media?.video && <Film name={media.video} words={words} />}
    </>
  )
}

function Image({ name, alt, fixed }: { name: string; alt: string; fixed: boolean | undefined }) {
  const texts = useTexts()
  const address = useAddress(name)
  const [large, setLarge] = useState(false)
  if (!address) return null
  const picture = <img src={address} alt={alt} className="media-picture" />
  if (fixed) return picture
  return (
    <>
      <button type="button" className="media-button" aria-label={texts.questions.enlarge(alt)} onClick={() => setLarge(true)}>
        {picture}
      </button>
      {large && (
        <Dialog title={alt || texts.questions.picture} className="dialog-full" onClose={() => setLarge(false)}>
          <img src={address} alt={alt} className="media-large" />
        </Dialog>
      )}
    </>
  )
}

function Sound({ name, words }: { name: string; words: string }) {
  const texts = useTexts()
  const address = useAddress(name)
  // biome-ignore lint/a11y/useMediaCaption: the form's author writes the words beside it
  return address && <audio controls preload="metadata" src={address} aria-label={texts.questions.sound(words)} className="media-sound" />
}

function Film({ name, words }: { name: string; words: string }) {
  const texts = useTexts()
  const address = useAddress(name)
  return (
    address && (
      // biome-ignore lint/a11y/useMediaCaption: the form's author writes the words beside it
      <video controls playsInline preload="metadata" src={address} aria-label={texts.questions.film(words)} className="media-film" />
    )
  )
}

/** Lives as long as it is shown; null for a name that the form has no file for. */
function useAddress(name: string): string | null {
  const files = useAsking().filling.form.definition.media
  const file = files && Object.hasOwn(files, name) ? files[name] : undefined
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!file) return
    const made = URL.createObjectURL(blobOf(file))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}

const blobs = new WeakMap<MediaFile, Blob>()

function blobOf(file: MediaFile): Blob {
  const blob = blobs.get(file) ?? new Blob([Uint8Array.from(atob(file.data), letter => letter.charCodeAt(0))], { type: file.type })
  blobs.set(file, blob)
  return blob
}
