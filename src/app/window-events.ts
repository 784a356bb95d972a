interface WindowEvents {
  /** The network or the page came back. */
  readonly woke: () => void
  /** The system says there is no network. */
  readonly gone: () => void
  /** A field or the window lost the focus: what was typed is complete for now. */
  readonly left: () => void
  /** The person is at this window and not at another one. */
  readonly used: () => void
  /** The page may be gone any moment. */
  readonly hid: () => void
}

/** Beside each other on one display two windows are seen, and only one of them has the focus. */
const ofUse = ['focus', 'pointerdown', 'keydown'] as const

/** Tells what happens to the window that matters for keeping and sharing; returns the way to stop. */
export function makeWindowEvents(window: Window, { woke, gone, left, used, hid }: WindowEvents): () => void {
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
  for (const happening of ofUse) window.addEventListener(happening, used, { capture: true, passive: true })
  return () => {
    window.removeEventListener('online', woke)
    window.removeEventListener('offline', gone)
    window.removeEventListener('pageshow', onShow)
    window.removeEventListener('pagehide', hid)
    window.removeEventListener('focusout', left)
    document.removeEventListener('visibilitychange', onVisibility)
    for (const happening of ofUse) window.removeEventListener(happening, used, { capture: true })
  }
}
