import * as Y from 'yjs'

export interface Place {
  readonly client: number
  readonly clock: number
}

/** What this phone knows of one live entry of the carrier. */
export interface Held extends Place {
  readonly bytes: Uint8Array
  /** Null while the entry cannot be opened here. */
  readonly opened: { readonly tier: number; readonly changes: number } | null
  /** Written here since the carrier was opened. */
  readonly mine: boolean
  /** False as long as Yjs holds back something of it for want of what it builds on. */
  mergeable: boolean
  /** The entries that were merged into it here, each as it was first written. */
  readonly merged: readonly Part[]
}

export interface Part extends Place {
  readonly changes: number
}

/** What an entry consists of for those who count changes: the entries merged into it, or itself. */
export function partsOf(held: Held): readonly Part[] {
  if (held.merged.length > 0) return held.merged
  return [{ client: held.client, clock: held.clock, changes: held.opened?.changes ?? 1 }]
}

/** The live entries of a carrier by their place in it, in no order. */
export interface HeldEntries {
  readonly all: () => IterableIterator<Held>
  readonly add: (held: Held) => void
  /**
   * Drops those that a transaction deleted. One that somebody else merged goes on waiting for its own place to be covered: the
   * merged entry came from the relay, and may not be on its disk yet.
   */
  readonly dropDeleted: (transaction: Y.Transaction, mergedHere: boolean) => void
  readonly unreadable: () => number
  /** The entries, as they were first written, whose place is not covered, e.g. by what is durable on the relay, and the changes in them. */
  readonly waiting: (covers: (place: Place) => boolean) => { readonly entries: number; readonly changes: number }
}

export function makeHeldEntries(): HeldEntries {
  const byPlace = new Map<string, Held>()
  let mergedElsewhere: Held[] = []
  return {
    all: () => byPlace.values(),
    add: (held) => void byPlace.set(keyOf(held), held),
    dropDeleted: ({ deleteSet }, mergedHere) => {
      if (deleteSet.clients.size === 0) return
      for (const [place, held] of byPlace) {
        if (!Y.isDeleted(deleteSet, Y.createID(held.client, held.clock))) continue
        byPlace.delete(place)
        if (!mergedHere) mergedElsewhere.push(held)
      }
    },
    unreadable: () => [...byPlace.values()].filter((held) => !held.opened).length,
    waiting: (covers) => {
      let [parts, changes] = [0, 0]
      mergedElsewhere = mergedElsewhere.filter((held) => !covers(held))
      for (const held of [...byPlace.values(), ...mergedElsewhere]) {
        if (covers(held)) continue
        for (const part of partsOf(held)) {
          if (covers(part)) continue
          parts++
          changes += part.changes
        }
      }
      return { entries: parts, changes }
    },
  }
}

/** A place as a word. */
export function keyOf({ client, clock }: Place): string {
  return `${client}:${clock}`
}
