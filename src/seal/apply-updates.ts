import * as Y from 'yjs'

/** Updates below which merging them first gains nothing. */
const few = 8
/** Yjs merges some dozens of updates quickly; its time grows faster than their number. */
const width = 64

/** Applies updates to a board in one transaction. Returns those that Yjs could not take; the others are in all the same. */
export function applyUpdates(board: Y.Doc, updates: readonly Uint8Array[], origin: unknown): Set<Uint8Array> {
  const refused = new Set<Uint8Array>()
  const merged = updates.length < few ? null : mergeUpdates(updates)
  board.transact(() => {
    if (merged && applied(board, merged, origin)) return
    for (const update of updates) if (!applied(board, update, origin)) refused.add(update)
  }, origin)
  return refused
}

/** One update with everything that these hold, or null when Yjs cannot merge them. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array | null {
  try {
    let rest = [...updates]
    while (rest.length > 1) {
      const next: Uint8Array[] = []
      for (let at = 0; at < rest.length; at += width) next.push(Y.mergeUpdates(rest.slice(at, at + width)))
      rest = next
    }
    return rest[0] ?? null
  } catch {
    return null
  }
}

function applied(board: Y.Doc, update: Uint8Array, origin: unknown): boolean {
  try {
    Y.applyUpdate(board, update, origin)
    return true
  } catch {
    return false
  }
}
