import type { Session } from '../method/session.ts'
import { day, instant, oneOf, text, time } from './fields.ts'
import type { Hand } from './hand.ts'
import type { PartShape } from './part.ts'
import { partWrites } from './part.ts'

export const sessionShape: PartShape<Session> = {
  root: 'session',
  fields: {
    kind: oneOf(['session', 'engagement'], 'session'),
    title: text,
    day,
    time,
    goodOutcome: text,
    closedAt: instant,
    closedBy: text,
  },
}

export function sessionWrites(hand: Hand) {
  const { fields, root } = sessionShape
  const map = hand.doc.getMap(root)
  const end = (at: Session['closedAt'], by: string) =>
    hand.act(() => {
      instant.write(map, 'closedAt', at)
      text.write(map, 'closedBy', by)
    })
  return {
    ...partWrites(hand, { root, fields }),
    /** Closes the board; closing it twice keeps who was first. */
    close() {
      if (instant.read({ map, line: () => null }, 'closedAt') === null) end(hand.actor.now(), hand.actor.personId())
    },
    reopen: () => end(null, ''),
  }
}
