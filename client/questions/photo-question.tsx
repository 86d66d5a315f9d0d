// Photos of a paper: the pages so far, and one large button for the next. Answers hold digests; the bytes are kept before they are named.
import { useState } from 'react'
import type { Answer } from '../../shared/answers.ts'
import type { PhotoRef } from '../../shared/photo.ts'
import { AlbumButton } from '../capture/album-button.tsx'
import { type Keeping, PhotoCapture } from '../capture/photo-capture.tsx'
import { PhotoList } from '../capture/photo-list.tsx'
import { MAX_BYTES } from '../capture/photo-size.ts'
import { preparePhoto } from '../capture/prepare-photo.ts'
import type { PreparedPhoto } from '../capture/prepare-photo.worker.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { useToast } from '../ui/toast.tsx'
import { type Asking, type KindProps, useAsking } from './asking.tsx'
import { ControlGroup } from './control-group.tsx'

const USUAL = { max: 10, frame: 'page', longSide: 3000 } as const

/** The photos of an answer; nothing else in it. */
export function photosOf(value: Answer | undefined): PhotoRef[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'object' && 'digest' in item).map(item => item as PhotoRef) : []
}

export function PhotoQuestion(props: KindProps) {
  const texts = useTexts()
  const asking = useAsking()
  const [open, setOpen] = useState(false)
  const { state, control, answer } = props
  const { max, frame, longSide } = state.question.photo ?? USUAL
  const photos = photosOf(state.value)
  const remove = useRemoval(props)
  const begin = async () => {
    await asking.flush()
    setOpen(true)
  }
  return (
    <ControlGroup control={control} className="photos">
      <PhotoList photos={photos} load={asking.photo} {...(!state.readonly && { onDelete: remove })} />
      {photos.length > 0 && <p className="field-hint">{texts.capture.pages(photos.length, max)}</p>}
      {photos.length < max && !state.readonly && (
        <Button wide icon="camera" onClick={begin}>
          {frame === 'page' ? texts.capture.takeNext(photos.length + 1) : texts.capture.takePhoto}
        </Button>
      )}
      {open && (
        <PhotoCapture
          frame={frame}
          longSide={longSide}
          kept={photos.length}
          max={max}
          onKeep={photo => keep(asking, props, photo, answer)}
          onClose={() => setOpen(false)}
        />
      )}
    </ControlGroup>
  )
}

/** A picture chosen from the phone. Only pictures travel: everything else would need a reader at the office. */
export function FileQuestion(props: KindProps) {
  const texts = useTexts()
  const asking = useAsking()
  const toast = useToast()
  const { state, control, answer } = props
  const remove = useRemoval(props)
  const choose = async (file: Blob) => {
    const photo = await preparePhoto(file, USUAL.longSide, MAX_BYTES.page)
    if (!photo) return toast({ text: texts.questions.fileIsPhoto })
    const keeping = await keep(asking, props, photo, answer)
    if (keeping !== 'kept') toast({ text: keeping === 'full' ? texts.capture.keepFailed : texts.capture.already })
  }
  return (
    <ControlGroup control={control} className="photos">
      <PhotoList photos={photosOf(state.value)} load={asking.photo} {...(!state.readonly && { onDelete: remove })} />
      {!state.readonly && <AlbumButton word={texts.questions.chooseFile} many onFile={choose} />}
    </ControlGroup>
  )
}

/** The answer is read again from the engine, since several photos may be on their way. */
async function keep(
  { filling, keepPhoto, flush }: Asking,
  { state }: KindProps,
  photo: PreparedPhoto,
  answer: KindProps['answer'],
): Promise<Keeping> {
  const { bytes, type, width, height } = photo
  const ref = await keepPhoto(bytes, { type, width, height }).catch(() => null)
  if (!ref) return 'full'
  const before = photosOf(filling.state(state.path).value)
  if (before.some(({ digest }) => digest === ref.digest)) return 'already'
  answer([...before, ref])
  await flush()
  return 'kept'
}

function useRemoval({ state, answer }: KindProps): (photo: PhotoRef) => void {
  const texts = useTexts()
  const toast = useToast()
  return photo => {
    const before = photosOf(state.value)
    const after = before.filter(({ digest }) => digest !== photo.digest)
    answer(after.length > 0 ? after : undefined)
    toast({ text: texts.capture.deleted, undo: () => answer(before) })
  }
}
