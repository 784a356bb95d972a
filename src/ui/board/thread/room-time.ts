import { createMemo } from 'solid-js'
import { isPaused, phaseLeft, phaseMinutes, phases, phaseUsed, roomPhase, type Clock, type Phase } from '../../../method/clock.ts'
import type { Instant } from '../../../method/item.ts'
import { createTicker } from '../../kit/ticker.ts'

/** One part of the thread: what was planned for a phase and how far it is filled, both in milliseconds. */
export interface Stretch {
  readonly phase: Phase
  readonly planned: number
  readonly used: number
}

/** The clock as it stands at one moment. */
export interface RoomTime {
  readonly phase: () => Phase | null
  readonly left: () => number
  readonly paused: () => boolean
  readonly stretches: () => readonly Stretch[]
}

/** Follows a clock four times a second while its owner lives. `now` is the shared clock of the room. */
export function createRoomTime(clock: () => Clock, now: () => Instant): RoomTime {
  const tick = createTicker(250)
  const moment = createMemo(() => {
    tick()
    return now()
  })
  const phase = createMemo(() => roomPhase(clock()))
  const paused = createMemo(() => isPaused(clock()))
  const left = createMemo(() => {
    const current = phase()
    return current === null ? 0 : phaseLeft(clock(), current, moment())
  })
  const stretches = createMemo(() => {
    const planned = phaseMinutes(clock().length)
    return phases.map((one) => ({
      phase: one,
      planned: (planned[one] + clock().added[one]) * 60_000,
      used: phaseUsed(clock(), one, moment()),
    }))
  })
  return { phase, left, paused, stretches }
}
