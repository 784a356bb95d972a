import type { Session } from '../method/session.ts'
import { day, instant, oneOf, text, time } from './fields.ts'
import type { Hand } from './hand.ts'
import type { PartShape } from './part.ts'
import { partView, partWrites } from './part.ts'

export const sessionShape: PartShape<Session> = {
  root: 'session',
  fields: {
    kind: oneOf(['session', 'engagement'], 'session'),
    title: text,
    day,
    time,
    goodOutcome: text,
    from: day,
    closedAt: instant,
    closedBy: text,
  },
}

export function sessionWrites(hand: Hand) {
  const map = hand.doc.getMap(sessionShape.root)
  const end = (at: Session['closedAt'], by: string) =>
    hand.act(() => {
      instant.write(map, 'closedAt', at)
      text.write(map, 'closedBy', by)
    })
  return {
    ...partWrites(hand, sessionShape),
    /** Closes the board; closing it twice keeps who was first. */
    close() {
      if (partView(hand.doc, sessionShape).closedAt === null) end(hand.actor.now(), hand.actor.personId())
    },
    reopen: () => end(null, ''),
  }
}
