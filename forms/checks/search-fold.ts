// Search without diacritics: "nguyen thuy" finds "Nguyễn Thuỷ" and "Nguyễn Thủy". The key is for searching only; it is never shown or stored
// as a name. Source: FACTS §9 (three different letters look like Đ).

const COMBINING = /[\u0300-\u036f]/g
const LOOKS_LIKE_D = /[đĐ\u00d0\u0189\u00f0\u0256]/g
const NOT_WORD = /[^\p{L}\p{N}]+/gu

/** Lower case, no diacritics, đ as d, one space between words, no punctuation. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(COMBINING, '').replace(LOOKS_LIKE_D, 'd').toLowerCase().replace(NOT_WORD, ' ').trim()
}

/** Every word of the query begins some word of the text. Both are folded already, so that a list of thousands is folded once. */
export function matchesFolded(foldedText: string, foldedQuery: string): boolean {
  if (foldedQuery === '') return true
  const text = ` ${foldedText}`
  return foldedQuery.split(' ').every(word => text.includes(` ${word}`))
}
