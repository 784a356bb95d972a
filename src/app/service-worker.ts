import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute, PrecacheController } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

const files = self.__WB_MANIFEST
/** Where the files of the version before are, for windows that still show it. */
const before = 'version-before'

// Looked at before the newer files come and the older ones go, which happens in the same cache.
self.addEventListener('install', (event) => {
  event.waitUntil(keepVersionBefore())
})

// Everything the app is made of is kept at install, so that any page of it opens with no network (Y1).
precacheAndRoute(files)
cleanupOutdatedCaches()

async function keepVersionBefore(): Promise<void> {
  const now = new Set(files.map((file) => new URL(typeof file === 'string' ? file : file.url, self.location.href).pathname))
  const older = await caches.open(new PrecacheController().strategy.cacheName)
  await caches.delete(before)
  const kept = await caches.open(before)
  for (const request of await older.keys()) {
    const { pathname } = new URL(request.url)
    const file = !now.has(pathname) && pathname.startsWith('/assets/') ? await older.match(request) : undefined
    if (file) await kept.put(request, file)
  }
}

// A window that goes on with the version before may still ask for parts that the relay no longer has (Y5).
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) => (await caches.match(request, { cacheName: before })) ?? fetch(request),
)

// Every address of the app is the one page, which needs not hold the files that are kept beside it; what is not the app's own goes to the relay.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/kept.html'), { denylist: [/^\/(?:healthz|metrics|origin)$/, /^\/relay\//, /\.\w+$/] }))

// Text shared from another app comes as a form; it goes on in the fragment, which no browser sends anywhere (K2, V1).
registerRoute(
  ({ url }) => url.pathname === '/capture',
  async ({ request }) => {
    const form = await request.formData()
    const parts = ['title', 'text', 'url'].map((name) => form.get(name)).filter((part) => typeof part === 'string' && part !== '')
    return Response.redirect(`/capture#shared=${encodeURIComponent([...new Set(parts)].join('\n'))}`, 303)
  },
  'POST',
)

// A waiting version takes over only when a person said so (Y5).
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})

// The first version ever may serve the page that installed it: there is nothing older to disturb.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})
