// The number under which a land certificate was entered into the register (số vào sổ): "CH 00324", "CN00.383". Old ones are free text. The letters say
// which office issued it. Source: FACTS §1.6.

export type RegisterOffice = 'district' | 'department' | 'province' | 'branch' | 'registry'

const NUMBER = /^([A-Z]{2})(\d{3,6})$/
const offices: ReadonlyMap<string, RegisterOffice> = new Map([
  ['CH', 'district'],
  ['CS', 'department'],
  ['CT', 'province'],
  ['CN', 'branch'],
  ['VP', 'registry'],
])

/** The key that two spellings share: capitals, no spaces or dots; "ch 00.324" → "CH00324". */
export function registrationNumberKey(text: string): string {
  return text.normalize('NFC').toUpperCase().replace(/[\s.]/g, '')
}

/** Null for letters that no office is known by, and for old free text. */
export function registerOffice(text: string): RegisterOffice | null {
  const letters = NUMBER.exec(registrationNumberKey(text))?.[1]
  return letters === undefined ? null : (offices.get(letters) ?? null)
}
