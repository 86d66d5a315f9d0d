// What questions ask of the screen around them, while a draft is being filled.
import { useMemo } from 'react'
import type { Path } from '../../../forms/language/form.ts'
import type { Asking } from '../../questions/asking.tsx'
import { useDevice } from '../device.tsx'
import type { FillSession } from './fill-session.ts'
import { focusAfter } from './focus.ts'
import { useWhenReleased } from './when-released.ts'

export function useAskingOf(session: FillSession): Asking {
  const { phone, timers } = useDevice()
  const whenReleased = useWhenReleased(timers)
  return useMemo(
    () => ({
      filling: session.filling,
      timers,
      flush: session.autosave.flush,
      keepPhoto: phone.keepPhoto.bind(phone),
      photo: (ref: Parameters<typeof phone.photo>[0]) => phone.photo(ref, session.draft.record),
      list: () => phone.list(session.draft.stage),
      // After the answer has been drawn: the next question may have appeared with it.
      goOn: (path: Path) => whenReleased(() => void timers.after(0, () => focusAfter(path))),
      whenReleased,
    }),
    [phone, session, timers, whenReleased],
  )
}
