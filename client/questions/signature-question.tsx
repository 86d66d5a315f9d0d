// A signature drawn with a finger, kept as a picture. It stays on the screen until it is taken, and can always be drawn again.
import { type PointerEvent, useRef, useState } from 'react'
import { PhotoList } from '../capture/photo-list.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { useToast } from '../ui/toast.tsx'
import { type KindProps, useAsking } from './asking.tsx'
import { ControlGroup } from './control-group.tsx'
import { photosOf } from './photo-question.tsx'

const WIDTH = 900
const HEIGHT = 360

export function SignatureQuestion({ state, control, answer }: KindProps) {
  const texts = useTexts()
  const asking = useAsking()
  const toast = useToast()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)
  const signed = photosOf(state.value)
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT)
    setDrawn(false)
    answer(undefined)
  }
  const keep = async () => {
    const bytes = canvas.current && (await bytesOf(canvas.current))
    const ref = bytes && (await asking.keepPhoto(bytes, { type: 'image/png', width: WIDTH, height: HEIGHT }).catch(() => null))
    if (ref) answer([ref])
    else toast({ text: texts.capture.keepFailed })
  }
  return (
    <ControlGroup control={control} className="signature">
      {signed.length > 0 ? (
        <PhotoList photos={signed} load={asking.photo} />
      ) : (
        <>
          <p className="field-hint">{texts.questions.signHere}</p>
          <canvas
            ref={canvas}
            width={WIDTH}
            height={HEIGHT}
            className="signature-pad"
            onPointerDown={begin}
            onPointerMove={event => draw(event) && setDrawn(true)}
          />
        </>
      )}
      <div className="button-row">
        {(drawn || signed.length > 0) && (
          <Button icon="rotate" onClick={clear}>
            {texts.questions.clearSignature}
          </Button>
        )}
        {drawn && signed.length === 0 && (
          <Button look="primary" icon="check" onClick={keep}>
            {texts.questions.keepSignature}
          </Button>
        )}
      </div>
    </ControlGroup>
  )
}

/** Where a finger is, in the canvas's own pixels. */
function pointOf(event: PointerEvent<HTMLCanvasElement>): [number, number] {
  const box = event.currentTarget.getBoundingClientRect()
  return [((event.clientX - box.left) / box.width) * WIDTH, ((event.clientY - box.top) / box.height) * HEIGHT]
}

function begin(event: PointerEvent<HTMLCanvasElement>): void {
  const pen = event.currentTarget.getContext('2d')
  event.currentTarget.setPointerCapture(event.pointerId)
  if (!pen) return
  pen.lineWidth = 5
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = '#101828'
  pen.beginPath()
  pen.moveTo(...pointOf(event))
}

/** True when something was drawn: the finger is down. */
function draw(event: PointerEvent<HTMLCanvasElement>): boolean {
  if (event.buttons === 0) return false
  const pen = event.currentTarget.getContext('2d')
  pen?.lineTo(...pointOf(event))
  pen?.stroke()
  return true
}

async function bytesOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer> | null> {
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  return blob && new Uint8Array(await blob.arrayBuffer())
}
