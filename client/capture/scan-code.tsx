// Scanning a code with the camera in the page, or from a picture in the album. The caller decides whether what was read is what it wants.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { Banner } from '../ui/banner.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { AlbumButton } from './album-button.tsx'
import './capture.css'
import { CameraView } from './camera-view.tsx'
import { type CodeReader, openCodeReader } from './read-code.ts'
import { useCamera } from './use-camera.ts'

/** Enough for a worn QR of 37 modules at a hand's width; more only slows a cheap phone. */
const LONG_SIDE = 1920

export interface ScanCodeProps {
  title: string
  hint: string
  kind?: 'qr' | 'any'
  /** Null when the text was taken, and the caller closes; otherwise what is wrong with it and what to do. */
  accept: (text: string) => string | null
  onClose: () => void
  /** Further ways to read: photos already taken. */
  children?: ReactNode
}

export function ScanCode({ title, hint, kind = 'qr', accept, onClose, children }: ScanCodeProps) {
  const texts = useTexts()
  const video = useRef<HTMLVideoElement>(null)
  const camera = useCamera(video, LONG_SIDE)
  const [complaint, setComplaint] = useState<string | null>(null)
  const reader = useReader(kind)
  const took = useRef(accept)
  useEffect(() => {
    took.current = accept
  })

  useEffect(() => {
    if (camera.state !== 'ready') return
    return watch(video.current, reader, text => {
      const wrong = took.current(text)
      setComplaint(wrong)
      return wrong === null
    })
  }, [camera.state, reader])

  const fromAlbum = async (file: Blob) => {
    const text = await readStill(reader(), file)
    setComplaint(text === null ? texts.capture.noCodeInPhoto : accept(text))
  }
  return (
    <Dialog
      title={title}
      className="dialog-full"
      onClose={onClose}
      actions={<AlbumButton word={texts.capture.scanFromPhoto} onFile={fromAlbum} />}
    >
      <CameraView camera={camera} video={video} frame="code" hint={hint} />
      {complaint && (
        <Banner tone="warn" live>
          <p>{complaint}</p>
        </Banner>
      )}
      {children}
      <p className="soft">{texts.capture.scanHelp}</p>
    </Dialog>
  )
}

/** Null when the file is no picture or shows no code. */
export async function readStill(reader: CodeReader, file: Blob): Promise<string | null> {
  try {
    return await reader.read(await createImageBitmap(file, { imageOrientation: 'from-image' }), true)
  } catch {
    return null
  }
}

/** One reader for the life of the component, opened at first use. */
export function useReader(kind: 'qr' | 'any'): () => CodeReader {
  const opened = useRef<CodeReader | null>(null)
  const [open] = useState(() => () => {
    opened.current ??= openCodeReader(kind)
    return opened.current
  })
  useEffect(
    () => () => {
      opened.current?.close()
      opened.current = null
    },
    [],
  )
  return open
}

/** Reads frame after frame, each only when the last was answered, until one is taken. Returns what stops it. */
function watch(video: HTMLVideoElement | null, reader: () => CodeReader, took: (text: string) => boolean): () => void {
  let stopped = false
  const look = async () => {
    if (stopped || !video) return
    const picture = video.videoWidth > 0 ? await createImageBitmap(video).catch(() => null) : null
    const text = picture && !stopped ? await reader().read(picture, false) : null
    if (stopped || (text !== null && took(text))) return
    requestAnimationFrame(look)
  }
  look()
  return () => {
    stopped = true
  }
}
