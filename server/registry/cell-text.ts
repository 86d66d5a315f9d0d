// Text of a cell as Unicode NFC: old fonts (TCVN3, VNI) converted, decomposed letters composed, look-alikes of Đ replaced, spaces tidied
// (FACTS §9). Every change is named. A font is believed first; without one only letters that no Unicode Vietnamese has are a sign.
import type { RepairKind } from '../../shared/registry.ts'
import tcvn3 from './encodings/tcvn3.json' with { type: 'json' }
import vni from './encodings/vni.json' with { type: 'json' }

export interface RepairedText {
  text: string
  repairs: RepairKind[]
}

const TCVN3 = new Map(Object.entries(tcvn3).map(([byte, letter]) => [String.fromCharCode(Number.parseInt(byte, 16)), letter]))
/** Longest first: a letter of VNI is one or two signs. */
const VNI = Object.entries(vni).toSorted(([a], [b]) => b.length - a.length)
const VNI_PATTERN = new RegExp(VNI.map(([signs]) => signs).join('|'), 'g')
const VNI_LETTER = new Map(VNI)

const BEYOND_LATIN1 = /[\u0100-\uffff]/
/** Signs that TCVN3 uses inside words, and neither Unicode Vietnamese nor VNI does. Quotation marks « » and ² are left out: they stand in honest text. */
const TCVN3_SIGN = /[\u00b5-\u00b9\u00a8-\u00aa\u00ac-\u00ae\u00be]\p{L}*/u
/** A capital with diacritics after a small letter. */
const TCVN3_CAPITAL = /\p{Ll}[\u00c0-\u00de]/u
/** A vowel followed by a mark that cannot follow it in Unicode Vietnamese, or ñ where a đ begins a word: inside words it is the ủ of TCVN3. */
const VNI_SIGN = /a[ùøûõïêèéúüëâàáåãä]|e[ùøûõïâàáåãä]|[ou][ûïåä]|o[âùø]|(?<!\p{L})ñ(?=[aeiouöôæ])/iu

function encodingOf(text: string, font: string | null): 'tcvn3' | 'vni' | null {
  if (BEYOND_LATIN1.test(text) || !/[\u0080-\u00ff]/.test(text)) return null
  if (font && /^\.vn/i.test(font)) return 'tcvn3'
  if (font && /^vni[- ]/i.test(font)) return 'vni'
  const composed = text.normalize('NFC')
  if (TCVN3_SIGN.test(composed)) return 'tcvn3'
  if (VNI_SIGN.test(text)) return 'vni'
  return TCVN3_CAPITAL.test(composed) ? 'tcvn3' : null
}

function decoded(text: string, encoding: 'tcvn3' | 'vni', font: string | null): string {
  if (encoding === 'vni') return text.replaceAll(VNI_PATTERN, signs => VNI_LETTER.get(signs) ?? signs)
  const letters = Array.from(text, sign => TCVN3.get(sign) ?? sign).join('')
  // Fonts such as .VnTimeH draw the same signs as capitals.
  return font && /h$/i.test(font) ? letters.toUpperCase() : letters
}

export function repairText(raw: string, font: string | null): RepairedText {
  const repairs: RepairKind[] = []
  let text = raw
  const step = (kind: RepairKind, next: string): void => {
    if (next !== text) repairs.push(kind)
    text = next
  }
  const encoding = encodingOf(raw, font)
  if (encoding) step(encoding, decoded(raw, encoding, font))
  step('decomposed', text.normalize('NFC'))
  step('lookalike', text.replaceAll(/[\u00d0\u0189]/g, 'Đ').replaceAll(/[\u00f0\u0256]/g, 'đ'))
  step('spaces', text.replaceAll(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim())
  return { text, repairs }
}
