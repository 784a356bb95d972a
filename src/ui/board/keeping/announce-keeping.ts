import { createEffect, createMemo, on } from 'solid-js'
import { keepingIsQuiet, keepingState } from '../../../state/keeping.ts'
import type { Room } from '../../../state/room.ts'
import { announce } from '../../kit/announcer.tsx'
import { words } from '../../kit/words.ts'

/** Says once when something goes wrong with saving or sharing, and once when all is well again. */
export function announceKeeping(room: Room): void {
  const trouble = createMemo(() => {
    const state = keepingState(room.keeping())
    return keepingIsQuiet(state) ? null : state
  })
  createEffect(
    on(
      trouble,
      (state) => {
        if (state === null) announce(words().keeping.backNow)
        else announce(state === 'offline' ? words().keeping.offlineNow : words().keeping.explain[state])
      },
      { defer: true },
    ),
  )
}
