// Serves the shell with no network: every file of one build, all or nothing. It knows no data and sends none; that is the page's work.
// A new build waits until the page says so (no slip being filled), because a page must not lose the chunks that it may still load.
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

/** Written by the build: url and revision of every file. */
declare const PRECACHE: { url: string; revision: string | null }[]

/** The few things of a worker's world that are used here; its full types clash with those of a page. */
interface Worker {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  addEventListener(type: 'activate', listener: (event: { waitUntil(promise: Promise<unknown>): void }) => void): void
}
const worker = self as unknown as Worker // this file is built for a worker and runs nowhere else

precacheAndRoute(PRECACHE)
cleanupOutdatedCaches()
// Any address of the app opens the shell; what the server itself renders (API, printed reports) is left to it.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//] }))

worker.addEventListener('message', event => {
  if (event.data?.type === 'SKIP_WAITING') void worker.skipWaiting()
})
// The page that registers it is served from here at once, so that "installed" means "opens without a network".
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()))
