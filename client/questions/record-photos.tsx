// Reading the code out of a photo that this record already has: the card was photographed first, and is back in its owner's pocket.
import { useState } from 'react'
import type { PhotoRef } from '../../shared/photo.ts'
import { readStill, useReader } from '../capture/scan-code.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { useAsking } from './asking.tsx'
import { photosOf } from './photo-question.tsx'

export function RecordPhotos({ accept }: { accept: (text: string) => string | null }) {
  const texts = useTexts()
  const asking = useAsking()
  const reader = useReader('qr')
  const [complaint, setComplaint] = useState<string | null>(null)
  const [reading, setReading] = useState(false)
  const photos = idCardPhotos(asking.filling.answers(), name => asking.filling.form.question(name)?.photo?.frame === 'idCard')
  if (photos.length === 0) return null
  const read = async () => {
    setReading(true)
    setComplaint(null)
    let wrong: string | null = texts.capture.noCodeInPhoto
    for (const photo of photos) {
      const bytes = await asking.photo(photo)
      const text = bytes && (await readStill(reader(), new Blob([bytes], { type: photo.type })))
      if (!text) continue
      wrong = accept(text)
      if (wrong === null) return
    }
    setReading(false)
    setComplaint(wrong)
  }
  return (
    <>
      <Button wide icon="image" busy={reading} onClick={read}>
        {texts.capture.scanTakenPhotos(photos.length)}
      </Button>
      {complaint && (
        <Banner tone="warn" live>
          <p>{complaint}</p>
        </Banner>
      )}
    </>
  )
}

function idCardPhotos(answers: Readonly<Record<string, unknown>>, isIdCard: (name: string) => boolean): PhotoRef[] {
  return Object.entries(answers).flatMap(([name, value]) => (isIdCard(name) && Array.isArray(value) ? photosOf(value) : []))
}
