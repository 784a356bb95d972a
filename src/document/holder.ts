import * as Y from 'yjs'

/** Where the fields of one part of the board, or of one entry of a list, are kept. */
export interface Holder {
  readonly doc: Y.Doc
  /** Null when the entry is not on this board (yet), or is something else than an entry. */
  readonly map: Y.Map<unknown> | null
  /** The shared text of a field, or null when that field does not hold one. */
  line(key: string): Y.Text | null
  /** What a field is called on the whole board: `decision/line`, `calls/4f2a/path`. */
  name(key: string): string
}

/** A part of which there is one: a root map, and one root text for each of its lines. */
export function partHolder(doc: Y.Doc, root: string): Holder {
  const map = doc.getMap(root)
  return { doc, map, line: (key) => doc.getText(`${root}.${key}`), name: (key) => `${root}/${key}` }
}

/** One entry of a list: a map of its own in the list's root map, looked up anew each time. */
export function entryHolder(doc: Y.Doc, root: string, id: string): Holder {
  const entries = doc.getMap(root)
  return {
    doc,
    get map() {
      const entry = entries.get(id)
      return entry instanceof Y.Map ? entry : null
    },
    line(key) {
      const value = this.map?.get(key)
      return value instanceof Y.Text ? value : null
    },
    name: (key) => `${root}/${id}/${key}`,
  }
}

/** The shared text of a field; where it is none, what it says is put into one. Inside a transaction. */
export function sharedText(holder: Holder, key: string): Y.Text | null {
  const held = holder.map?.get(key)
  return holder.line(key) ?? holder.map?.set(key, new Y.Text(typeof held === 'string' ? held : '')) ?? null
}
