import { parkedKinds } from '../method/parking-lot.ts'
import type { Parked } from '../method/parking-lot.ts'
import { answer, day, line, oneOf, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { entryHolder } from './holder.ts'
import { listWrites } from './list.ts'
import type { ListShape } from './list.ts'

export const parkedShape: ListShape<Parked> = {
  root: 'parked',
  fields: { text: line, kind: oneOf(parkedKinds, 'parked'), changesAnswer: answer, startedId: text, startedTitle: text, startedDay: day },
  text: (parked) => parked.text,
}

export function parkedWrites(hand: Hand) {
  return {
    ...listWrites<Parked, 'text'>(hand, parkedShape),
    /** Keeps which session was started from an entry (K5). The other board exists then, so it is nothing that Undo takes back. */
    started(id: string, session: { readonly roomId: string; readonly title: string; readonly day: Parked['startedDay'] }) {
      const map = entryHolder(hand.doc, parkedShape.root, id).map
      if (!map) return
      hand.quietly(() => {
        text.write(map, 'startedId', session.roomId)
        text.write(map, 'startedTitle', session.title)
        day.write(map, 'startedDay', session.day)
      })
    },
  }
}
