// Publishing: dates, what becomes a new version and what stays, all of it or nothing.
import { useState } from 'react'
import { useLocation } from 'wouter'
import { addDays, dayOf } from '../../../shared/local-day.ts'
import { useSay } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Trouble } from '../asked.ts'
import { useToday } from '../campaign-today.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { areDatesWrong, DatesFields } from '../setup/dates-fields.tsx'
import { ADDRESS } from '../shell/places.ts'
import { TroubleNotice } from '../trouble-notice.tsx'
import { formNamed, useEditing } from './editing.tsx'

const USUAL_DAYS = 90

export function PublishPanel() {
  const { editor: words } = useOfficeTexts()
  const { clock } = useWorld()
  const { draft, pkg, open } = useEditing()
  const say = useSay()
  const today = dayOf(clock.now())
  const dates = draft.edited.dates ?? { firstDay: today, lastDay: addDays(today, USUAL_DAYS - 1) }
  const { problems, forms } = draft.told
  const { publish, busy, trouble } = usePublish(dates)
  return (
    <>
      <h2>{words.publishTitle}</h2>
      <p>{words.publishHint}</p>
      <DatesFields dates={dates} onChange={next => draft.change({ pkg, dates: next }, 'dates')} />
      <ul>
        {forms.map(({ form, next, changed }) => {
          const title = formNamed(pkg, form)?.title
          const name = title ? say(title) : form
          return <li key={form}>{changed ? words.publishNew(name, next) : words.publishSame(name, next)}</li>
        })}
      </ul>
      {trouble && <TroubleNotice trouble={trouble} />}
      {problems.length > 0 ? (
        <p className="office-row">
          {words.publishFirst}
          <Button compact onClick={() => open({ kind: 'problems' })}>
            {words.problems(problems.length)}
          </Button>
        </p>
      ) : (
        <div>
          <Button look="primary" busy={busy} disabled={areDatesWrong(dates)} onClick={publish}>
            {words.publish}
          </Button>
        </div>
      )}
    </>
  )
}

/** What is on the screen is saved first; only what was saved is published. */
function usePublish(dates: { firstDay: string; lastDay: string }) {
  const { editor: words } = useOfficeTexts()
  const { office } = useWorld()
  const { campaigns } = useToday()
  const { draft } = useEditing()
  const say = useSay()
  const toast = useToast()
  const [, go] = useLocation()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const publish = async () => {
    setBusy(true)
    const saved = await draft.flush()
    const reply = saved && (await office.publishDraft(saved.id, { dates, seq: saved.seq }))
    setBusy(false)
    if (!reply) return
    if (reply.kind !== 'ok') return setTrouble(reply)
    campaigns.again()
    toast({ text: words.published(say(reply.value.campaign.title)) })
    go(ADDRESS.settings)
  }
  return { publish: () => void publish(), busy, trouble }
}
