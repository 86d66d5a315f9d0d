// The camera in the page. The phone's own camera app can push the browser out of memory and lose the page (TESTPLAN §3), so this comes first
// and the album second. Refused, missing and busy cameras are states with words, never a dead black box.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

export type CameraState = 'opening' | 'ready' | 'denied' | 'unavailable'

export interface Camera {
  state: CameraState
  /** Null where the camera has no light. */
  torch: boolean | null
  switchTorch: () => void
  again: () => void
  /** A still in the best size that the camera gives; falls back on the frame in view. */
  shoot: () => Promise<Blob>
}

/** `torch` is in the Image Capture draft, which TypeScript's DOM library does not know. */
interface WithTorch {
  torch?: boolean
}

export function useCamera(video: RefObject<HTMLVideoElement | null>, longSide: number): Camera {
  const [state, setState] = useState<CameraState>('opening')
  const [torch, setTorch] = useState<boolean | null>(null)
  const [round, setRound] = useState(0)
  const track = useRef<MediaStreamTrack | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for a new try
  useEffect(() => {
    let left = false
    setState('opening')
    openCamera(longSide).then(
      stream => {
        if (left) return stop(stream)
        const [opened] = stream.getVideoTracks()
        track.current = opened ?? null
        opened?.addEventListener('ended', () => setState('unavailable'))
        setTorch(opened && hasTorch(opened) ? false : null)
        show(video.current, stream).then(() => !left && setState('ready'))
      },
      error => !left && setState(wasDenied(error) ? 'denied' : 'unavailable'),
    )
    const shown = video.current
    return () => {
      left = true
      if (shown?.srcObject instanceof MediaStream) stop(shown.srcObject)
      if (shown) shown.srcObject = null
      track.current = null
    }
  }, [video, longSide, round])

  return {
    state,
    torch,
    again: useCallback(() => setRound(n => n + 1), []),
    switchTorch: () => {
      const advanced: (MediaTrackConstraintSet & WithTorch)[] = [{ torch: !torch }]
      track.current?.applyConstraints({ advanced }).then(
        () => setTorch(!torch),
        () => setTorch(null),
      )
    },
    shoot: () => still(track.current, video.current),
  }
}

function openCamera(longSide: number): Promise<MediaStream> {
  if (!navigator.mediaDevices) return Promise.reject(new DOMException('no camera interface', 'NotFoundError'))
  const video = { facingMode: { ideal: 'environment' }, width: { ideal: longSide }, height: { ideal: Math.round((longSide * 3) / 4) } }
  return navigator.mediaDevices.getUserMedia({ audio: false, video })
}

async function show(video: HTMLVideoElement | null, stream: MediaStream): Promise<void> {
  if (!video) return stop(stream)
  video.srcObject = stream
  await video.play().catch(() => {})
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

function wasDenied(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError')
}

function hasTorch(track: MediaStreamTrack): boolean {
  const capabilities: MediaTrackCapabilities & WithTorch = 'getCapabilities' in track ? track.getCapabilities() : {}
  return Boolean(capabilities.torch)
}

async function still(track: MediaStreamTrack | null, video: HTMLVideoElement | null): Promise<Blob> {
  if (track && 'ImageCapture' in window) {
    try {
      return await new ImageCapture(track).takePhoto()
    } catch {
      // Some drivers promise stills and fail; the frame in view is the next best.
    }
  }
  return frame(video)
}

async function frame(video: HTMLVideoElement | null): Promise<Blob> {
  if (!video?.videoWidth) throw new DOMException('the camera shows nothing yet', 'InvalidStateError')
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new DOMException('no frame', 'EncodingError'))), 'image/jpeg', 0.95)
  })
}
