import * as Y from 'yjs'
import type { Person } from '../method/people.ts'
import { flag, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { entryHolder } from './holder.ts'
import { listWrites, placedEntries, writeEntry } from './list.ts'
import type { ListShape } from './list.ts'
import { below } from './members.ts'
import { place } from './order.ts'

export const peopleShape: ListShape<Person> = {
  root: 'people',
  fields: { name: text, joined: flag },
  text: (person) => person.name,
}

export function peopleWrites(hand: Hand) {
  const { root, fields } = peopleShape
  const people = hand.doc.getMap(root)
  return {
    ...listWrites<Person>(hand, peopleShape),
    /** Puts a person under a known id on the board (back on it, if need be) with this name. Not a step that Undo takes back. */
    join(personId: string, name: string) {
      hand.quietly(() => {
        const map = entryHolder(hand.doc, root, personId).map
        if (map) {
          for (const by of below(map, 'removed')) map.delete(`removed:${by}`)
          return writeEntry(map, fields, { name, joined: true })
        }
        const made = people.set(personId, new Y.Map<unknown>())
        writeEntry(made, fields, { name, joined: true })
        const others = placedEntries(hand.doc, root).filter((one) => one.id !== personId)
        for (const [id, key] of place(others, personId, others.at(-1)?.id ?? null)) entryHolder(hand.doc, root, id).map?.set('order', key)
      })
    },
  }
}
