import * as Y from 'yjs'
import { hourLengths, isPaused, phases, roomPhase } from '../method/clock.ts'
import type { Clock, Pause, Phase } from '../method/clock.ts'
import { instant, oneOf, since, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { newId } from './id.ts'
import { readList } from './list.ts'
import type { ListShape } from './list.ts'
import { sum } from './members.ts'
import type { PartShape } from './part.ts'
import { partView } from './part.ts'

export const clockShape: PartShape<Omit<Clock, 'pauses'>> = {
  root: 'clock',
  fields: {
    length: oneOf(hourLengths, 60),
    holderId: text,
    startedAt: instant,
    enteredAt: { walk: instant, compare: instant, lock: instant },
    added: { frame: sum, walk: sum, compare: sum, lock: sum },
  },
}

export const pausesShape: ListShape<Pause> = {
  root: 'pauses',
  fields: { from: since, to: instant },
  text: () => '',
}

/** Pauses stand in the order in which they began. */
export function byStart(a: Pause, b: Pause): number {
  return a.from - b.from || (a.id < b.id ? -1 : 1)
}

/** The clock as it is kept now. */
export function readClock(doc: Y.Doc): Clock {
  const pauses = readList(doc, pausesShape).toSorted(byStart)
  return Object.defineProperty(partView(doc, clockShape), 'pauses', { enumerable: true, value: pauses }) as Clock
}

/** Only when something happened is written, in relay time; never a ticking value (C1–C4). */
export function clockWrites(hand: Hand) {
  const map = hand.doc.getMap(clockShape.root)
  const pauses = hand.doc.getMap<unknown>(pausesShape.root)
  const now = () => hand.actor.now()
  const read = () => readClock(hand.doc)
  return {
    setLength: (minutes: number) => hand.act(() => clockShape.fields.length.write(map, 'length', minutes)),
    /** Starts the hour, once; whoever starts it holds the clock when nobody does. */
    start() {
      if (read().startedAt !== null) return
      hand.act(() => {
        map.set('startedAt', now())
        if (read().holderId === '') map.set('holderId', hand.actor.personId())
      })
    },
    pause() {
      if (read().startedAt === null || isPaused(read())) return
      hand.act(() => pauses.set(newId(), new Y.Map<unknown>([['from', now()]])))
    },
    resume() {
      hand.act(() => {
        for (const pause of read().pauses) if (pause.to === null) (pauses.get(pause.id) as Y.Map<unknown>).set('to', now())
      })
    },
    /** Moves the room to a phase. Going back forgets that the later phases were entered. */
    enter(phase: Phase) {
      const clock = read()
      if (clock.startedAt === null || roomPhase(clock) === phase) return
      hand.act(() => {
        for (const later of phases.slice(phases.indexOf(phase) + 1)) instant.write(map, `enteredAt:${later}`, null)
        if (phase !== 'frame' && clock.enteredAt[phase] === null) map.set(`enteredAt:${phase}`, now())
      })
    },
    add: (phase: Phase, minutes: number) => hand.act(() => map.set(`added:${phase}:${newId()}`, minutes)),
    hold: (personId: string) => hand.act(() => text.write(map, 'holderId', personId)),
  }
}
