// Every key of a screen, from the same table that its keyboard listens by.
import { Dialog } from '../ui/dialog.tsx'

export interface KeyListProps<Name extends string> {
  title: string
  hint: string
  keys: Readonly<Record<Name, readonly string[]>>
  names: Readonly<Record<Name, string>>
  /** A key as it stands on the keyboard. */
  keyWords: (key: string) => string
  className?: string
  onClose: () => void
}

export function KeyList<Name extends string>({ title, hint, keys, names, keyWords, className, onClose }: KeyListProps<Name>) {
  return (
    <Dialog title={title} onClose={onClose}>
      <dl className={['key-list', className].filter(Boolean).join(' ')}>
        {(Object.keys(keys) as Name[]).map(name => (
          <div key={name}>
            <dt>
              {keys[name].map(key => (
                <kbd key={key}>{keyWords(key)}</kbd>
              ))}
            </dt>
            <dd>{names[name]}</dd>
          </div>
        ))}
      </dl>
      <p className="office-small">{hint}</p>
    </Dialog>
  )
}
