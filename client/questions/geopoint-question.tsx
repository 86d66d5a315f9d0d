// A place, by the phone's own positioning. It may be refused or fail; then it says what to do, and nothing else waits for it.
import { useState } from 'react'
import type { Answer, Location } from '../../shared/answers.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import type { KindProps } from './asking.tsx'
import { ControlGroup } from './control-group.tsx'

const PATIENCE = { enableHighAccuracy: true, timeout: 30_000, maximumAge: 0 }

export function GeopointQuestion({ state, control, answer }: KindProps) {
  const texts = useTexts()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const place = locationOf(state.value)
  const take = () => {
    setBusy(true)
    setTrouble(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setBusy(false)
        answer({ latitude: coords.latitude, longitude: coords.longitude, accuracy: Math.round(coords.accuracy) })
      },
      error => {
        setBusy(false)
        setTrouble(error.code === error.PERMISSION_DENIED ? texts.questions.locationDenied : texts.questions.locationFailed)
      },
      PATIENCE,
    )
  }
  return (
    <ControlGroup control={control} className="scan">
      {place && <p>{texts.questions.location(place.latitude.toFixed(6), place.longitude.toFixed(6), String(place.accuracy))}</p>}
      {trouble && (
        <Banner tone="warn" live>
          <p>{trouble}</p>
        </Banner>
      )}
      <div className="button-row">
        <Button icon="pin" busy={busy} disabled={state.readonly} onClick={take}>
          {busy ? texts.questions.takingLocation : texts.questions.takeLocation}
        </Button>
        {place && (
          <Button look="quiet" icon="close" onClick={() => answer(undefined)}>
            {texts.questions.clear}
          </Button>
        )}
      </div>
    </ControlGroup>
  )
}

function locationOf(value: Answer | undefined): Location | null {
  return typeof value === 'object' && value !== null && 'latitude' in value ? (value as Location) : null
}
