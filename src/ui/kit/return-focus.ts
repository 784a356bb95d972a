const focusable = 'button:not(:disabled), a[href], input, textarea, [tabindex="0"]'

/**
 * Remembers what has the focus now, and returns a function that gives it back. Where that element is gone by then (a hole
 * that was filled), the focus goes to the first control of the nearest place that is still there.
 */
export function returnFocus(): () => void {
  const from = document.activeElement instanceof HTMLElement ? document.activeElement : null
  const around: HTMLElement[] = []
  for (let place = from?.parentElement; place && place !== document.body; place = place.parentElement) around.push(place)
  return () =>
    queueMicrotask(() => {
      if (document.activeElement && document.activeElement !== document.body && document.activeElement.isConnected) return
      if (from?.isConnected) return from.focus({ preventScroll: true })
      for (const place of around) {
        if (!place.isConnected) continue
        const control = place.querySelector<HTMLElement>(focusable)
        if (control) return control.focus({ preventScroll: true })
      }
    })
}
