import { byRemoval } from '../document/read-board.ts'
import type { RemovedEntry } from '../document/removed-entry.ts'
import { listNames, shapeOf } from '../document/shapes.ts'
import type { ListName } from '../method/board.ts'
import type { Item } from '../method/item.ts'
import type { LiveList } from './live-list.ts'

/** What was removed from these lists, and what was left of lines, newest first; an entry stays the same object as long as it is removed. */
export function liveRemoved(lists: Record<ListName, LiveList<Item>>, left: () => readonly RemovedEntry[]): () => readonly RemovedEntry[] {
  const known = new WeakMap<Item, RemovedEntry>()
  const removedEntry = (list: ListName, item: Item) => {
    let entry = known.get(item)
    if (!entry) {
      entry = {
        list,
        id: item.id,
        get text() {
          return shapeOf(list).text(item)
        },
        get by() {
          return item.removed?.by ?? ''
        },
        get at() {
          return item.removed?.at ?? 0
        },
      }
      known.set(item, entry)
    }
    return entry
  }
  return () =>
    listNames
      .flatMap((list) => lists[list].gone().map((item) => removedEntry(list, item)))
      .filter((entry) => entry.text !== '')
      .concat(left())
      .toSorted(byRemoval)
}
