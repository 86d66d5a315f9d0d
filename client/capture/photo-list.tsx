// The photos of one question: small pictures in order; a tap enlarges, and there one can be deleted.
import { useEffect, useState } from 'react'
import type { PhotoRef } from '../../shared/photo.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icons.tsx'
import './capture.css'
import { Picture } from './picture.tsx'

export type LoadPhoto = (ref: PhotoRef) => Promise<Uint8Array<ArrayBuffer> | null>

export interface PhotoListProps {
  photos: readonly PhotoRef[]
  load: LoadPhoto
  /** Without it, the photos are only looked at. */
  onDelete?: (photo: PhotoRef) => void
}

export function PhotoList({ photos, load, onDelete }: PhotoListProps) {
  const texts = useTexts()
  const [open, setOpen] = useState<number | null>(null)
  const shown = open === null ? undefined : photos[open]
  if (photos.length === 0) return null
  return (
    <>
      <ul className="thumbs">
        {photos.map((photo, i) => (
          <li key={photo.digest}>
            <button type="button" className="thumb" aria-label={texts.capture.enlarge(i + 1)} onClick={() => setOpen(i)}>
              <KeptPicture photo={photo} load={load} alt="" className="thumb-picture" />
              <span className="thumb-number">{i + 1}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown && open !== null && (
        <Dialog
          title={texts.capture.page(open + 1)}
          className="dialog-full"
          onClose={() => setOpen(null)}
          actions={
            <>
              {onDelete && (
                <Button
                  look="danger"
                  icon="delete"
                  onClick={() => {
                    onDelete(shown)
                    setOpen(null)
                  }}
                >
                  {texts.capture.deletePhoto}
                </Button>
              )}
              {photos.length > 1 && (
                <Button icon="arrowRight" onClick={() => setOpen((open + 1) % photos.length)}>
                  {texts.common.next}
                </Button>
              )}
            </>
          }
        >
          <KeptPicture key={shown.digest} photo={shown} load={load} alt={texts.capture.page(open + 1)} className="review-picture" />
        </Dialog>
      )}
    </>
  )
}

function KeptPicture({ photo, load, alt, className }: { photo: PhotoRef; load: LoadPhoto; alt: string; className: string }) {
  const texts = useTexts()
  const [blob, setBlob] = useState<Blob | null | undefined>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a photo is its digest, and the loader stays the same for a screen's life
  useEffect(() => {
    let left = false
    load(photo).then(bytes => !left && setBlob(bytes && new Blob([bytes], { type: photo.type })))
    return () => {
      left = true
    }
  }, [photo.digest])
  if (blob) return <Picture blob={blob} alt={alt} className={className} />
  return (
    <span className="thumb-missing">
      <Icon name={blob === null ? 'offline' : 'spinner'} {...(blob === undefined && { className: 'spinner' })} />
      {blob === null && <span>{texts.capture.photoMissing}</span>}
    </span>
  )
}
