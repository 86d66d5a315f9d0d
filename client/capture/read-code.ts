// Asks the worker for the code in a picture. One reader a dialog; closing it frees the decoder's memory.
import type { CodeOrder, CodeReply } from './read-code.worker.ts'

export interface CodeReader {
  /** Null when the picture shows no readable code. The picture is used up. */
  read(picture: ImageBitmap, thorough: boolean): Promise<string | null>
  close(): void
}

export function openCodeReader(kind: 'qr' | 'any'): CodeReader {
  const worker = new Worker(new URL('./read-code.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (text: string | null) => void>()
  let orders = 0
  worker.addEventListener('message', (event: MessageEvent<CodeReply>) => {
    waiting.get(event.data.number)?.(event.data.text)
    waiting.delete(event.data.number)
  })
  worker.addEventListener('error', () => {
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
  })
  return {
    read: (picture, thorough) =>
      new Promise(resolve => {
        const order: CodeOrder = { number: ++orders, picture, thorough, formats: kind === 'qr' ? ['QRCode'] : [] }
        waiting.set(order.number, resolve)
        worker.postMessage(order, [picture])
      }),
    close: () => worker.terminate(),
  }
}
