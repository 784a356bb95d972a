import * as Y from 'yjs'
import { isPaused, longestHour, nextPhase, phases, roomPhase, shortestHour } from '../method/clock.ts'
import type { Clock, Pause, Phase } from '../method/clock.ts'
import { fitting, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { newId } from './id.ts'
import { readList } from './list.ts'
import type { ListShape } from './list.ts'
import { sum } from './members.ts'
import { happened, happening, settled } from './moment.ts'
import type { PartShape } from './part.ts'
import { partView } from './part.ts'

export const clockShape: PartShape<Omit<Clock, 'pauses'>> = {
  root: 'clock',
  fields: {
    length: fitting((minutes) => Number.isInteger(minutes) && minutes >= shortestHour && minutes <= longestHour, 60),
    holderId: text,
    startedAt: happened,
    enteredAt: { walk: happened, compare: happened, lock: happened },
    added: { frame: sum, walk: sum, compare: sum, lock: sum },
  },
}

export const pausesShape: ListShape<Pause> = {
  root: 'pauses',
  fields: { from: happening, to: happened },
  text: () => '',
}

/** Milliseconds for which a phase that was just entered cannot be left by moving on: the press of a second person is the same press. */
const samePress = 2_000

/** Pauses stand in the order in which they began. */
export function byStart(a: Pause, b: Pause): number {
  return a.from - b.from || (a.id < b.id ? -1 : 1)
}

/** The clock as it is kept now. */
export function readClock(doc: Y.Doc): Clock {
  const pauses = readList(doc, pausesShape).toSorted(byStart)
  return Object.defineProperty(partView(doc, clockShape), 'pauses', { enumerable: true, value: pauses }) as Clock
}

/**
 * Only when something happened is written, in relay time; never a ticking value (C1–C4). The clock is the room's: what was done
 * with it is no undo step of the person who did it, and is taken back by doing the opposite.
 */
export function clockWrites(hand: Hand) {
  const map = hand.doc.getMap(clockShape.root)
  const pauses = hand.doc.getMap<unknown>(pausesShape.root)
  const now = () => hand.actor.now()
  const mark = () => (hand.actor.ownTime?.() ? { at: now(), own: hand.actor.personId() } : now())
  const read = () => readClock(hand.doc)

  /** Moves the room to a phase. Going back forgets that the later phases were entered. */
  function enter(phase: Phase): void {
    const clock = read()
    if (clock.startedAt === null || roomPhase(clock) === phase) return
    hand.quietly(() => {
      for (const later of phases.slice(phases.indexOf(phase) + 1)) if (later !== 'frame' && clock.enteredAt[later] !== null) map.set(`enteredAt:${later}`, null)
      if (phase !== 'frame' && clock.enteredAt[phase] === null) map.set(`enteredAt:${phase}`, mark())
      // Coming back to a phase does not bring back what was shown alone in it.
      hand.doc.getMap('onScreen').delete('spotlight')
    })
  }

  return {
    setLength: (minutes: number) => hand.act(() => clockShape.fields.length.write(map, 'length', minutes)),
    /** Starts the hour, once, late with `minutes` in all when given; whoever starts it holds the clock when nobody does. */
    start(minutes?: number) {
      if (read().startedAt !== null) return
      hand.quietly(() => {
        if (minutes !== undefined) clockShape.fields.length.write(map, 'length', minutes)
        map.set('startedAt', mark())
        if (read().holderId === '') map.set('holderId', hand.actor.personId())
      })
    },
    pause() {
      if (read().startedAt === null || isPaused(read())) return
      hand.quietly(() => pauses.set(newId(), new Y.Map<unknown>([['from', mark()]])))
    },
    resume() {
      hand.quietly(() => {
        for (const pause of read().pauses) if (pause.to === null) (pauses.get(pause.id) as Y.Map<unknown>).set('to', mark())
      })
    },
    enter,
    /** Moves on from a phase. Two people who press at the same time move the room once: it must still be there, and not just have come. */
    moveOn(from: Phase) {
      const clock = read()
      const next = nextPhase(from)
      if (next === null || roomPhase(clock) !== from) return
      const came = from === 'frame' ? clock.startedAt! : clock.enteredAt[from]!
      if (Math.abs(now() - came) >= samePress) enter(next)
    },
    add: (phase: Phase, minutes: number) => hand.quietly(() => map.set(`added:${phase}:${newId()}`, minutes)),
    hold: (personId: string) => hand.quietly(() => text.write(map, 'holderId', personId)),
    /** The relay's time turned out to be `ahead` ms ahead of this person's own: what they wrote in their own time is put right (C3). */
    settle(ahead: number) {
      const own = hand.actor.personId()
      const entries = [...pauses.values()].filter((one): one is Y.Map<unknown> => one instanceof Y.Map)
      const due = [map, ...entries].flatMap((one) => settled(one, own, ahead))
      if (due.length > 0) hand.quietly(() => due.forEach((put) => put()))
    },
  }
}
