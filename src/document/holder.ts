import * as Y from 'yjs'

/** Where the fields of one part of the board, or of one entry of a list, are kept. */
export interface Holder {
  /** Null when the entry is not on this board (yet), or is something else than an entry. */
  readonly map: Y.Map<unknown> | null
  /** The shared text of a field, or null when that field does not hold one. */
  line(key: string): Y.Text | null
}

/** A part of which there is one: a root map, and one root text for each of its lines. */
export function partHolder(doc: Y.Doc, root: string): Holder {
  const map = doc.getMap(root)
  return { map, line: (key) => doc.getText(`${root}.${key}`) }
}

/** One entry of a list: a map of its own in the list's root map, looked up anew each time. */
export function entryHolder(doc: Y.Doc, root: string, id: string): Holder {
  const entries = doc.getMap(root)
  return {
    get map() {
      const entry = entries.get(id)
      return entry instanceof Y.Map ? entry : null
    },
    line(key) {
      const value = this.map?.get(key)
      return value instanceof Y.Text ? value : null
    },
  }
}
