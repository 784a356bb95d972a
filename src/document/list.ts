import * as Y from 'yjs'
import type { Item } from '../method/item.ts'
import type { Field, Fields } from './fields.ts'
import { isField, line, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { entryHolder, sharedText } from './holder.ts'
import { newId } from './id.ts'
import { makeLine } from './line.ts'
import type { Line } from './line.ts'
import { below, isRemoved, removal } from './members.ts'
import { byOrder, orderOf, place } from './order.ts'
import type { Placed } from './order.ts'
import { getFrom, view } from './view.ts'
import type { Get } from './view.ts'

/** How one list of the board is kept: its root map, and the fields of an entry. */
export interface ListShape<T extends Item> {
  readonly root: string
  readonly fields: Fields<Omit<T, keyof Item>>
  /** The words by which a person recognises an entry. */
  readonly text: (entry: T) => string
}

type Writable<T> = { -readonly [K in keyof T]?: T[K] }

/** Named writes for one list. `lines` are the fields that several people type in at once; they are reached by `line`. */
export interface ListWrites<T extends Item, Lines extends keyof T = never> {
  /** Adds an entry at the end, or after `after` (null: at the start); `also` joins its undo step. Returns its id. */
  add(fields?: Writable<Omit<T, keyof Item>>, after?: string | null, also?: (id: string) => void): string
  /** Writes one field; does nothing when the entry is not there or the field already says so. */
  set<K extends Exclude<keyof T, keyof Item | Lines>>(id: string, field: K, value: T[K]): void
  line(id: string, field: Lines): Line
  /** Moves an entry behind `after`, or to the start with null. */
  move(id: string, after: string | null): void
  /** Marks an entry as removed by this person; it can always be taken back. */
  remove(id: string): void
  restore(id: string): void
}

/** An entry in its place; `map` holds its fields. */
export interface PlacedEntry extends Placed {
  readonly map: Y.Map<unknown>
}

/** All entries of a list in order, removed ones included. */
export function placedEntries(doc: Y.Doc, root: string): PlacedEntry[] {
  const placed: PlacedEntry[] = []
  for (const [id, map] of doc.getMap(root)) {
    if (map instanceof Y.Map) placed.push({ id, order: orderOf(map.get('order')), map })
  }
  return placed.toSorted(byOrder)
}

/** The entries of one list that were not removed, in order, or those that were. */
export function readList<T extends Item>(doc: Y.Doc, shape: ListShape<T>, removed = false): T[] {
  const found = placedEntries(doc, shape.root).filter((one) => isRemoved(one.map) === removed)
  return found.map((one) => entryView(doc, shape, one.id))
}

/** One entry as an object with a getter for each field. */
export function entryView<T extends Item>(doc: Y.Doc, shape: ListShape<T>, id: string, get?: Get): T {
  const fields = { order: text, removed: removal, ...shape.fields } as Fields<Omit<T, 'id'>>
  const entry = view(fields, get ?? getFrom(entryHolder(doc, shape.root, id)))
  Object.defineProperty(entry, 'id', { enumerable: true, value: id })
  return entry as T
}

/** Puts a map with these fields into a list's root; inside a transaction. Lines are made at once, even when they are empty. */
export function writeEntry(map: Y.Map<unknown>, fields: Record<string, unknown>, values: Record<string, unknown>): void {
  for (const [name, field] of Object.entries(fields) as [string, Field<unknown>][]) {
    if (!isField(field)) continue
    if (field.kind === 'line') map.set(name, new Y.Text(String(values[name] ?? '').replace(/[\n\r\u2028\u2029]+/g, ' ')))
    else if (values[name] !== undefined) field.write(map, name, values[name])
  }
}

/** The named writes of one list, done by one hand. */
export function listWrites<T extends Item, Lines extends keyof T = never>(hand: Hand, shape: ListShape<T>): ListWrites<T, Lines> {
  const { doc, actor } = hand
  const entries = doc.getMap(shape.root)
  const entryMap = (id: string) => entryHolder(doc, shape.root, id).map
  const putAt = (id: string, after: string | null | undefined) => {
    const others = placedEntries(doc, shape.root).filter((one) => one.id !== id)
    const behind = after === undefined ? (others.at(-1)?.id ?? null) : after
    for (const [one, key] of place(others, id, behind)) entryMap(one)?.set('order', key)
  }
  const removedBy = () => `removed:${actor.personId()}`
  return {
    add(fields = {}, after, also) {
      const id = newId()
      // The entry is made removed, and then brought back as a step of its own: Undo puts the mark back instead of
      // deleting the entry, which would take along what somebody else has written into it meanwhile.
      hand.prepare(() => {
        const map = entries.set(id, new Y.Map<unknown>())
        map.set(removedBy(), actor.now())
        writeEntry(map, shape.fields, fields)
        putAt(id, after)
      })
      hand.act(() => {
        entryMap(id)?.delete(removedBy())
        also?.(id)
      })
      return id
    },
    set(id, name, value) {
      const map = entryMap(id)
      const field = (shape.fields as Record<string, Field<unknown>>)[name as string]
      if (map && field) hand.act(() => field.write(map, name as string, value))
    },
    line(id, name) {
      const key = name as string
      const holder = entryHolder(doc, shape.root, id)
      const read = () => line.read(holder, key)
      return makeLine(hand, { name: () => holder.name(key), read, find: () => holder.line(key), target: () => sharedText(holder, key) })
    },
    move(id, after) {
      if (id !== after && entryMap(id)) hand.act(() => putAt(id, after))
    },
    remove(id) {
      const map = entryMap(id)
      if (map && !map.has(removedBy())) hand.act(() => map.set(removedBy(), actor.now()))
    },
    restore(id) {
      const map = entryMap(id)
      if (!map) return
      hand.act(() => {
        for (const key of below(map, 'removed')) map.delete(`removed:${key}`)
      })
    },
  }
}
