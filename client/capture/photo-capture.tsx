// Photographing the pages of a paper, one after another, without leaving the page: aim, take, look, keep or take again.
import { useRef, useState } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { AlbumButton } from './album-button.tsx'
import './capture.css'
import { CameraView } from './camera-view.tsx'
import { PhotoReview } from './photo-review.tsx'
import { MAX_BYTES } from './photo-size.ts'
import { preparePhoto } from './prepare-photo.ts'
import type { PreparedPhoto } from './prepare-photo.worker.ts'
import { useCamera } from './use-camera.ts'

/** Durable when `kept`. `full`: the phone has no room. `already`: the very same picture is in the answer. */
export type Keeping = 'kept' | 'already' | 'full'

export interface PhotoCaptureProps {
  frame: 'idCard' | 'page'
  longSide: number
  /** How many are kept already, and how many there may be. */
  kept: number
  max: number
  onKeep: (photo: PreparedPhoto) => Promise<Keeping>
  onClose: () => void
}

type Step = { kind: 'aim' } | { kind: 'preparing' } | { kind: 'review'; photo: PreparedPhoto } | { kind: 'failed'; words: string }

export function PhotoCapture({ frame, longSide, kept, max, onKeep, onClose }: PhotoCaptureProps) {
  const texts = useTexts()
  const [step, setStep] = useState<Step>({ kind: 'aim' })

  const prepare = async (take: () => Promise<Blob>) => {
    // The camera stays open until the picture is taken: closing it would end the taking.
    const blob = await take().catch(() => null)
    setStep({ kind: 'preparing' })
    const photo = blob && (await preparePhoto(blob, longSide, MAX_BYTES[frame]))
    setStep(photo ? { kind: 'review', photo } : { kind: 'failed', words: texts.capture.photoFailed })
  }
  const keep = async (photo: PreparedPhoto) => {
    setStep({ kind: 'preparing' })
    const keeping = await onKeep(photo)
    if (keeping !== 'kept') return setStep({ kind: 'failed', words: keeping === 'full' ? texts.capture.keepFailed : texts.capture.already })
    if (kept + 1 >= max) return onClose()
    setStep({ kind: 'aim' })
  }
  const title = frame === 'page' ? texts.capture.page(Math.min(kept + 1, max)) : texts.capture.cameraTitle
  const aim = () => setStep({ kind: 'aim' })
  switch (step.kind) {
    case 'review':
      return <PhotoReview title={title} photo={step.photo} onKeep={() => keep(step.photo)} onRetake={aim} onClose={onClose} />
    case 'preparing':
      return (
        <Dialog title={title} className="dialog-full" onClose={onClose}>
          <Spinner label={texts.capture.preparing} />
        </Dialog>
      )
    case 'failed':
      return (
        <Dialog
          title={title}
          className="dialog-full"
          onClose={onClose}
          actions={
            <Button look="primary" icon="camera" onClick={aim}>
              {texts.capture.retake}
            </Button>
          }
        >
          <p role="alert">{step.words}</p>
        </Dialog>
      )
    case 'aim':
      return <Aim title={title} frame={frame} longSide={longSide} kept={kept} onTake={prepare} onClose={onClose} />
  }
}

interface AimProps {
  title: string
  frame: 'idCard' | 'page'
  longSide: number
  kept: number
  onTake: (take: () => Promise<Blob>) => Promise<void>
  onClose: () => void
}

function Aim({ title, frame, longSide, kept, onTake, onClose }: AimProps) {
  const texts = useTexts()
  const video = useRef<HTMLVideoElement>(null)
  const camera = useCamera(video, longSide)
  const [shooting, setShooting] = useState(false)
  const shoot = () => {
    setShooting(true)
    return onTake(camera.shoot)
  }
  return (
    <Dialog
      title={title}
      className="dialog-full"
      onClose={onClose}
      actions={
        <>
          <AlbumButton word={texts.capture.fromAlbum} onFile={file => onTake(async () => file)} />
          {kept > 0 && <Button onClick={onClose}>{texts.common.done}</Button>}
          <Button look="primary" wide icon="camera" busy={shooting} disabled={camera.state !== 'ready'} onClick={shoot}>
            {texts.capture.shoot}
          </Button>
        </>
      }
    >
      <CameraView
        camera={camera}
        video={video}
        frame={frame}
        hint={frame === 'page' ? texts.capture.framePage : texts.capture.frameIdCard}
      />
    </Dialog>
  )
}
