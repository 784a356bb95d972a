import type * as Y from 'yjs'
import type { Field, Fields } from './fields.ts'
import type { Hand } from './hand.ts'
import { partHolder } from './holder.ts'
import { makeLine, plainText } from './line.ts'
import type { Line } from './line.ts'
import { getFrom, view } from './view.ts'
import type { Get } from './view.ts'

/** How a part is kept of which there is one: its root map, and its fields. */
export interface PartShape<T> {
  readonly root: string
  readonly fields: Fields<T>
}

export interface PartWrites<T> {
  set<K extends keyof T>(field: K, value: T[K]): void
  line(field: keyof T): Line
}

/** A part as an object with a getter for each field. */
export function partView<T>(doc: Y.Doc, shape: PartShape<T>, get?: Get): T {
  return view(shape.fields, get ?? getFrom(partHolder(doc, shape.root)))
}

/** The named writes that every part has, done by one hand. */
export function partWrites<T>(hand: Hand, shape: PartShape<T>): PartWrites<T> {
  const map = hand.doc.getMap(shape.root)
  return {
    set(name, value) {
      const field = shape.fields[name] as unknown as Field<T[typeof name]>
      hand.act(() => field.write(map, name as string, value))
    },
    line(name) {
      const shared = hand.doc.getText(`${shape.root}.${name as string}`)
      return makeLine(hand, {
        name: () => `${shape.root}/${name as string}`,
        read: () => plainText(shared),
        find: () => shared,
        target: () => shared,
      })
    },
  }
}
