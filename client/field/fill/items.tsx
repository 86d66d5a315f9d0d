// The questions, headings and repeats of a page, as deep as they go.
import { useState } from 'react'
import type { Item } from '../../../forms/language/form.ts'
import { useSay, useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { FillSession } from './fill-session.ts'
import { QuestionFrame } from './question-frame.tsx'

export interface ItemsProps {
  session: FillSession
  items: readonly Item[]
  page: string
  looked: boolean
}

export function Items({ items, ...around }: ItemsProps) {
  return items.map(item => <OneItem key={item.kind === 'heading' ? item.name : item.path} item={item} {...around} />)
}

type Around = Omit<ItemsProps, 'items'>

function OneItem({ item, ...around }: Around & { item: Item }) {
  const say = useSay()
  switch (item.kind) {
    case 'question':
      return <QuestionFrame state={item.state} {...around} />
    case 'heading':
      return (
        <section className="heading">
          <h2>{say(item.label)}</h2>
          <Items items={item.items} {...around} />
        </section>
      )
    case 'repeat':
      return <Repeat repeat={item} {...around} />
  }
}

type RepeatItem = Extract<Item, { kind: 'repeat' }>

function Repeat({ repeat, ...around }: Around & { repeat: RepeatItem }) {
  const { session } = around
  const texts = useTexts()
  const say = useSay()
  const [removing, setRemoving] = useState<number | null>(null)
  const label = say(repeat.label)
  const remove = (index: number) => {
    session.filling.removeInstance(repeat.path, index)
    setRemoving(null)
  }
  return (
    <section className="heading">
      <h2>{label}</h2>
      {repeat.instances.map((instance, i) => (
        <section key={instance.path} className="instance" aria-label={texts.fill.instance(label, i + 1)}>
          <div className="instance-head">
            <h3>{texts.fill.instance(label, i + 1)}</h3>
            {repeat.canRemove && (
              <Button look="quiet" icon="delete" onClick={() => setRemoving(i)}>
                {texts.fill.removeInstance}
              </Button>
            )}
          </div>
          <Items items={instance.items} {...around} />
        </section>
      ))}
      {repeat.canAdd && (
        <Button wide icon="plus" onClick={() => session.filling.addInstance(repeat.path)}>
          {texts.fill.addInstance(label)}
        </Button>
      )}
      {removing !== null && (
        <Dialog
          title={texts.fill.removeQuestion(texts.fill.instance(label, removing + 1))}
          onClose={() => setRemoving(null)}
          actions={
            <>
              <Button onClick={() => setRemoving(null)}>{texts.common.cancel}</Button>
              <Button look="danger" onClick={() => remove(removing)}>
                {texts.fill.removeInstance}
              </Button>
            </>
          }
        >
          <p>{texts.fill.removeHelp}</p>
        </Dialog>
      )}
    </section>
  )
}
