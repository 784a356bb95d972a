import { createMemo } from 'solid-js'
import { isPaused, phaseLeft, phases, phaseTimes, phaseUsed, roomPhase, type Clock, type Phase } from '../../../method/clock.ts'
import type { Instant } from '../../../method/item.ts'
import { hourEnd } from '../../../method/used-minutes.ts'
import { createTicker } from '../../kit/ticker.ts'

/** One part of the thread: what a phase has, as the hour stands, and what it used, in milliseconds. */
export interface Stretch {
  readonly phase: Phase
  readonly has: number
  readonly used: number
}

/** The clock as it stands at one moment. */
export interface RoomTime {
  readonly now: () => Instant
  readonly phase: () => Phase | null
  readonly left: () => number
  readonly paused: () => boolean
  readonly stretches: () => readonly Stretch[]
}

interface Followed {
  readonly board: { readonly clock: Clock; readonly session: { readonly closedAt: Instant | null } }
  readonly now: () => Instant
}

/** Follows the clock of a board four times a second while its owner lives; once the session is closed it stands still. */
export function createRoomTime(room: Followed): RoomTime {
  const tick = createTicker(250)
  const clock = () => room.board.clock
  const now = createMemo(() => {
    tick()
    return room.now()
  })
  const moment = createMemo(() => hourEnd(clock(), room.board.session.closedAt, now()))
  const phase = createMemo(() => roomPhase(clock()))
  const paused = createMemo(() => isPaused(clock()))
  const left = createMemo(() => {
    const current = phase()
    return current === null ? 0 : phaseLeft(clock(), current, moment())
  })
  const stretches = createMemo(() => {
    const times = phaseTimes(clock(), moment())
    return phases.map((one) => ({
      phase: one,
      has: times[one],
      used: phaseUsed(clock(), one, moment()),
    }))
  })
  return { now, phase, left, paused, stretches }
}
