// The left column: the photos of the stage before with their tools, or what it said, whichever the officer needs.
import { useState } from 'react'
import type { DeskCase } from '../../../shared/desk.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import type { Asked } from '../asked.ts'
import { PhotoPanel } from '../desk/photo-panel.tsx'
import type { PhotoTools } from '../desk/use-photo-tools.ts'
import type { RecordReading } from '../desk/use-record-reading.ts'
import { rowsOf } from '../desk/value-rows.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { TroubleNotice } from '../trouble-notice.tsx'

export interface BesidePanelProps {
  asked: Asked<DeskCase>
  reading: RecordReading | null
  photo: PhotoTools
}

export function BesidePanel({ asked, reading, photo }: BesidePanelProps) {
  const texts = useOfficeTexts()
  const { screen } = texts.complete
  const [values, setValues] = useState(false)
  const beside = asked.value?.beside ?? null
  if (!asked.value) {
    return (
      <section className="complete-beside" aria-label={screen.beside}>
        {asked.trouble ? <TroubleNotice trouble={asked.trouble} again={asked.again} /> : <Spinner label={texts.loading} />}
      </section>
    )
  }
  if (!beside) {
    return (
      <section className="complete-beside" aria-label={screen.beside}>
        <EmptyState icon="image" title={screen.noPhotos}>
          <p>{screen.noPhotosHint}</p>
        </EmptyState>
      </section>
    )
  }
  const photos = beside.photos.length > 0
  return (
    <div className="complete-beside">
      {photos && !values ? (
        <PhotoPanel record={beside} tools={photo} captionOf={path => reading?.labelAt(path) ?? path} />
      ) : (
        <EarlierValues reading={reading} />
      )}
      {photos && (
        <Button look="quiet" compact icon={values ? 'image' : 'file'} onClick={() => setValues(!values)}>
          {values ? screen.earlierHide : screen.earlierShow}
        </Button>
      )}
    </div>
  )
}

function EarlierValues({ reading }: { reading: RecordReading | null }) {
  const texts = useOfficeTexts()
  const rows = rowsOf(reading?.lines ?? []).filter(({ typed }) => typed !== '')
  return (
    <section className="earlier-values" aria-label={texts.complete.screen.earlierRecord}>
      <h2>{texts.complete.screen.earlierRecord}</h2>
      {reading ? (
        <dl>
          {rows.map(({ path, label, typed }) => (
            <div key={path}>
              <dt>{label}</dt>
              <dd>{typed}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{texts.desk.values.unreadable}</p>
      )}
    </section>
  )
}
