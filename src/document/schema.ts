import type * as Y from 'yjs'

/** The version of what this app writes. Fields are only ever added; a new version says that there are new ones. */
export const schemaVersion = 1

const root = 'meta'

/** Written once, by whoever makes the board. */
export function writeSchema(doc: Y.Doc): void {
  doc.getMap(root).set('schema', schemaVersion)
}

/** True when a newer app wrote things here that this one does not know. */
export function isNewer(doc: Y.Doc): boolean {
  const stored = doc.getMap(root).get('schema')
  return typeof stored === 'number' && stored > schemaVersion
}

export const schemaRoot = root
