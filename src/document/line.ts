import type * as Y from 'yjs'
import { difference } from './difference.ts'
import type { Hand } from './hand.ts'

/** One line of text that several people may type in at once. */
export interface Line {
  read(): string
  /** Replaces `remove` UTF-16 units at `index` by `insert`, as this person's edit. Line breaks become spaces. */
  change(index: number, remove: number, insert: string): void
  /** Calls back after every change that did not come from this handle, with what changed; returns the way to stop. */
  watch(changed: (delta: readonly LineDelta[]) => void): () => void
  /** Takes back, or does again, this person's own latest change on the board. */
  undo(): void
  redo(): void
}

/** The usual Quill delta without attributes: keep, add, or drop so many UTF-16 units. */
export type LineDelta = { retain: number } | { insert: string } | { delete: number }

/** Stands for something in a text that is not text, so that positions stay right. */
const object = '\ufffc'

/** A shared text as a string of the same length, whatever a foreign app may have put into it. */
export function plainText(shared: Y.Text): string {
  const plain = shared.toString()
  if (plain.length === shared.length) return plain
  return shared.toDelta().map((part: { insert: unknown }) => (typeof part.insert === 'string' ? part.insert : object)).join('')
}

/** Where a line is kept. Which shared text that is may change while somebody has the line open. */
export interface LinePlace {
  read(): string
  find(): Y.Text | null
  /** Tells the text that is typed in from all others on the board. Typing in another one is another undo step. */
  name(): string
  /** Somebody is about to type; may prepare where that goes. */
  before?(): void
  /** The text to type in, if need be made in place of something that is none; inside the transaction. */
  target(): Y.Text | null
  /** Something was typed; `begins` with a new step. Inside the transaction. */
  after?(begins: boolean): void
}

/** Makes a handle for one line. */
export function makeLine(hand: Hand, place: LinePlace): Line {
  const handle: Line = {
    read: () => place.read(),
    change(index, remove, insert) {
      place.before?.()
      hand.type(place.name(), handle, (begins) => {
        const shared = place.target()
        if (!shared) return
        const [start, end] = wholeCharacters(plainText(shared), index, remove)
        if (end > start) shared.delete(start, end - start)
        if (insert) shared.insert(start, insert.replace(/[\n\r\u2028\u2029]/g, ' '))
        place.after?.(begins)
      })
    },
    watch: (changed) => watchLine(hand, place, (delta, transaction) => hand.typist(transaction) === handle || changed(delta)),
    undo: () => hand.undo(),
    redo: () => hand.redo(),
  }
  return handle
}

/** Tells of every change of a line's text, also when another shared text takes the place of the one before. */
function watchLine(hand: Hand, place: LinePlace, changed: (delta: LineDelta[], transaction: Y.Transaction) => void): () => void {
  let shared = place.find()
  let text = place.read()
  let heard: LineDelta[] | null = null
  const listen = (event: Y.YTextEvent) => {
    heard = event.delta.map(plainDelta)
  }
  const settle = (transaction: Y.Transaction) => {
    if (transaction.changed.size === 0) return
    const now = place.find()
    let delta = heard
    heard = null
    if (now !== shared) {
      shared?.unobserve(listen)
      now?.observe(listen)
      shared = now
      delta = deltaBetween(text, place.read())
    }
    if (!delta) return
    text = place.read()
    if (delta.length > 0) changed(delta, transaction)
  }
  shared?.observe(listen)
  hand.doc.on('afterTransaction', settle)
  return () => {
    shared?.unobserve(listen)
    hand.doc.off('afterTransaction', settle)
  }
}

function deltaBetween(before: string, after: string): LineDelta[] {
  const change = difference(before, after, after.length)
  if (!change) return []
  const { index, remove, insert } = change
  const parts: LineDelta[] = [{ retain: index }, { insert }, { delete: remove }]
  return parts.filter((part) => Object.values(part)[0] !== 0 && Object.values(part)[0] !== '')
}

function plainDelta(part: { retain?: number; delete?: number; insert?: unknown }): LineDelta {
  if (part.retain !== undefined) return { retain: part.retain }
  if (part.delete !== undefined) return { delete: part.delete }
  return { insert: typeof part.insert === 'string' ? part.insert : object }
}

/** A range within the text that never cuts a surrogate pair in two: Yjs would turn both halves into U+FFFD. */
function wholeCharacters(plain: string, index: number, remove: number): [start: number, end: number] {
  const cuts = (at: number) => /[\ud800-\udbff][\udc00-\udfff]/.test(plain.slice(Math.max(0, at - 1), at + 1)) && at > 0
  let start = Math.min(Math.max(0, index), plain.length)
  let end = Math.min(start + Math.max(0, remove), plain.length)
  if (end > start && cuts(end)) end++
  if (cuts(start)) start--
  if (remove <= 0) end = start
  return [start, end]
}
