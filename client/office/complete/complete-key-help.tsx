// Every key of the filling screen, from the same table that the keyboard listens by.
import { Dialog } from '../../ui/dialog.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { COMPLETE_KEY_NAMES, COMPLETE_KEYS, keyWords } from './keys.ts'

export function CompleteKeyHelp({ onClose }: { onClose: () => void }) {
  const { keys } = useOfficeTexts().complete
  return (
    <Dialog title={keys.title} onClose={onClose}>
      <dl className="key-list complete-keys">
        {COMPLETE_KEY_NAMES.map(name => (
          <div key={name}>
            <dt>
              {COMPLETE_KEYS[name].map(key => (
                <kbd key={key}>{keyWords(key)}</kbd>
              ))}
            </dt>
            <dd>{keys.names[name]}</dd>
          </div>
        ))}
      </dl>
      <p className="office-small">{keys.hint}</p>
    </Dialog>
  )
}
