import type * as Y from 'yjs'
import { standingCalls, type Call } from '../method/call.ts'
import { instant, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { decisionShape } from './decision.ts'
import { entryHolder } from './holder.ts'
import { listWrites, readList } from './list.ts'
import type { ListShape } from './list.ts'
import { members, setMember } from './members.ts'
import type { PartShape } from './part.ts'
import { partView } from './part.ts'
import type { RemovedEntry } from './removed-entry.ts'
import { makeVersionedLine } from './versioned-line.ts'
import { sideBySide, versionedLine } from './versions.ts'

export const callsShape: ListShape<Call> = {
  root: 'calls',
  fields: {
    path: versionedLine,
    why: versionedLine,
    optionId: text,
    deciderId: text,
    madeAt: instant,
    over: members(),
    versions: { path: sideBySide, why: sideBySide },
  },
  text: (call) => call.path,
}

/** Which of the calls stands: the last one to be pointed at. */
export const callShape: PartShape<{ readonly stands: string }> = { root: 'call', fields: { stands: text } }

/** Newest first; the same on every phone. */
export function byMade(a: Call, b: Call): number {
  return (b.madeAt ?? 0) - (a.madeAt ?? 0) || (a.id < b.id ? 1 : -1)
}

/** All calls that were not taken back, newest first. */
export function readCalls(doc: Y.Doc): Call[] {
  return readList(doc, callsShape).toSorted(byMade)
}

/** The call that stands: the one pointed at or, where that one is gone, the newest; with the others made apart, and the earlier ones. */
export function sortCalls(calls: readonly Call[], id: string): { call: Call | null; callsApart: readonly Call[]; earlierCalls: readonly Call[] } {
  const standing = standingCalls(calls)
  const among = standing.length > 0 ? standing : calls
  const call = among.find((one) => one.id === id) ?? among[0] ?? null
  const earlierCalls = calls.filter((one) => one !== call && calls.some((other) => other !== one && other.over.includes(one.id)) && !standing.includes(one))
  return { call, callsApart: standing.length > 1 ? standing : [], earlierCalls }
}

/** The calls that stood before, as the board's history shows them: with the decider named in each, and when it was made. */
export function leftCalls(earlier: readonly Call[]): RemovedEntry[] {
  return earlier.map(({ id, path, deciderId, madeAt }) => ({ list: 'calls', id, text: path, by: deciderId, at: madeAt ?? 0 }))
}

export function callWrites(hand: Hand) {
  const list = listWrites<Call>(hand, callsShape)
  const pointer = hand.doc.getMap(callShape.root)
  function letStand(id: string, over: readonly Call[]): void {
    const map = entryHolder(hand.doc, callsShape.root, id).map
    if (!map) return
    hand.act(() => {
      for (const other of over) {
        if (other.id === id) continue
        setMember(map, 'over', other.id, true)
        setMember(entryHolder(hand.doc, callsShape.root, other.id).map!, 'over', id, false)
      }
      pointer.set('stands', id)
    })
  }
  return {
    line: (id: string, field: 'path' | 'why') => makeVersionedLine(hand, entryHolder(hand.doc, callsShape.root, id), field),
    /** Makes a call with the decider named in it; the one that stood becomes history. Returns its id. */
    make(fields: { optionId?: string; path: string; why?: string }): string {
      const deciderId = partView(hand.doc, decisionShape).deciderId
      const over = readCalls(hand.doc).map((call) => call.id)
      return list.add({ ...fields, deciderId, madeAt: hand.actor.now(), over }, undefined, (id) => pointer.set('stands', id))
    },
    /** Lets one of the calls that were made apart stand, over the others. */
    choose: (id: string) => letStand(id, standingCalls(readCalls(hand.doc))),
    /** Lets an earlier call stand again, over all others. */
    restore: (id: string) => letStand(id, readCalls(hand.doc)),
  }
}
