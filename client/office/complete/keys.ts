// The keyboard while a case is filled. Unlike the desk's keys these work while a person types, so that none of them is a letter alone; they go by the
// key's place where a Vietnamese input method or another layout would change what it says.

export const COMPLETE_KEYS = {
  onward: ['Enter'],
  send: ['Ctrl+Enter'],
  nextPage: ['PageDown'],
  previousPage: ['PageUp'],
  problem: ['F8'],
  addRow: ['Alt+KeyN'],
  addOuterRow: ['Alt+Shift+KeyN'],
  nextPhoto: ['Alt+Period'],
  previousPhoto: ['Alt+Comma'],
  zoomIn: ['Alt+Equal'],
  zoomOut: ['Alt+Minus'],
  fit: ['Alt+Digit0'],
  turnRight: ['Alt+BracketRight'],
  help: ['Alt+Slash'],
} as const
export type CompleteKey = keyof typeof COMPLETE_KEYS
export const COMPLETE_KEY_NAMES = Object.keys(COMPLETE_KEYS) as CompleteKey[] // the table's own keys

/** What turning the page or sending must not do twice when a key is held. */
const ONCE: readonly CompleteKey[] = ['send', 'addRow', 'addOuterRow', 'help']

export interface CompletePress {
  code: string
  repeat: boolean
  ctrl: boolean
  alt: boolean
  shift: boolean
  meta: boolean
}

/** Enter is the form's own: it goes to the next question. */
export function completeKeyOf({ code, repeat, ctrl, alt, shift, meta }: CompletePress): Exclude<CompleteKey, 'onward'> | null {
  if (meta || (ctrl && alt)) return null
  const pressed = `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${code === 'NumpadEnter' ? 'Enter' : code}`
  const found = COMPLETE_KEY_NAMES.find(name => (COMPLETE_KEYS[name] as readonly string[]).includes(pressed))
  if (!found || found === 'onward' || (repeat && ONCE.includes(found))) return null
  return found
}

const SHOWN: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  Equal: '+',
  Minus: '-',
  Digit0: '0',
  BracketRight: ']',
  Slash: '/',
  KeyN: 'N',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
}

/** "Alt + .", as it stands on the keyboard. */
export const keyWords = (key: string): string =>
  key
    .split('+')
    .map(part => SHOWN[part] ?? part)
    .join(' + ')
