// Every key of the desk, from the same table that the keyboard listens by.
import { Dialog } from '../../ui/dialog.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { type DeskKey, KEYS } from './keys.ts'

const SHOWN: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' }
const keyText = (key: string) => SHOWN[key] ?? key.toUpperCase()

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { keys } = useOfficeTexts().desk
  return (
    <Dialog title={keys.title} onClose={onClose}>
      <dl className="key-list">
        {(Object.keys(KEYS) as DeskKey[]).map(name => (
          <div key={name}>
            <dt>
              {KEYS[name].map(key => (
                <kbd key={key}>{keyText(key)}</kbd>
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
