// Sort keys that any database or plain comparison puts in Vietnamese order: alphabet first, then tones (level, huyền, hỏi, ngã, sắc, nặng).
// People are sorted by given name, then middle names, then family name. Source: FACTS §9.

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const TONE_ORDER = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/
const FIRST_LETTER_CODE = 0x41
/** Control characters, because they sort before every letter: a shorter word comes first. */
const BEFORE_TONES = '\t'
const BETWEEN_NAMES = '\n'

/** Two texts differ first by letters, then by tones; case does not count. */
export function vietnameseSortKey(text: string): string {
  let letters = ''
  let tones = ''
  for (const { letter, tone } of lettersOf(text)) {
    letters += letter
    tones += tone
  }
  return letters + BEFORE_TONES + tones
}

function* lettersOf(text: string): Generator<{ letter: string; tone: number }> {
  for (const character of text.normalize('NFC').toLowerCase()) {
    const parts = character.normalize('NFD')
    const mark = TONES.exec(parts)?.[0]
    yield { letter: codeOf(parts.replace(TONES, '').normalize('NFC')), tone: mark ? TONE_ORDER.indexOf(mark) + 1 : 0 }
  }
}

/** Letters after digits and spaces, which keep their own order. */
function codeOf(letter: string): string {
  const place = ALPHABET.indexOf(letter)
  return place < 0 ? letter : String.fromCharCode(FIRST_LETTER_CODE + place)
}

/** "Nguyễn Thị Ánh" → keyed as "Ánh", then "Thị", then "Nguyễn". */
export function nameSortKey(name: string): string {
  const words = name.trim().split(/\s+/)
  const given = words.pop() ?? ''
  const family = words.shift() ?? ''
  return [given, words.join(' '), family].map(vietnameseSortKey).join(BETWEEN_NAMES)
}
