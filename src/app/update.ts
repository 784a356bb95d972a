import { createSignal } from 'solid-js'

/** How long after the app could not be kept for later it is tried again, in ms: each time twice as long, since it may be the phone that has no room. */
const againAfter = 10_000
const atMost = 600_000

/**
 * Registers the service worker and offers a version that waits. Only the window in which a person takes it is reloaded; the
 * others go on with what they have until theirs do, or until they are opened again (Y5). `leave` is called before the reload,
 * so that nothing that was typed is lost. What the service worker fetches waits for `drawn`: it is all of the app.
 */
export function createUpdate(leave: () => void, drawn: Promise<void>): () => { readonly take: () => void } | null {
  const [offer, setOffer] = createSignal<{ take: () => void } | null>(null)
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined
  // On plain http in a local network there is none; in development it would only be in the way.
  if (!workers || import.meta.env.DEV) return offer
  let hadOne = workers.controller !== null
  let takenHere = false

  function reload(): void {
    leave()
    location.reload()
  }

  workers.addEventListener('controllerchange', () => {
    // The very first worker takes over the page that installed it, which is no reason to reload.
    if (!hadOne) return void (hadOne = true)
    if (takenHere) reload()
    else setOffer({ take: reload })
  })

  function offerWaiting(registration: ServiceWorkerRegistration): void {
    const waiting = registration.waiting
    if (!waiting || !workers?.controller) return
    const take = (): void => {
      takenHere = true
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's messages have none
      waiting.postMessage({ type: 'SKIP_WAITING' })
    }
    setOffer({ take })
  }

  /** A network that breaks off while the app is fetched leaves nothing behind, so it is fetched again (Y1). */
  let wait = againAfter
  function tryAgain(): void {
    setTimeout(() => void register().catch(tryAgain), wait)
    wait = Math.min(2 * wait, atMost)
  }

  async function register(): Promise<void> {
    const registration = await workers!.register('/service-worker.js')
    offerWaiting(registration)
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing
      worker?.addEventListener('statechange', () => {
        offerWaiting(registration)
        if (worker.state === 'redundant' && !registration.active) tryAgain()
      })
    })
  }
  void drawn.then(register).catch(tryAgain)
  return offer
}
