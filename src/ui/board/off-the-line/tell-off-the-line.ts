import { createEffect, createMemo, on } from 'solid-js'
import type { Room } from '../../../state/room.ts'
import { toast } from '../../kit/toast.tsx'
import { words } from '../../kit/words.ts'

/** A quiet sign on this phone when two people say "off the line" (K4); it covers nothing and says no names. */
export function tellOffTheLine(room: Room): void {
  const shown = createMemo(() => room.offTheLine.shown())
  createEffect(on(shown, (now) => now && toast(words().offTheLine.twoSaid), { defer: true }))
}
