// The living picture with a frame to aim by, or, when there is none, what to do about it.
import type { RefObject } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Spinner } from '../ui/spinner.tsx'
import type { Camera } from './use-camera.ts'

export interface CameraViewProps {
  camera: Camera
  video: RefObject<HTMLVideoElement | null>
  frame: 'idCard' | 'page' | 'code'
  hint: string
}

export function CameraView({ camera, video, frame, hint }: CameraViewProps) {
  const texts = useTexts()
  const { state, torch } = camera
  const failed = state === 'denied' || state === 'unavailable'
  return (
    <div className="camera">
      <div className="camera-stage" hidden={failed}>
        <video ref={video} className="camera-video" playsInline muted autoPlay />
        {state === 'opening' && <Spinner label={texts.common.loading} />}
        {state === 'ready' && <div className={`camera-frame camera-frame-${frame}`} aria-hidden="true" />}
        {torch !== null && (
          <Button look="secondary" compact icon="flash" className="camera-torch" aria-pressed={torch} onClick={camera.switchTorch}>
            {torch ? texts.capture.torchOff : texts.capture.torchOn}
          </Button>
        )}
      </div>
      {failed ? (
        <Banner tone="warn" {...(state === 'denied' && { title: texts.capture.denied })} live>
          <p>{state === 'denied' ? texts.capture.deniedHelp : texts.capture.noCamera}</p>
          <Button icon="rotate" onClick={camera.again}>
            {texts.common.retry}
          </Button>
        </Banner>
      ) : (
        <p className="camera-hint">{hint}</p>
      )}
    </div>
  )
}
