import type * as Y from 'yjs'

/** A phone that can be sent new links: its own public key on this board, as base64url, and whose it says it is. */
export interface Device {
  readonly key: string
  readonly personId: string
}

const root = 'devices'
const mostDevices = 400

/** The phones that said so with an edit link. Whoever holds one can say anything: it is a list, not a proof. */
export function readDevices(doc: Y.Doc): Device[] {
  const found: Device[] = []
  for (const [key, personId] of doc.getMap(root)) {
    if (/^[\w-]{43}$/.test(key) && typeof personId === 'string' && personId.length <= 64) found.push({ key, personId })
  }
  return found.toSorted((a, b) => (a.key < b.key ? -1 : 1)).slice(0, mostDevices)
}

/** Says whose phone this is; writes nothing when that stands there already. Nobody's undo step. */
export function writeDevice(doc: Y.Doc, { key, personId }: Device): void {
  if (doc.getMap(root).get(key) !== personId) doc.getMap(root).set(key, personId)
}

export function dropDevices(doc: Y.Doc, keys: Iterable<string>): void {
  doc.transact(() => {
    for (const key of keys) doc.getMap(root).delete(key)
  })
}

/** Calls back now and whenever a phone comes or goes; returns the way to stop. */
export function watchDevices(doc: Y.Doc, seen: (devices: readonly Device[]) => void): () => void {
  const look = (): void => seen(readDevices(doc))
  doc.getMap(root).observe(look)
  look()
  return () => doc.getMap(root).unobserve(look)
}
