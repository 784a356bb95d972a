import * as Y from 'yjs'

export interface Durable {
  /** Whether what was written at this place is known to be on the relay's disk, or was first heard of from the relay. */
  readonly covers: (place: { client: number; clock: number }) => boolean
  /** The relay's word, as it came. Anything that is not a state vector changes nothing. */
  readonly heard: (vector: Uint8Array) => boolean
  /** Whether the relay has said anything of its disk on this socket. */
  readonly spoke: () => boolean
  /**
   * The relay itself sent these clocks (triples of client, first, and the one after the last). Those that were not here before, behind
   * what `here` says of their client, do not wait for it. Tells whether others were among them that are not known to be on its disk.
   */
  readonly arrived: (held: readonly number[], here: (client: number) => number) => boolean
  /** Whether the relay itself sent what it has not said to be on its disk. */
  readonly owed: () => boolean
  /** Some of what came may have been here before, where that was not known yet: all of it waits again, until the relay speaks of its disk. */
  readonly wasHere: () => void
  /** A new socket: what the relay said on the old one holds only until it speaks again. */
  readonly reopened: () => void
  /** The relay is through with its first answer; if it said nothing of its disk, nothing is known of it. */
  readonly settled: () => void
}

/** What the relay has on its disk, never more than it said last; `before` is what it said in an earlier session. */
export function makeDurable(before: Uint8Array | undefined): Durable {
  let onDisk = (before && decoded(before)) ?? new Map<number, number>()
  /** For each client the stretches of clocks that came on this socket; what comes in order is one stretch. */
  let fromRelay = new Map<number, [from: number, to: number][]>()
  let spoke = false
  return {
    covers: ({ client, clock }) => clock < (onDisk.get(client) ?? 0) || (fromRelay.get(client)?.some(([from, to]) => clock >= from && clock < to) ?? false),
    heard: (vector) => {
      const next = decoded(vector)
      if (!next) return false
      spoke = true
      onDisk = next
      return true
    },
    spoke: () => spoke,
    arrived: (held, here) => {
      let wait = false
      for (let at = 0; at < held.length; at += 3) {
        const [client, from, to] = [held[at]!, held[at + 1]!, held[at + 2]!]
        const fresh = Math.max(from, here(client))
        wait ||= from < fresh && Math.min(fresh, to) > (onDisk.get(client) ?? 0)
        if (fresh >= to) continue
        const stretches = fromRelay.get(client) ?? []
        const last = stretches.at(-1)
        if (last && fresh >= last[0] && fresh <= last[1]) last[1] = Math.max(last[1], to)
        else stretches.push([fresh, to])
        fromRelay.set(client, stretches)
      }
      return wait
    },
    owed: () => [...fromRelay].some(([client, stretches]) => stretches.at(-1)![1] > (onDisk.get(client) ?? 0)),
    wasHere: () => {
      fromRelay = new Map()
    },
    reopened: () => {
      spoke = false
      fromRelay = new Map()
    },
    settled: () => {
      if (!spoke) onDisk = new Map()
    },
  }
}

function decoded(vector: Uint8Array): Map<number, number> | null {
  try {
    return Y.decodeStateVector(vector)
  } catch {
    return null
  }
}
