// Asks the worker for a photo made ready to keep. The worker starts with the first photo and stays, because the next page follows.
import type { PhotoOrder, PhotoReply, PreparedPhoto } from './prepare-photo.worker.ts'

let worker: Worker | null = null
let orders = 0

/** Null when the browser cannot read the file as a picture. */
export function preparePhoto(photo: Blob, longSide: number, maxBytes: number): Promise<PreparedPhoto | null> {
  worker ??= new Worker(new URL('./prepare-photo.worker.ts', import.meta.url), { type: 'module' })
  const asked = worker
  const order: PhotoOrder = { number: ++orders, photo, longSide, maxBytes }
  return new Promise(resolve => {
    const end = (prepared: PreparedPhoto | null) => {
      asked.removeEventListener('message', answered)
      asked.removeEventListener('error', broken)
      resolve(prepared)
    }
    const answered = (event: MessageEvent<PhotoReply>) => {
      if (event.data.number === order.number) end('prepared' in event.data ? event.data.prepared : null)
    }
    const broken = () => {
      worker = null
      end(null)
    }
    asked.addEventListener('message', answered)
    asked.addEventListener('error', broken)
    asked.postMessage(order)
  })
}
