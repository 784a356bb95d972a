import { createSignal } from 'solid-js'

interface InstallPrompt extends Event {
  prompt: () => Promise<unknown>
}

/** The browser's offer to install the app, kept for when the person asks for it; null where there is none. */
export function createInstall(window: Window): () => { readonly ask: () => void } | null {
  const [offer, setOffer] = createSignal<{ ask: () => void } | null>(null)
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    const ask = (): void => {
      setOffer(null)
      void (event as InstallPrompt).prompt()
    }
    setOffer({ ask })
  })
  window.addEventListener('appinstalled', () => setOffer(null))
  return offer
}
