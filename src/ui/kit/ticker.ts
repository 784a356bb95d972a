import { createSignal, onCleanup } from 'solid-js'

/** A count that changes so many milliseconds apart while its owner lives, and at once when the page comes back to sight. */
export function createTicker(milliseconds: number): () => number {
  const [count, setCount] = createSignal(0)
  const beat = () => setCount((before) => before + 1)
  const timer = setInterval(beat, milliseconds)
  document.addEventListener('visibilitychange', beat)
  onCleanup(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', beat)
  })
  return count
}
