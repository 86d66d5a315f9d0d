// The sum that stays in sight above a table: the form's own words (the repeat's hint), which follow every answer, and how many lines still miss one.
import { useCallback, useSyncExternalStore } from 'react'
import type { RepeatItem } from '../../../../forms/language/form.ts'
import { useLanguage, useTexts } from '../../../texts/use-texts.tsx'
import { Button } from '../../../ui/button.tsx'
import type { FillSession } from '../fill-session.ts'
import { useSummedUp } from '../following.ts'
import type { Bulk } from './bulk.ts'
import { countIn } from './line-facts.ts'

export function TableSum({ session: { filling }, item, searchId }: { session: FillSession; item: RepeatItem; searchId: string }) {
  const texts = useTexts()
  const { language } = useLanguage()
  const { hint } = item.repeat
  const words = useSyncExternalStore(
    useCallback(listener => filling.subscribe(listener), [filling]),
    () => (hint ? filling.label(hint, item.path, language) : texts.table.found(item.instances.length)),
  )
  useSummedUp(filling)
  const missing = countIn(filling, item.instances, { kind: 'missing' })
  const toSearch = () => {
    document.getElementById(searchId)?.focus()
  }
  return (
    <div className="table-sum">
      <p>
        {words}
        {' · '}
        <strong>{missing > 0 ? texts.table.stillMissing(missing) : texts.table.noneMissing}</strong>
      </p>
      <Button look="quiet" compact icon="search" aria-label={texts.table.toSearch} onClick={toSearch} />
    </div>
  )
}

/** What one answer did to many lines, and the way back. It stays until the next such answer: nothing that matters goes away by itself. */
export function BulkDone({ bulk }: { bulk: Bulk }) {
  const texts = useTexts()
  return (
    <div className="bulk-done" role="status">
      <span>{texts.table.bulkDone(bulk.count)}</span>
      <Button icon="undo" onClick={bulk.undo}>
        {texts.common.undo}
      </Button>
    </div>
  )
}
