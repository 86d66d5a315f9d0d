// A row of a repeat in one line: its number, its first answers, and how it stands. Pressed, it opens or closes.
import { memo, useEffect, useRef } from 'react'
import type { Item, Path } from '../../../forms/language/form.ts'
import type { Text } from '../../../shared/text.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icons.tsx'
import type { FillSession } from './fill-session.ts'
import { useSummedUp } from './following.ts'
import { spokenOf } from './pages.ts'
import { rowTitle } from './row-title.ts'
import { StandingMark } from './standing-mark.tsx'

export interface RowLineProps {
  session: FillSession
  path: Path
  items: readonly Item[]
  /** Of the repeat; with the number, "Thửa 2". */
  label: Text
  number: number
  looked: boolean
  open: boolean
  onToggle: (open: Path | null) => void
}

export const RowLine = memo(function RowLine({ session, path, items, label, number, looked, open, onToggle }: RowLineProps) {
  const { filling } = session
  const { language } = useLanguage()
  const texts = useTexts()
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(open)
  useSummedUp(filling, path)
  useEffect(() => {
    if (open && !wasOpen.current) {
      button.current?.focus({ preventScroll: true })
      button.current?.scrollIntoView({ block: 'start' })
    }
    wasOpen.current = open
  }, [open])
  const standing = filling.standing(path)
  const title = rowTitle(filling, items, language)
  const problems = standing ? spokenOf(standing.findings, question => filling.stateIfThere(question)?.mark, looked) : 0
  return (
    <button ref={button} type="button" className="row-line" aria-expanded={open} onClick={() => onToggle(open ? null : path)}>
      <span className="row-line-words">
        <span className="row-line-name">{texts.fill.instance(filling.label(label, `${path}.`, language), number)}</span>
        {title && <span className="row-line-title">{title}</span>}
      </span>
      {standing && <StandingMark standing={standing} problems={problems} looked={looked} />}
      <Icon name={open ? 'up' : 'down'} />
    </button>
  )
})
