// The keys of the filling screen.
import { KeyList } from '../key-list.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { COMPLETE_KEYS, keyWords } from './keys.ts'

export function CompleteKeyHelp({ onClose }: { onClose: () => void }) {
  const { keys } = useOfficeTexts().complete
  return <KeyList {...keys} keys={COMPLETE_KEYS} keyWords={keyWords} className="complete-keys" onClose={onClose} />
}
