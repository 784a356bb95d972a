import type * as Y from 'yjs'
import type { BoardParts, ListName } from '../method/board.ts'
import { callShape, leftCalls, readCalls, sortCalls } from './call.ts'
import { readClock } from './clock.ts'
import { readAgreements } from './decision.ts'
import { readDismissed } from './dismissed.ts'
import { readLeftVersions } from './left-versions.ts'
import { readList } from './list.ts'
import { partView } from './part.ts'
import type { RemovedEntry } from './removed-entry.ts'
import { isNewer } from './schema.ts'
import { listNames, partShapes, shapeOf } from './shapes.ts'

export interface PlainBoard extends BoardParts {
  readonly removed: readonly RemovedEntry[]
  readonly newer: boolean
}

/** Everything that was removed, newest first; entries in which nothing was ever written are left out. */
export function readRemoved(doc: Y.Doc): RemovedEntry[] {
  const found = listNames.flatMap((list) => {
    const shape = shapeOf(list)
    return readList(doc, shape, true).map((entry) => ({ list, id: entry.id, text: shape.text(entry), ...entry.removed! }))
  })
  return [...found.filter((entry) => entry.text !== ''), ...readLeftVersions(doc), ...leftCalls(sortCalls(readCalls(doc), partView(doc, callShape).stands).earlierCalls)].toSorted(byRemoval)
}

/** Newest first; the same on every phone. */
export function byRemoval(a: RemovedEntry, b: RemovedEntry): number {
  return b.at - a.at || (a.id < b.id ? -1 : 1)
}

/** The whole board as plain JSON, as it is now: what every phone must agree on. */
export function boardToPlain(doc: Y.Doc): PlainBoard {
  const { session, decision, problem, workflow, noLimit, onScreen, review, thread } = partShapes
  const lists = Object.fromEntries(listNames.map((list) => [list, readList(doc, shapeOf(list))])) as unknown as Lists
  return plain({
    session: partView(doc, session),
    decision: partView(doc, decision),
    agreements: readAgreements(doc),
    problem: partView(doc, problem),
    workflow: partView(doc, workflow),
    noLimit: partView(doc, noLimit),
    ...lists,
    ...sortCalls(readCalls(doc), partView(doc, callShape).stands),
    clock: readClock(doc),
    onScreen: partView(doc, onScreen),
    review: partView(doc, review),
    thread: partView(doc, thread),
    dismissed: readDismissed(doc),
    removed: readRemoved(doc),
    newer: isNewer(doc),
  })
}

type Lists = Pick<BoardParts, ListName>

function plain<T>(live: T): T {
  return JSON.parse(JSON.stringify(live)) as T
}
