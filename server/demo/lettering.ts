// Vietnamese letters on a drawing, from a small sheet of glyphs (Be Vietnam Pro Medium, SIL Open Font License, drawn once at 24 px in four
// greys), because the server has no fonts and needs none elsewhere.
import { inflateSync } from 'node:zlib'
import sheet from './glyphs.json' with { type: 'json' }
import type { Drawing } from './png.ts'

interface Glyph {
  width: number
  /** Where its pixels begin. */
  from: number
}

export const LINE_HEIGHT = sheet.height
const PACKED = inflateSync(Buffer.from(sheet.pixels, 'base64'))
const GLYPHS = readGlyphs()

function readGlyphs(): ReadonlyMap<string, Glyph> {
  const glyphs = new Map<string, Glyph>()
  let from = 0
  Array.from(sheet.characters).forEach((character, index) => {
    const width = sheet.widths[index] ?? 0
    glyphs.set(character, { width, from })
    from += width * sheet.height
  })
  return glyphs
}

const inkAt = (pixel: number): number => ((PACKED[pixel >> 2] ?? 0) >> (2 * (pixel % 4))) & 3
const glyphOf = (character: string): Glyph => GLYPHS.get(character) ?? GLYPHS.get(' ') ?? { width: 0, from: 0 }

export function widthOf(text: string, scale = 1): number {
  return Array.from(text.normalize('NFC')).reduce((sum, character) => sum + glyphOf(character).width * scale, 0)
}

/** Draws from the left at `x`; `y` is the top of the line. What leaves the drawing is cut off. */
export function write(drawing: Drawing, text: string, x: number, y: number, scale = 1): void {
  let left = x
  for (const character of text.normalize('NFC')) {
    const glyph = glyphOf(character)
    stamp(drawing, glyph, left, y, scale)
    left += glyph.width * scale
  }
}

export function writeCentred(drawing: Drawing, text: string, y: number, scale = 1): void {
  write(drawing, text, Math.floor((drawing.width - widthOf(text, scale)) / 2), y, scale)
}

function stamp({ width, height, ink }: Drawing, glyph: Glyph, left: number, top: number, scale: number): void {
  for (let row = 0; row < LINE_HEIGHT * scale; row++) {
    for (let column = 0; column < glyph.width * scale; column++) {
      const [x, y] = [left + column, top + row]
      if (x < 0 || x >= width || y < 0 || y >= height) continue
      const pixel = glyph.from + Math.floor(row / scale) * glyph.width + Math.floor(column / scale)
      ink[y * width + x] = Math.max(ink[y * width + x] ?? 0, inkAt(pixel))
    }
  }
}

export function box({ width, ink }: Drawing, left: number, top: number, right: number, bottom: number, shade: number): void {
  for (let x = left; x <= right; x++) {
    ink[top * width + x] = shade
    ink[bottom * width + x] = shade
  }
  for (let y = top; y <= bottom; y++) {
    ink[y * width + left] = shade
    ink[y * width + right] = shade
  }
}
