// One look at a photo before it is kept. Doubts of the machine are advice: "use it anyway" is always there.
import { useMemo } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Picture } from './picture.tsx'
import type { PreparedPhoto } from './prepare-photo.worker.ts'

export interface PhotoReviewProps {
  title: string
  photo: PreparedPhoto
  onKeep: () => void
  onRetake: () => void
  onClose: () => void
}

export function PhotoReview({ title, photo, onKeep, onRetake, onClose }: PhotoReviewProps) {
  const texts = useTexts()
  const doubtful = photo.warnings.length > 0
  const words = { blurred: texts.capture.blurred, dark: texts.capture.dark, small: texts.capture.small }
  const blob = useMemo(() => new Blob([photo.bytes], { type: photo.type }), [photo])
  return (
    <Dialog
      title={title}
      className="dialog-full"
      onClose={onClose}
      actions={
        <>
          <Button look={doubtful ? 'primary' : 'secondary'} icon="camera" onClick={onRetake}>
            {texts.capture.retake}
          </Button>
          <Button look={doubtful ? 'secondary' : 'primary'} icon="check" onClick={onKeep}>
            {doubtful ? texts.capture.useAnyway : texts.capture.useIt}
          </Button>
        </>
      }
    >
      {photo.warnings.map(warning => (
        <Banner key={warning} tone="warn" live>
          <p>{words[warning]}</p>
        </Banner>
      ))}
      <Picture blob={blob} alt={title} className="review-picture" />
    </Dialog>
  )
}
