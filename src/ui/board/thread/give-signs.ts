import { createEffect, on } from 'solid-js'
import { clockSign, type ClockSign } from '../../../method/clock-signs.ts'
import type { Phase } from '../../../method/clock.ts'
import type { RoomTime } from './room-time.ts'

/**
 * Calls `give` two minutes before a phase ends and at its end (C5), once each, while its owner lives. A phone that slept through
 * it, or comes to a phase that is over already, gives none.
 */
export function giveSigns(time: RoomTime, give: (sign: ClockSign, phase: Phase) => void): void {
  createEffect(
    on([time.phase, time.left], ([phase, left], before) => {
      if (phase === null || before?.[0] !== phase || time.paused()) return
      const sign = clockSign(before[1], left)
      if (sign) give(sign, phase)
    }),
  )
}
