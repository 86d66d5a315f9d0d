// Something that the list lacks, a certificate or a household: begins a record without an entity, in one of the person's residential groups.
import { useState } from 'react'
import type { Text } from '../../../shared/text.ts'
import { useLive } from '../../local/use-live.ts'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useMe, usePhone } from '../device.tsx'
import { useBegin } from './begin.tsx'

export function AddUnlisted({ noun, stage }: { noun: Text; stage: string }) {
  const texts = useTexts()
  const say = useSay()
  const phone = usePhone()
  const { residentialGroups } = useMe()
  const names = useLive(phone, () => phone.residentialGroups(), [])
  const [asking, setAsking] = useState(false)
  const { begin, refusal } = useBegin()
  const [only] = residentialGroups
  return (
    <div className="add-unlisted">
      <Button wide icon="plus" onClick={() => (residentialGroups.length === 1 && only ? begin(null, only, stage) : setAsking(true))}>
        {texts.home.addUnlisted(say(noun))}
      </Button>
      {asking && (
        <Dialog title={texts.home.chooseGroup} onClose={() => setAsking(false)}>
          {residentialGroups.map(group => (
            <Button key={group} wide onClick={() => begin(null, group, stage)}>
              {names?.find(({ id }) => id === group)?.name ?? group}
            </Button>
          ))}
        </Dialog>
      )}
      {refusal}
    </div>
  )
}
