import { createContext, onCleanup, useContext } from 'solid-js'

/** Something on the screen that has pages. */
export interface Turnable {
  /** Turns one page on or back; false when there is none. */
  readonly turn: (by: 1 | -1) => boolean
}

export interface Turner {
  readonly add: (one: Turnable) => () => void
  /** Turns whatever still has a page in that direction, first come first; false when nothing has. */
  readonly turn: (by: 1 | -1) => boolean
}

export const TurnerContext = createContext<Turner>()

/** Everything on the screen that has pages, for the keys that turn them. */
export function createTurner(): Turner {
  const all: Turnable[] = []
  return {
    add(one) {
      all.push(one)
      return () => void all.splice(all.indexOf(one), 1)
    },
    turn: (by) => (by === 1 ? all : all.toReversed()).some((one) => one.turn(by)),
  }
}

/** Lets the keys of the screen turn the pages of the component that calls it. */
export function useTurner(one: Turnable): void {
  const turner = useContext(TurnerContext)
  if (turner) onCleanup(turner.add(one))
}
