import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

// Everything the app is made of is kept at install, so that any page of it opens with no network (Y1).
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

// Every address of the app is the one page; what is not the app's own goes to the relay.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/(?:healthz|metrics|origin)$/, /^\/relay\//, /\.\w+$/] }))

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
