import { createReaction, onCleanup } from 'solid-js'

/**
 * Tells what `read` gives now, and again once something of it has changed; but only when `later` says so, however much changes until
 * then. Returns the way to be told at once of what is due. Call within an owner.
 */
export function createUnhurried<T>(read: () => T, tell: (value: T) => void, later: (run: () => void) => () => void): () => void {
  let callOff: (() => void) | null = null
  const follow = createReaction(() => (callOff ??= later(look)))
  function look(): void {
    callOff?.()
    callOff = null
    let found!: T
    follow(() => {
      found = read()
    })
    tell(found)
  }
  look()
  onCleanup(() => callOff?.())
  return () => {
    if (callOff) look()
  }
}
