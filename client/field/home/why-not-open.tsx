// Why a row cannot be filled in this stage yet, or need not be: the stage before that is missing, the day that it opens, or that the path goes past it.
import { useState } from 'react'
import { formatDay } from '../../../shared/local-day.ts'
import type { ListRow, PathMark } from '../../phone.ts'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PathLine } from './path-line.tsx'

export function useNotOpen() {
  const [asked, setAsked] = useState(false)
  return { asked, ask: () => setAsked(true), close: () => setAsked(false) }
}

export function NotOpen({ row, stage, onClose }: { row: ListRow; stage: string | undefined; onClose: () => void }) {
  const texts = useTexts()
  return (
    <Dialog title={texts.states[row.state]} onClose={onClose} actions={<Button onClick={onClose}>{texts.common.close}</Button>}>
      <p className="row-title">{row.entity.title}</p>
      <p>
        <Why row={row} mark={row.path.find(mark => mark.stage.id === stage)} />
      </p>
      <PathLine path={row.path} />
    </Dialog>
  )
}

function Why({ row, mark }: { row: ListRow; mark: PathMark | undefined }) {
  const { home, versions } = useTexts()
  const say = useSay()
  if (row.state === 'notNeeded') return versions.cannotBegin.notNeeded
  if (mark?.opensOn) return home.opensOn(formatDay(mark.opensOn))
  const before = (mark?.stage.opens?.after ?? []).flatMap(id => row.path.find(one => one.stage.id === id) ?? [])
  const missing = before.filter(({ state }) => !COME_SO_FAR.includes(state)).map(({ stage }) => say(stage.title))
  return missing.length > 0 ? home.firstDo(missing.join(', ')) : versions.cannotBegin.notOpen
}

const COME_SO_FAR: readonly PathMark['state'][] = ['waiting', 'received', 'approved']
