// The rows of a repeat: one line each, of which one is open at a time. Two hundred open rows would be a page nobody finds anything on.
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { Path, RepeatItem, Row } from '../../../forms/language/form.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { Around } from './around.ts'
import { GroupHelp } from './group-help.tsx'
import { RowLine } from './row-line.tsx'

/** More than these do not fit the tallest screen; the others follow in slices. */
const AT_FIRST = 30

export interface RepeatProps extends Around {
  repeat: RepeatItem
  /** The questions of the row that is open. */
  body: (row: Row) => ReactNode
}

export function Repeat({ repeat, body, session, focus, looked }: RepeatProps) {
  const texts = useTexts()
  const { instances } = repeat
  const shown = useDeferredValue(instances, instances.length > AT_FIRST ? instances.slice(0, AT_FIRST) : instances)
  const [open, setOpen] = useOpenRow(repeat, focus)
  const [removing, setRemoving] = useState<number | null>(null)
  const { language } = useLanguage()
  const label = session.filling.label(repeat.repeat.label, repeat.path, language)
  const rowName = (row: Row, i: number) => texts.fill.instance(session.filling.label(repeat.repeat.label, `${row.path}.`, language), i + 1)
  const add = () => {
    session.filling.addInstance(repeat.path)
    setOpen(`${repeat.path}.${instances.length}`)
  }
  const remove = (index: number) => {
    session.filling.removeInstance(repeat.path, index)
    setRemoving(null)
    setOpen(null)
  }
  return (
    <section className="heading" aria-label={label}>
      <h2>{instances.length > 1 ? texts.fill.rows(label, instances.length) : label}</h2>
      <GroupHelp group={repeat.repeat} path={repeat.path} />
      <ul className="instances">
        {shown.map((row, i) => (
          <li key={row.path} className="instance">
            <RowLine
              session={session}
              path={row.path}
              items={row.items}
              label={repeat.repeat.label}
              number={i + 1}
              looked={looked}
              open={row.path === open}
              onToggle={setOpen}
            />
            {row.path === open && (
              <div className="instance-body">
                {body(row)}
                <div className="button-row">
                  {repeat.canRemove && (
                    <Button look="quiet" icon="delete" onClick={() => setRemoving(i)}>
                      {texts.fill.removeInstance}
                    </Button>
                  )}
                  <Button icon={i + 1 < instances.length ? 'down' : 'check'} onClick={() => setOpen(instances[i + 1]?.path ?? null)}>
                    {i + 1 < instances.length ? texts.fill.nextRow : texts.fill.closeRow}
                  </Button>
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
      {repeat.canAdd && (
        <Button wide icon="plus" data-add-row="" onClick={add}>
          {texts.fill.addInstance(label)}
        </Button>
      )}
      {removing !== null && instances[removing] && (
        <Removal name={rowName(instances[removing], removing)} onClose={() => setRemoving(null)} onRemove={() => remove(removing)} />
      )}
    </section>
  )
}

/** The row that is gone to, else the one that was opened by hand, else the only one. */
function useOpenRow({ instances }: RepeatItem, focus: Path | null): [Path | null, (row: Path | null) => void] {
  const [open, setOpen] = useState<Path | null>(() => (instances.length === 1 ? (instances[0]?.path ?? null) : null))
  const [followed, setFollowed] = useState<Path | null>(null)
  if (focus !== followed) {
    setFollowed(focus)
    const holding = focus && instances.find(({ path }) => focus.startsWith(`${path}.`))
    if (holding) setOpen(holding.path)
  }
  return [open, setOpen]
}

function Removal({ name, onClose, onRemove }: { name: string; onClose: () => void; onRemove: () => void }) {
  const texts = useTexts()
  return (
    <Dialog
      title={texts.fill.removeQuestion(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
          <Button look="danger" onClick={onRemove}>
            {texts.fill.removeInstance}
          </Button>
        </>
      }
    >
      <p>{texts.fill.removeHelp}</p>
    </Dialog>
  )
}
