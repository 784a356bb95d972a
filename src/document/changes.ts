import * as Y from 'yjs'
import { isHalf } from './hand.ts'
import { leftKey } from './left-versions.ts'
import { versionsRoot } from './versions.ts'

/** What one transaction touched: a field of a part (`id` null), a field of an entry, or a whole entry (`key` null). */
export interface Change {
  readonly root: string
  readonly id: string | null
  readonly key: string | null
}

/** Calls back once after each change, whoever made it; returns the way to stop. `isList` says which roots hold entries. */
export function watchChanges(doc: Y.Doc, isList: (root: string) => boolean, changed: (changes: Change[]) => void): () => void {
  // Roots that `listen` looks into have their kind from the beginning: Yjs puts another type in the place of one that gets its
  // kind later, and then a change of the one before is no longer found on the board.
  for (const root of [versionsRoot, 'calls']) doc.getMap(root)
  let changes: Change[] = []
  const listen = (transaction: Y.Transaction) => {
    for (const [type, keys] of transaction.changed) {
      changes.push(...changesOf(type as Y.AbstractType<unknown>, keys, isList).flatMap(withVersions))
    }
    if (changes.length === 0 || isHalf(transaction)) return
    const all = changes
    changes = []
    changed(all)
  }
  doc.on('afterTransaction', listen)
  return () => doc.off('afterTransaction', listen)
}

/** Changes deeper than an entry's field count as changes of that field. */
function changesOf(type: Y.AbstractType<unknown>, keys: Set<string | null>, isList: (root: string) => boolean): Change[] {
  const path: string[] = []
  let at: Y.AbstractType<unknown> = type
  while (at.parent !== null) {
    path.unshift(keyOf(at))
    at = at.parent
  }
  const name = Y.findRootTypeKey(at)
  const below = [...keys].filter((key) => key !== null)
  if (name === versionsRoot) return versionChanges(at.doc!, keys.has('of') ? undefined : path[0])
  if (isList(name)) {
    const [id, field] = path
    if (id === undefined) return below.map((key) => ({ root: name, id: key, key: null }))
    if (field !== undefined) return [{ root: name, id, key: field }]
    return below.map((key) => ({ root: name, id, key }))
  }
  if (path[0] !== undefined) return [{ root: name, id: null, key: path[0] }]
  const dot = name.indexOf('.')
  if (dot > 0) return [{ root: name.slice(0, dot), id: null, key: name.slice(dot + 1) }]
  return below.map((key) => ({ root: name, id: null, key }))
}

/** The parts and lists that have lines of which there can be several versions. */
const versioned = new Set(['decision', 'problem', 'calls'])

/** A change of a line is one of its versions as well, and of what was left of them. */
function withVersions(change: Change): Change[] {
  if (!versioned.has(change.root)) return [change]
  const left = { root: versionsRoot, id: null, key: leftKey }
  return change.key === null ? [change, left] : [change, left, { ...change, key: `versions:${change.key.split(':')[0]}` }]
}

/** What a change of one version touches: its line or, where that cannot be told, every line with versions. */
function versionChanges(doc: Y.Doc, id: string | undefined): Change[] {
  const version = id === undefined ? null : doc.getMap(versionsRoot).get(id)
  const name = version instanceof Y.Map ? version.get('of') : null
  if (typeof name === 'string') {
    const [root = '', entry = '', key] = name.split('/')
    return [key === undefined ? { root, id: null, key: entry } : { root, id: entry, key }]
  }
  const calls = [...doc.getMap('calls').keys()]
  return [
    ...['decision', 'problem'].map((root) => ({ root, id: null, key: 'line' })),
    ...calls.flatMap((call) => ['path', 'why'].map((key) => ({ root: 'calls', id: call, key }))),
  ]
}

/** Under which key a nested type is kept. Yjs tells that only in the path of an event, which would cost an observer per root. */
function keyOf(type: Y.AbstractType<unknown>): string {
  // oxlint-disable-next-line no-underscore-dangle
  return type._item?.parentSub ?? ''
}
