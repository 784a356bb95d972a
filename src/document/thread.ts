import { reviewEnds } from '../method/review.ts'
import type { FollowUp, SessionBrief, Thread } from '../method/thread.ts'
import type { Hand } from './hand.ts'
import type { PartShape } from './part.ts'
import { numberIn, records, saidIn } from './records.ts'

type Placed<T> = T & { readonly place: number }

const byPlace = (a: Placed<FollowUp>, b: Placed<FollowUp>) => a.place - b.place || (a.roomId < b.roomId ? -1 : 1)

function readFollowUp(roomId: string, stored: Readonly<Record<string, unknown>>): Placed<FollowUp> {
  return { roomId, title: saidIn(stored, 'title'), day: saidIn(stored, 'day'), place: numberIn(stored, 'place') }
}

function readEarlier(roomId: string, stored: Readonly<Record<string, unknown>>): Placed<SessionBrief> {
  const outcome = (['working-session', 'conversation'] as const).find((one) => one === stored.outcome) ?? ''
  const end = reviewEnds.find((one) => one === stored.end) ?? ''
  return { ...readFollowUp(roomId, stored), call: saidIn(stored, 'call'), outcome, end }
}

export const threadShape: PartShape<Thread> = {
  root: 'thread',
  fields: { earlier: records(readEarlier, byPlace), followUps: records(readFollowUp, byPlace) },
}

/** Both are told by the app when a follow-up is made, which exists then: they are nothing that Undo takes back. */
export function threadWrites(hand: Hand) {
  const map = hand.doc.getMap(threadShape.root)
  return {
    /** Writes into a new board which sessions came before it, the first one first. */
    begin: (earlier: readonly SessionBrief[]) =>
      hand.quietly(() => earlier.forEach(({ roomId, ...one }, place) => map.set(`earlier:${roomId}`, { ...one, place }))),
    /** Keeps which session follows this one up. */
    followedBy: ({ roomId, ...one }: FollowUp) => hand.quietly(() => map.set(`followUps:${roomId}`, { ...one, place: hand.actor.now() })),
  }
}
