// What may stand in an address as a search: words, but never what looks like somebody's ID number or phone number (R17).
const LONG_NUMBER = /\d{9}/

export const holdsNumber = (search: string | undefined): boolean => search !== undefined && LONG_NUMBER.test(search.replaceAll(/\D/g, ''))

/** "a,b" as a list; nothing as none. */
export const listed = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(','))
