// The desk's keyboard: which key means what. While a person types, no key decides anything; a held key decides nothing either, so that
// one stray press can never approve two records.

export const KEYS = {
  approve: ['a'],
  return: ['r'],
  reject: ['x'],
  complete: ['c'],
  next: ['j', 'ArrowDown'],
  previous: ['k', 'ArrowUp'],
  zoomIn: ['+', '='],
  zoomOut: ['-', '_'],
  fit: ['0'],
  turnLeft: ['q'],
  turnRight: ['e'],
  previousPage: ['ArrowLeft'],
  nextPage: ['ArrowRight'],
  values: ['v'],
  search: ['/'],
  help: ['?'],
} as const
export type DeskKey = keyof typeof KEYS

const ONCE: readonly DeskKey[] = ['approve', 'return', 'reject', 'complete', 'help', 'search', 'values']

export interface KeyPress {
  key: string
  code: string
  repeat: boolean
  modified: boolean
  /** Focus is in something that takes text or moves by keys of its own. */
  typing: boolean
}

/** A Vietnamese input method may hide the letter ("Process", "Unidentified"); the key's place on the keyboard then tells it. */
function letterOf({ key, code }: KeyPress): string {
  if (key.length === 1) return key.toLowerCase()
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key
}

/** What a press asks of the desk; null when it is not for the desk. */
export function deskKeyOf(press: KeyPress): DeskKey | null {
  if (press.typing || press.modified) return null
  const letter = letterOf(press)
  const found = (Object.keys(KEYS) as DeskKey[]).find(name => (KEYS[name] as readonly string[]).includes(letter))
  if (!found || (press.repeat && ONCE.includes(found))) return null
  return found
}
