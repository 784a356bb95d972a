import { createEffect, createSignal, on } from 'solid-js'

const [spoken, speak] = createSignal('')

/** Says something to screen readers, politely. The same words twice are said twice. */
export function announce(text: string): void {
  speak((before) => (before === text ? `${text}\u00a0` : text))
}

/**
 * Where announcements are spoken: those that come while it is there. The page has one, and so has every sheet, since what
 * lies under an open sheet stays silent.
 */
export function Announcer() {
  const [heard, setHeard] = createSignal('')
  createEffect(on(spoken, (text) => setHeard(text), { defer: true }))
  return (
    <div class="unseen" aria-live="polite" aria-atomic="true">
      {heard()}
    </div>
  )
}
