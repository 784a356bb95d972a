import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import { isPaused, nextPhase, onlyLockLeft, phases, type Phase } from '../../method/clock.ts'
import type { Room } from '../../state/room.ts'
import { words } from '../kit/words.ts'
import type { Turner } from './turner.ts'

const lookFor = 60_000
const askFor = 5000

export interface Clicker {
  /** The phase that the screen shows: the room's, unless somebody looks at another for a minute. */
  readonly shown: () => Phase
  readonly on: () => void
  readonly back: () => void
  /** Lets the clock stand still, or go on (C2). */
  readonly pause: () => void
  /** Two minutes more for the phase that the room is in. */
  readonly addTwo: () => void
  /** Goes to where the room is. */
  readonly follow: () => void
  /** What pressing on once more would do to the room, or where the room is while the screen looks elsewhere; else empty. */
  readonly asks: () => string
}

/**
 * Arrow keys and clickers (S2). On turns the pages of the part; behind the last one it asks, and pressed again within five
 * seconds moves the whole room on, which only an edit link can. Back turns back, and further back looks at earlier phases.
 */
export function createClicker(room: Room, roomAt: () => Phase | null, turner: Turner): Clicker {
  const [look, setLook] = createSignal<Phase | null>(null)
  const [asked, setAsked] = createSignal(false)
  const shown = createMemo(() => look() ?? roomAt() ?? 'frame')
  const beside = (by: 1 | -1) => phases[phases.indexOf(shown()) + by]
  const upcoming = () => {
    const at = roomAt()
    if (at === null || at === 'lock') return null
    return onlyLockLeft(room.board.clock, room.now()) ? 'lock' : nextPhase(at)
  }
  const mayTurn = () => room.role === 'edit' && room.board.session.closedAt === null
  const mayMove = () => mayTurn() && (roomAt() === null || upcoming() !== null)

  createEffect(on(roomAt, () => setLook(null), { defer: true }))
  createEffect(on([shown, roomAt], () => setAsked(false)))
  createEffect(() => {
    if (look() === null && !asked()) return
    const timer = setTimeout(() => follow(), asked() ? askFor : lookFor)
    onCleanup(() => clearTimeout(timer))
  })

  const goTo = (phase: Phase | undefined) => phase && setLook(phase === roomAt() ? null : phase)
  const follow = () => {
    setLook(null)
    setAsked(false)
  }
  const moveRoom = () => {
    const at = roomAt()
    const next = upcoming()
    if (at === null) room.edit.clock.start()
    else if (next === nextPhase(at)) room.edit.clock.moveOn(at)
    else if (next) room.edit.clock.enter(next)
    setAsked(false)
  }

  return {
    shown,
    follow,
    on() {
      if (asked()) return moveRoom()
      if (turner.turn(1)) return
      if (look() !== null || !mayMove()) goTo(beside(1))
      else setAsked(true)
    },
    back() {
      setAsked(false)
      if (!turner.turn(-1)) goTo(beside(-1))
    },
    pause() {
      if (!mayTurn()) return
      if (isPaused(room.board.clock)) room.edit.clock.resume()
      else room.edit.clock.pause()
    },
    addTwo() {
      const at = roomAt()
      if (mayTurn() && at !== null) room.edit.clock.add(at, 2)
    },
    asks() {
      const next = upcoming()
      if (asked()) return next ? words().screen.again.next(words().clock.phase[next]) : words().screen.again.start
      const at = roomAt()
      return look() !== null && at !== null ? words().screen.roomAt(words().clock.phase[at]) : ''
    },
  }
}
