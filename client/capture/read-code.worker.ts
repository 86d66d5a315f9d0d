// Looks for a code in a picture, off the main thread. The decoder's WebAssembly comes from our own origin, never from a CDN.
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

export interface CodeOrder {
  number: number
  picture: ImageBitmap
  /** A still is searched thoroughly; a frame of the camera quickly, the next one comes at once. */
  thorough: boolean
  formats: ReaderOptions['formats']
}
export interface CodeReply {
  number: number
  /** Null: no code in this picture. */
  text: string | null
}

/** Stills are tried at these long sides: a large photo may show its code better when smaller. */
const LONG_SIDES = [4000, 2000, 1200]

prepareZXingModule({ overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasm : prefix + path) } })

self.addEventListener('message', async (event: MessageEvent<CodeOrder>) => {
  const { number, picture, thorough, formats } = event.data
  let text: string | null = null
  try {
    for (const longSide of thorough ? LONG_SIDES : [Number.POSITIVE_INFINITY]) {
      text ??= await read(picture, longSide, thorough, formats)
    }
  } finally {
    picture.close()
    const reply: CodeReply = { number, text }
    self.postMessage(reply)
  }
})

async function read(picture: ImageBitmap, longSide: number, thorough: boolean, formats: ReaderOptions['formats']): Promise<string | null> {
  const scale = Math.min(1, longSide / Math.max(picture.width, picture.height))
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
  const [code] = await readBarcodes(pixels, {
    ...(formats && { formats }),
    tryHarder: thorough,
    tryRotate: true,
    tryInvert: thorough,
    maxNumberOfSymbols: 1,
  })
  return code?.isValid ? code.text : null
}
