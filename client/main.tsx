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

const FILLING = 'phieu-so/filling'
const NO_UPDATES: Updates = { waiting: () => false, onWaiting: () => () => {}, holdBack: () => () => {}, apply: async () => true }

/** The worker is asked for anew at every start and whenever the app is looked at again, past the HTTP cache. */
function registerWorker(): Updates {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return NO_UPDATES
  const listeners = new Set<() => void>()
  let waiting = false
  const worker = new Workbox('/sw.js', { updateViaCache: 'none' })
  worker.addEventListener('waiting', () => {
    waiting = true
    for (const listener of listeners) listener()
  })
  // Not at the very first taking over: then this page is already what the worker serves.
  worker.addEventListener('controlling', event => (event.isUpdate || waiting) && location.reload())
  const registered = worker.register().catch(() => undefined)
  whenVisible(() => void registered.then(() => worker.update()).catch(() => undefined))
  return {
    waiting: () => waiting,
    onWaiting(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    holdBack() {
      let release = () => {}
      const held = new Promise<void>(resolve => {
        release = resolve
      })
      void navigator.locks.request(FILLING, { mode: 'shared' }, () => held)
      return release
    },
    apply: () =>
      navigator.locks.request(FILLING, { ifAvailable: true }, async free => {
        if (free) worker.messageSkipWaiting()
        return free !== null
      }),
  }
}

function whenVisible(act: () => void): void {
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && act())
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
    whenVisible(phone.wake)
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
