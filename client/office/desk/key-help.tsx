// The keys of the desk.
import { KeyList } from '../key-list.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { KEYS } from './keys.ts'

const SHOWN: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' }
const keyWords = (key: string) => SHOWN[key] ?? key.toUpperCase()

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { keys } = useOfficeTexts().desk
  return <KeyList {...keys} keys={KEYS} keyWords={keyWords} onClose={onClose} />
}
