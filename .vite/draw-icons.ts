// Draws the app's icons: a slip of paper with three lines and a tick, on the accent colour. Run when the look changes:
// node .node/run.mjs node .vite/draw-icons.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'

type Colour = [number, number, number, number]
const ACCENT: Colour = [0x0b, 0x55, 0x63, 255]
const PAPER: Colour = [0xff, 0xff, 0xff, 255]
const LINE: Colour = [0xb9, 0xd3, 0xd8, 255]
const GOOD: Colour = [0x1d, 0x6b, 0x3a, 255]
const NOTHING: Colour = [0, 0, 0, 0]

/** Signed distance to a rounded box; all lengths are shares of the icon's side. */
function box(x: number, y: number, cx: number, cy: number, w: number, h: number, r: number): number {
  const dx = Math.max(Math.abs(x - cx) - w / 2 + r, 0)
  const dy = Math.max(Math.abs(y - cy) - h / 2 + r, 0)
  return Math.hypot(dx, dy) - r
}
function stroke(x: number, y: number, [ax, ay]: number[], [bx, by]: number[], width: number): number {
  if (ax === undefined || ay === undefined || bx === undefined || by === undefined) return 1
  const t = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)))
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) - width / 2
}

/** `scale` shrinks the drawing for maskable icons, whose edge may be cut. */
function colourAt(px: number, py: number, maskable: boolean): Colour {
  const scale = maskable ? 1.25 : 1
  const x = (px - 0.5) * scale + 0.5
  const y = (py - 0.5) * scale + 0.5
  const ground = maskable || box(px, py, 0.5, 0.5, 1, 1, 0.22) < 0
  if (!ground) return NOTHING
  const tick = Math.min(stroke(x, y, [0.54, 0.68], [0.62, 0.76], 0.07), stroke(x, y, [0.62, 0.76], [0.8, 0.54], 0.07))
  if (tick < 0) return GOOD
  if (tick < 0.035) return PAPER
  const lines = [0.32, 0.44, 0.56].some((at, index) => box(x, y, index === 2 ? 0.42 : 0.5, at, index === 2 ? 0.22 : 0.38, 0.05, 0.025) < 0)
  if (lines) return LINE
  return box(x, y, 0.5, 0.5, 0.56, 0.7, 0.06) < 0 ? PAPER : ACCENT
}

/** Four samples a pixel each way, averaged: smooth edges without a drawing library. */
function pixel(x: number, y: number, side: number, maskable: boolean): Colour {
  const sum = [0, 0, 0, 0]
  for (let sample = 0; sample < 16; sample++) {
    const [r, g, b, a] = colourAt((x + ((sample % 4) + 0.5) / 4) / side, (y + (Math.floor(sample / 4) + 0.5) / 4) / side, maskable)
    for (const [index, value] of [r * a, g * a, b * a, a].entries()) sum[index] = (sum[index] ?? 0) + value
  }
  const [r = 0, g = 0, b = 0, a = 0] = sum
  return a === 0 ? NOTHING : [r / a, g / a, b / a, a / 16]
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

function png(side: number, maskable: boolean): Buffer {
  const rows = Buffer.alloc(side * (side * 4 + 1))
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) rows.set(pixel(x, y, side, maskable), y * (side * 4 + 1) + 1 + x * 4)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', new Uint8Array())])
}

mkdirSync('client/public/icons', { recursive: true })
for (const [name, side, maskable] of [
  ['icon-192', 192, false],
  ['icon-512', 512, false],
  ['maskable-512', 512, true],
] as const)
  writeFileSync(`client/public/icons/${name}.png`, png(side, maskable))
