import * as Y from 'yjs'
import type { BoardContents, Kept, Plain } from '../method/board-contents.ts'
import type { BoardDoc } from './hand.ts'
import { plainText } from './line.ts'

/**
 * Everything that a board keeps, as plain data: what was removed and what this app does not know included; how it came about is not.
 * Reads a copy: to look at what is unknown would settle in the board itself what it is.
 */
export function contentsOf(doc: BoardDoc): BoardContents {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const kept: Record<string, Kept> = {}
  for (const name of [...copy.share.keys()].toSorted()) {
    const root = typedRoot(copy, name)
    if (sizeOf(root) > 0) kept[name] = keptOf(root)
  }
  copy.destroy()
  return kept
}

/**
 * Fills a new board with what another one kept; all of it at once, and no undo step of anybody. It arrives like a change from
 * elsewhere: what kind a root is, is for whoever reads it to say, also where the file says something else.
 */
export function fillFrom(doc: BoardDoc, contents: BoardContents): void {
  const copy = new Y.Doc()
  copy.transact(() => {
    for (const [name, kept] of Object.entries(contents)) {
      if (!isHolder(kept)) continue
      if ('~text' in kept) copy.getText(name).insert(0, kept['~text'])
      if ('~map' in kept) for (const [key, held] of Object.entries(kept['~map'])) copy.getMap(name).set(key, made(held))
      if ('~list' in kept) copy.getArray(name).insert(0, kept['~list'].map(made))
    }
  })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy))
  copy.destroy()
}

type Root = Y.Map<unknown> | Y.Text | Y.Array<unknown>

/** A root that nobody has read yet is only known by what is in it. */
function typedRoot(doc: Y.Doc, name: string): Root {
  const root = doc.share.get(name) as Y.AbstractType<unknown>
  // oxlint-disable no-underscore-dangle
  if (root._map.size > 0) return doc.getMap(name)
  let first = root._start
  while (first?.deleted) first = first.right
  // oxlint-enable no-underscore-dangle
  const isText = first?.content instanceof Y.ContentString || first?.content instanceof Y.ContentFormat
  return isText ? doc.getText(name) : doc.getArray(name)
}

/** Null for what no JSON could hold. */
function keptOf(held: unknown): Kept {
  if (held instanceof Y.Text) return { '~text': plainText(held) }
  if (held instanceof Y.Map) return { '~map': Object.fromEntries([...held].toSorted(byKey).map(([key, one]) => [key, keptOf(one)])) }
  if (held instanceof Y.Array) return { '~list': held.toArray().map(keptOf) }
  if (typeof held === 'object' && held !== null && !Array.isArray(held)) {
    const plain = JSON.parse(JSON.stringify(held)) as Plain
    return looksLikeHolder(held) ? { '~value': plain } : plain
  }
  return JSON.parse(JSON.stringify(held ?? null)) as Plain
}

function sizeOf(root: Root): number {
  return root instanceof Y.Map ? root.size : root.length
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}

type Holding = Extract<Kept, { '~text': string } | { '~map': object } | { '~list': object } | { '~value': Plain }>

function looksLikeHolder(held: object): boolean {
  const [key, ...more] = Object.keys(held)
  return more.length === 0 && key !== undefined && key.startsWith('~')
}

function isHolder(kept: Kept): kept is Holding {
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) && looksLikeHolder(kept)
}

function made(kept: Kept): unknown {
  if (!isHolder(kept)) return kept
  if ('~text' in kept) return new Y.Text(kept['~text'])
  if ('~map' in kept) return new Y.Map(Object.entries(kept['~map']).map(([key, held]) => [key, made(held)]))
  if ('~list' in kept) return Y.Array.from(kept['~list'].map(made) as string[])
  return '~value' in kept ? kept['~value'] : kept
}
