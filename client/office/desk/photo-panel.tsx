// The photo column: which page of which question, tools, and what to know while a photo has not arrived (R6).

import type { DeskRecord } from '../../../shared/desk.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { IconName } from '../../ui/icons.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { TroubleNotice } from '../trouble-notice.tsx'
import { PhotoFrame } from './photo-frame.tsx'
import { usePhotoAddress } from './use-photo-address.ts'
import type { PhotoTools } from './use-photo-tools.ts'

export interface PhotoPanelProps {
  record: DeskRecord
  tools: PhotoTools
  captionOf: (question: string) => string
}

export function PhotoPanel({ record, tools, captionOf }: PhotoPanelProps) {
  const { desk } = useOfficeTexts()
  const shown = record.photos[tools.place]
  if (!shown) {
    return (
      <section className="desk-photo" aria-label={desk.photo.title}>
        <EmptyState icon="image" title={desk.photo.none} />
      </section>
    )
  }
  const caption = captionOf(shown.question)
  return (
    <section className="desk-photo" aria-label={desk.photo.title}>
      <header className="photo-caption">
        <strong>{caption}</strong>
        <span className="office-small" role="status">
          {desk.photo.page(tools.place + 1, record.photos.length)}
        </span>
      </header>
      {shown.complete ? (
        <ShownPhoto record={record.record} digest={shown.digest} caption={caption} tools={tools} />
      ) : (
        <EmptyState icon="clock" title={desk.photo.coming}>
          <p>{desk.photo.comingHint}</p>
        </EmptyState>
      )}
      <PhotoButtons tools={tools} count={record.photos.length} />
    </section>
  )
}

function ShownPhoto({ record, digest, caption, tools }: { record: string; digest: string; caption: string; tools: PhotoTools }) {
  const { desk } = useOfficeTexts()
  const photo = usePhotoAddress(record, digest)
  switch (photo.kind) {
    case 'loading':
      return <Spinner label={desk.photo.loading} />
    case 'failed':
      return <TroubleNotice trouble={photo.why} again={photo.again} />
    case 'here':
      return <PhotoFrame address={photo.address} description={caption} tools={tools} />
  }
}

function PhotoButtons({ tools, count }: { tools: PhotoTools; count: number }) {
  const { desk } = useOfficeTexts()
  const buttons: [icon: IconName, words: string, act: () => void, disabled?: boolean][] = [
    ['arrowLeft', desk.photo.previous, () => tools.step(-1), tools.place === 0],
    ['arrowRight', desk.photo.next, () => tools.step(1), tools.place >= count - 1],
    ['minus', desk.photo.zoomOut, tools.zoomOut, tools.view.zoom === 1],
    ['plus', desk.photo.zoomIn, tools.zoomIn],
    ['image', desk.photo.fit, tools.fit],
    ['rotate', desk.photo.turnLeft, () => tools.turn(-1)],
    ['rotate', desk.photo.turnRight, () => tools.turn(1)],
  ]
  return (
    <div className="photo-buttons" role="toolbar" aria-label={desk.photo.title}>
      {buttons.map(([icon, words, act, disabled]) => (
        <Button
          key={words}
          look="quiet"
          compact
          icon={icon}
          aria-label={words}
          title={words}
          className={words === desk.photo.turnLeft ? 'photo-mirrored' : ''}
          disabled={disabled ?? false}
          onClick={act}
        />
      ))}
    </div>
  )
}
