import * as Y from 'yjs'
import type { Place } from './held-entries.ts'

export interface PlacedEntry extends Place {
  readonly bytes: Uint8Array
}

/** The entries of a carrier with their places, deleted ones left out. */
export function* entriesOf(entries: Y.Array<unknown>): Generator<PlacedEntry> {
  // oxlint-disable-next-line no-underscore-dangle -- Yjs has no other way to an entry's id.
  for (let item = entries._start; item; item = item.right) yield* placesIn(item)
}

/** The entries that a transaction added. Yjs's own event would look through the whole array for them each time. */
export function addedEntries(entries: Y.Array<unknown>, { doc, beforeState, afterState }: Y.Transaction): PlacedEntry[] {
  const added: PlacedEntry[] = []
  for (const [client, after] of afterState) {
    const before = beforeState.get(client) ?? 0
    const structs = doc.store.clients.get(client)
    if (!structs || after === before) continue
    for (let at = Y.findIndexSS(structs, before); at < structs.length; at++) {
      const struct = structs[at]
      if (struct instanceof Y.Item && struct.parent === entries) added.push(...placesIn(struct))
    }
  }
  return added
}

/** The entries inside one item of the array; something that is no entry counts as one that cannot be opened. */
function* placesIn(item: Y.Item): Generator<PlacedEntry> {
  if (item.deleted || !item.countable) return
  const content: unknown[] = item.content.getContent()
  for (let i = 0; i < content.length; i++) {
    const value = content[i]
    yield { client: item.id.client, clock: item.id.clock + i, bytes: value instanceof Uint8Array ? value : new Uint8Array() }
  }
}
