import { createEffect, createSignal, onCleanup, untrack } from 'solid-js'
import { type Phase, phases } from '../method/clock.ts'
import { alike, createSettled } from '../state/by-name.ts'
import type { Here, Place } from '../state/room.ts'
import type { Presence } from '../sync/presence.ts'
import type { BoardPerson } from './board-person.ts'
import type { KeptBoard } from './kept-board.ts'
import { placeOf } from './navigation.ts'

export interface WhoIsHereOptions {
  readonly person: BoardPerson
  /** Whether this window shows the board large for the room. */
  readonly screen: () => boolean
}

/** What this window says of its person, and what the others say of theirs. */
export function createPresence(options: WhoIsHereOptions, kept: KeptBoard, others: () => readonly Presence[]) {
  const [place, setPlace] = createSignal<Place | null>(null)
  const [typing, setTyping] = createSignal<string | null>(null)
  const [done, setDone] = createSignal<{ phase: Phase | null; at: number }>({ phase: null, at: 0 })
  const [active, setActive] = createSignal(untrack(kept.now))
  createEffect(() => {
    const personId = options.person.id()
    const name = options.person.name()
    const { phase, at } = done()
    kept.announce({ personId, name, place: place(), typing: typing(), done: phase, doneAt: at, screen: options.screen(), active: active() })
  })
  const here = createSettled<readonly Here[]>(() => others().map((one) => hereOf(one, options.person.id())), alike)
  /** Another window of this person may have been used after this one: only then is there anything to say (V6). */
  const used = () => {
    const last = Math.max(0, ...kept.here().filter((one) => one.personId === options.person.id()).map((one) => one.active))
    if (last > untrack(active)) setActive(Math.max(last + 1, kept.now()))
  }
  onCleanup(() => setTyping(null))
  return { here, used, show: setPlace, typing: setTyping, done: (phase: Phase | null) => void setDone({ phase, at: kept.now() }) }
}

function hereOf({ personId, name, place, typing, done, screen }: Presence, me: string): Here {
  return { personId, name, me: personId === me, place: placeOf(place), typing, done: phases.find((phase) => phase === done) ?? null, screen }
}
