interface WindowEvents {
  /** The network or the page came back. */
  readonly woke: () => void
  /** The system says there is no network. */
  readonly gone: () => void
  /** A field or the window lost the focus: what was typed is complete for now. */
  readonly left: () => void
  /** The page may be gone any moment. */
  readonly hid: () => void
}

/** Tells what happens to the window that matters for keeping and sharing; returns the way to stop. */
export function makeWindowEvents(window: Window, { woke, gone, left, hid }: WindowEvents): () => void {
  const { document } = window
  const onVisibility = (): void => (document.visibilityState === 'visible' ? woke() : hid())
  const onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) woke()
  }
  window.addEventListener('online', woke)
  window.addEventListener('offline', gone)
  window.addEventListener('pageshow', onShow)
  window.addEventListener('pagehide', hid)
  window.addEventListener('focusout', left)
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    window.removeEventListener('online', woke)
    window.removeEventListener('offline', gone)
    window.removeEventListener('pageshow', onShow)
    window.removeEventListener('pagehide', hid)
    window.removeEventListener('focusout', left)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}
