import { createEffect, createMemo, createSignal, on, untrack } from 'solid-js'
import { phases, type Phase } from '../../../method/clock.ts'
import type { Place } from '../../../state/room.ts'

/** What a person types in, drags, or has open over the page. */
const typedIn = 'textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=button]), [contenteditable=true]'
const over = 'dialog[open], [role=menu], .dragged'

/** Whether a person is at something that a change of the page would take away from under their hands. */
export function isBusy(page: Document): boolean {
  return (page.activeElement?.matches(typedIn) ?? false) || page.querySelector(over) !== null
}

interface FollowOptions {
  readonly place: () => Place
  readonly roomAt: () => Phase | null
  /** Whether what this phone keeps of the board has been read. */
  readonly ready: () => boolean
  /** Changes from time to time, for those who could not follow at once. */
  readonly tick: () => unknown
  readonly busy: () => boolean
  /** Goes to the place that has no phase of its own: where the room is. */
  readonly follow: () => void
  /** Told when the room moved on and this phone did not. */
  readonly stayed: (roomAt: Phase) => void
}

export interface Follow {
  /** The phase that this phone shows. */
  readonly shown: () => Phase
  /** Where the room is, while this phone shows something else. */
  readonly elsewhere: () => Phase | null
  /** Goes to where the room is, and along with it from then on. */
  readonly goAlong: () => void
}

/**
 * Which phase a phone shows (C6). An address with a phase shows that phase, any other one the room's. When the room moves on,
 * phones move along, but for those whose person is busy just then, and those who have gone elsewhere by themselves. Opened with
 * no phase in its address while a sheet is over it, as for a newcomer's name, a phone moves along once that is closed.
 */
export function createFollow(options: FollowOptions): Follow {
  const named = createMemo(() => phases.find((phase) => phase === options.place()) ?? null)
  const [reached, setReached] = createSignal<Phase | null>(untrack(options.roomAt))
  const shown = createMemo<Phase>(() => named() ?? reached() ?? 'frame')
  const isWithRoom = () => named() === null || options.roomAt() === null || named() === options.roomAt()
  let withRoom = untrack(isWithRoom)

  function goAlong(): void {
    withRoom = true
    setReached(options.roomAt())
    if (named() !== null) options.follow()
  }

  createEffect(
    on(
      named,
      () => {
        withRoom = isWithRoom()
        if (named() === null) setReached(options.roomAt())
      },
      { defer: true },
    ),
  )
  createEffect(
    on(
      options.roomAt,
      (at) => {
        if (at === null || at === named()) return
        // What was read from this phone is no move of the room.
        if (named() !== null && !untrack(options.ready)) withRoom = false
        if (withRoom && !options.busy()) goAlong()
        else options.stayed(at)
      },
      { defer: true },
    ),
  )
  createEffect(() => {
    options.tick()
    if (named() === null && reached() === null && options.roomAt() !== null && !options.busy()) goAlong()
  })

  return { shown, elsewhere: () => (options.roomAt() === shown() ? null : options.roomAt()), goAlong }
}
