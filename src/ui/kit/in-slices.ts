import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js'

/** More rows than the tallest phone shows at once. */
const atFirst = 16
/** Rows that are drawn in one go while nobody waits for anything, few enough that a press between two goes is answered at once. */
const inOneGo = 6
/** How long they wait for such a moment, in ms. */
const patience = 500

export interface Slices<T> {
  /** The rows to draw: those that are seen first, and soon all of them. */
  readonly drawn: Accessor<readonly T[]>
  /** How many are still to come. */
  readonly missing: Accessor<number>
}

/**
 * A long list that is drawn from its beginning, a screenful at once and the rest while the page has nothing else to do. When the list
 * changes meanwhile, all of it is drawn: somebody may go on at the end of it. A short list is drawn whole. Call within an owner.
 */
export function createSlices<T>(each: Accessor<readonly T[]>): Slices<T> {
  const [most, setMost] = createSignal(untrack(each).length > atFirst ? atFirst : Infinity)
  const missing = createMemo(() => Math.max(0, each().length - most()))
  let callOff: (() => void) | undefined
  const all = () => {
    callOff?.()
    setMost(Infinity)
  }
  const goOn = () => {
    if (untrack(missing) <= inOneGo) return all()
    setMost((before) => before + inOneGo)
    callOff = whenIdle(goOn)
  }
  if (untrack(missing) > 0) {
    callOff = whenIdle(goOn)
    createEffect(on(each, all, { defer: true }))
  }
  onCleanup(() => callOff?.())
  const drawn = createMemo(() => (missing() > 0 ? each().slice(0, most()) : each()))
  return { drawn, missing }
}

function whenIdle(run: () => void): () => void {
  // Safari has no idle callback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, 30)
    return () => clearTimeout(timer)
  }
  const asked = window.requestIdleCallback(run, { timeout: patience })
  return () => window.cancelIdleCallback(asked)
}
