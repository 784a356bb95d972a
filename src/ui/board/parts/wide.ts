import { createSignal, onCleanup } from 'solid-js'

/** Whether the window is wide enough for a table (900 px); follows the window until its owner goes. */
export function createWide(): () => boolean {
  const query = window.matchMedia?.('(min-width: 900px)')
  const [wide, setWide] = createSignal(query?.matches ?? false)
  const follow = () => setWide(query?.matches ?? false)
  query?.addEventListener('change', follow)
  onCleanup(() => query?.removeEventListener('change', follow))
  return wide
}
