// The browser's composition: the one place that takes clock, chance, storage, network and locks from the real world, makes the device from
// them and shows the app. Also asks the service worker in, which serves the shell without a network.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Workbox } from 'workbox-window'
import { createPhone, type PhonePorts } from './compose.ts'
import { App } from './field/app.tsx'
import type { Channel, Locks, OpenLive, Timers } from './ports.ts'
import { UpdateOffer, type Updates } from './update-offer.tsx'

/** Written by the build: the version in package.json. */
declare const BUILD: string

const NO_STORAGE = 'Trình duyệt này không cho lưu dữ liệu nên chưa dùng được. Hãy tắt chế độ ẩn danh, hoặc mở bằng Chrome, rồi thử lại.'
const NOT_SECURE = 'Địa chỉ này không an toàn nên trình duyệt không cho lưu dữ liệu. Hãy mở lại bằng địa chỉ bắt đầu bằng https://'

const timers: Timers = {
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds)
    return () => clearTimeout(timer)
  },
}

const locks: Locks = { hold: (name, act) => navigator.locks.request(name, act) }

function openChannel(name: string): Channel {
  const channel = new BroadcastChannel(name)
  return {
    post: message => channel.postMessage(message),
    listen(listener) {
      const heard = (event: MessageEvent) => listener(event.data)
      channel.addEventListener('message', heard)
      return () => {
        channel.removeEventListener('message', heard)
        channel.close()
      }
    },
  }
}

const openLive: OpenLive = (path, heard) => {
  const source = new EventSource(path)
  source.addEventListener('message', event => heard.message(String(event.data)))
  source.addEventListener('error', heard.trouble)
  return () => source.close()
}

/** "Chrome · Android": enough for the office to tell a person's devices apart. */
function deviceName(): string {
  const agent = navigator.userAgent
  const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(agent)?.[0] ?? 'Máy'
  const browser = /Edg|SamsungBrowser|Firefox|Chrome|Safari/.exec(agent)?.[0] ?? 'trình duyệt'
  return `${browser} · ${system}`
}

const DATABASE = 'phieu-so'
const ports = (): PhonePorts => ({
  indexedDB,
  IDBKeyRange,
  databaseName: DATABASE,
  wire: request => fetch(request),
  origin: location.origin,
  openLive,
  clock: { now: () => Date.now() },
  random: { bytes: length => crypto.getRandomValues(new Uint8Array(length)) },
  timers,
  locks,
  channel: openChannel(DATABASE),
  kdfCost: { memoryKiB: 19 * 1024, passes: 2 },
  build: BUILD,
  deviceName: deviceName(),
  storageManager: navigator.storage ?? null,
})

/** The worker is asked anew at every start, past the HTTP cache. */
function registerWorker(): Updates {
  const listeners = new Set<() => void>()
  let waiting = false
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return { waiting: () => false, onWaiting: () => () => {}, apply: () => {} }
  const worker = new Workbox('/sw.js', { updateViaCache: 'none' })
  worker.addEventListener('waiting', () => {
    waiting = true
    for (const listener of listeners) listener()
  })
  worker.addEventListener('controlling', event => event.isUpdate && location.reload())
  void worker.register()
  return {
    waiting: () => waiting,
    onWaiting(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    apply: () => worker.messageSkipWaiting(),
  }
}

async function start(): Promise<void> {
  const place = document.getElementById('root')
  if (!place) throw new Error('index.html has no #root')
  const root = createRoot(place)
  if (!window.isSecureContext) return root.render(<p role="alert">{NOT_SECURE}</p>)
  try {
    const phone = await createPhone(ports())
    const updates = registerWorker()
    addEventListener('online', phone.wake)
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && phone.wake())
    root.render(
      <StrictMode>
        <UpdateOffer updates={updates} />
        <App phone={phone} office={phone.office} timers={timers} build={BUILD} settings={localStorage} />
      </StrictMode>,
    )
  } catch {
    root.render(<p role="alert">{NO_STORAGE}</p>)
  }
}

void start()
