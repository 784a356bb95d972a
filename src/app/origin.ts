import { createSignal } from 'solid-js'

/**
 * The address that links begin with: the page's own, unless it was opened on the relay's own machine as `localhost`, where
 * the relay knows the one under which other phones in the room reach it; it is asked once `when` has come.
 */
export function createOrigin(location: Location, ask: typeof fetch, when: Promise<void>): () => string {
  const [origin, setOrigin] = createSignal(location.origin)
  if (['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)) void when.then(learn)

  async function learn(): Promise<void> {
    try {
      const answer = await ask('/origin')
      if (!answer.ok) return
      const url = new URL((await answer.text()).trim())
      if (url.protocol === 'http:' || url.protocol === 'https:') setOrigin(url.origin)
    } catch {
      // Without an answer the page's own address is the best there is.
    }
  }
  return origin
}
