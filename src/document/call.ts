import type * as Y from 'yjs'
import type { Call } from '../method/call.ts'
import { instant, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { decisionShape } from './decision.ts'
import { entryHolder } from './holder.ts'
import { listWrites, readList } from './list.ts'
import type { ListShape } from './list.ts'
import type { PartShape } from './part.ts'
import { partView } from './part.ts'
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

/** The call that stands: the one pointed at or, where that one is gone, the newest. */
export function standing(calls: readonly Call[], id: string): Call | null {
  return calls.find((call) => call.id === id) ?? calls[0] ?? null
}

export function callWrites(hand: Hand) {
  const list = listWrites<Call>(hand, callsShape)
  const pointer = hand.doc.getMap(callShape.root)
  return {
    line: (id: string, field: 'path' | 'why') => makeVersionedLine(hand, entryHolder(hand.doc, callsShape.root, id), field),
    /** Makes a call with the decider named in it; the one that stood becomes history. Returns its id. */
    make(fields: { optionId?: string; path: string; why?: string }): string {
      const deciderId = partView(hand.doc, decisionShape).deciderId
      return list.add({ ...fields, deciderId, madeAt: hand.actor.now() }, undefined, (id) => pointer.set('stands', id))
    },
  }
}
