import type { Change } from '../document/changes.ts'
import type { BoardDoc } from '../document/hand.ts'
import { entryHolder, partHolder } from '../document/holder.ts'
import { entryView, placedEntries } from '../document/list.ts'
import type { ListShape } from '../document/list.ts'
import { isRemoved } from '../document/members.ts'
import { holdsEntries } from '../document/shapes.ts'
import type { Get } from '../document/view.ts'
import type { Item } from '../method/item.ts'
import { holderName } from './cells.ts'
import type { Cells } from './cells.ts'

/** One list of the board. An entry is the same object as long as it exists, so `<For>` keeps its DOM. */
export interface LiveList<T> {
  /** What was not removed, in order. */
  readonly here: () => readonly T[]
  readonly gone: () => readonly T[]
}

/** The cell of a list that says which entries it holds, and where. */
const membership = 'entries'

/** Makes the live view of one list; without `compare` it stands in the order that people gave it. */
export function liveList<T extends Item>(cells: Cells, doc: BoardDoc, shape: ListShape<T>, compare?: (a: T, b: T) => number): LiveList<T> {
  const views = new Map<string, T>()
  const entry = (id: string) => {
    let known = views.get(id)
    if (!known) views.set(id, (known = entryView(doc, shape, id, followEntry(cells, doc, shape.root, id))))
    return known
  }
  const read = (removed: boolean) => () => {
    const found = placedEntries(doc, shape.root)
      .filter((one) => isRemoved(one.map) === removed)
      .map((one) => entry(one.id))
    return compare ? found.toSorted(compare) : found
  }
  return {
    here: () => cells.read<readonly T[]>(shape.root, `${membership}:here`, read(false), sameList),
    gone: () => cells.read<readonly T[]>(shape.root, `${membership}:gone`, read(true), sameList),
  }
}

/** The lists whose entries came, went or moved with these changes. */
export function membershipChanges(changes: readonly Change[]): Change[] {
  const roots = new Set<string>()
  for (const { root, key } of changes) {
    if (holdsEntries(root) && (key === null || key === 'order' || key.startsWith('removed'))) roots.add(root)
  }
  return [...roots].flatMap((root) => [`${membership}:here`, `${membership}:gone`].map((key) => ({ root, id: null, key })))
}

/** Reads the fields of an entry, and follows them. */
function followEntry(cells: Cells, doc: BoardDoc, root: string, id: string): Get {
  const holder = entryHolder(doc, root, id)
  const name = holderName(root, id)
  return (key, field) => cells.read(name, key, () => field.read(holder, key), field.same)
}

/** Reads the fields of a part, and follows them. */
export function followPart(cells: Cells, doc: BoardDoc, root: string): Get {
  const holder = partHolder(doc, root)
  return (key, field) => cells.read(root, key, () => field.read(holder, key), field.same)
}

export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}
