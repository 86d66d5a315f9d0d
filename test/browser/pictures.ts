// Synthetic pictures for the fake camera and the album: an ID card with a readable QR, and a page of a land certificate.
// Drawn by Chromium itself, so that no image library is needed. Nobody in them exists.
import { writeFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import QRCode from 'qrcode'

export interface Picture {
  jpeg: Buffer
  width: number
  height: number
}

const WIDTH = 1280
const HEIGHT = 720

export async function draw(browser: Browser, body: string, size = { width: WIDTH, height: HEIGHT }): Promise<Picture> {
  const page = await browser.newPage({ viewport: size })
  await page.setContent(`<body style="margin:0;background:#e9e4d8;font:28px sans-serif">${body}</body>`)
  const jpeg = await page.screenshot({ type: 'jpeg', quality: 85 })
  await page.close()
  return { jpeg, ...size }
}

/** Twelve megapixels of a page full of print on grainy paper: what a phone of today takes, and hard to make small. */
export function largePicture(browser: Browser): Promise<Picture> {
  const lines = Array.from({ length: 74 }, (_, line) => `<div>${`Thửa đất số ${line}, tờ bản đồ số ${line % 7}. `.repeat(9)}</div>`)
  const grain = '<svg width="4000" height="3000" style="position:absolute;inset:0;opacity:.35"><filter id="g">'
  const noise = '<feTurbulence baseFrequency=".9" numOctaves="2"/></filter><rect width="4000" height="3000" filter="url(#g)"/></svg>'
  return draw(browser, `${lines.join('')}${grain}${noise}`, { width: 4000, height: 3000 })
}

/** `fields` as FACTS §2.2 orders them: number | old number | name | birth | sex | address | issued. */
export async function idCardPicture(browser: Browser, fields: string[]): Promise<Picture> {
  const code = await QRCode.toString(fields.join('|'), { type: 'svg', errorCorrectionLevel: 'M', margin: 3, width: 460 })
  return draw(
    browser,
    `<div style="padding:60px;display:flex;gap:50px"><div>${code}</div><div><h2>CĂN CƯỚC (MẪU)</h2><p>${fields[2] ?? ''}</p></div></div>`,
  )
}

export async function certificatePicture(browser: Browser, lines: string[]): Promise<Picture> {
  const text = lines.map(line => `<p>${line}</p>`).join('')
  return draw(browser, `<div style="padding:70px;border:14px double #a33;margin:30px"><h1>GIẤY CHỨNG NHẬN (MẪU)</h1>${text}</div>`)
}

/** What `--use-file-for-fake-video-capture` plays: the same picture, over and over. The file may be replaced between two openings. */
export function writeCameraFile(path: string, picture: Picture): void {
  writeFileSync(path, Buffer.concat(Array.from({ length: 4 }, () => picture.jpeg)))
}

/** A JPEG that carries EXIF: rotated by `orientation` and placed at a point, as phones' own cameras write it. */
export function withExif(jpeg: Buffer, orientation: number): Buffer {
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16BE(tag, 0)
    bytes.writeUInt16BE(type, 2)
    bytes.writeUInt32BE(count, 4)
    if (type === 3) bytes.writeUInt16BE(value, 8)
    else bytes.writeUInt32BE(value, 8)
    return bytes
  }
  const maker = Buffer.from('PHIEU-SO-CANARY-CAMERA\0', 'latin1')
  const head = Buffer.from('4d4d002a00000008', 'hex')
  const count = Buffer.from([0, 2])
  const valueAt = 8 + 2 + 24 + 4
  const directory = [entry(0x010f, 2, maker.length, valueAt), entry(0x0112, 3, 1, orientation)]
  const tiff = Buffer.concat([head, count, ...directory, Buffer.alloc(4), maker])
  const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const marker = Buffer.alloc(4)
  marker.writeUInt16BE(0xffe1, 0)
  marker.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), marker, payload, jpeg.subarray(2)])
}
