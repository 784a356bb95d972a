import * as Y from 'yjs'
import { makeBoard } from '../../src/document/make-board.ts'
import type { Board, Edit } from '../../src/state/board.ts'
import { createBoard } from '../../src/state/create-board.ts'

export interface OpenBoard {
  readonly doc: Y.Doc
  readonly board: Board
  readonly edit: Edit
}

let clock = 1_700_000_000_000

/** Those whose phone has never heard of the relay's time. */
export const own = new Set<string>()

/** Lets so many milliseconds pass. */
export function pass(milliseconds: number): void {
  clock += milliseconds
}

/** A board that somebody has open, without a screen. The time goes on by a second with every look at it. */
export function openBoard(personId = 'ana', doc = new Y.Doc()): OpenBoard {
  const [board, edit] = createBoard(doc, { personId: () => personId, now: () => (clock += 1_000), ownTime: () => own.has(personId) })
  return { doc, board, edit }
}

/** Two people with the same new board open. */
export function openTwo(): { ana: OpenBoard; ben: OpenBoard } {
  const [ana, ben] = [openBoard('ana'), openBoard('ben')]
  makeBoard(ana.doc, { title: 'Test', day: '2026-03-02', time: '10:00', length: 60 })
  meet(ana, ben)
  return { ana, ben }
}

/** Exchanges everything between these boards. */
export function meet(...boards: { readonly doc: Y.Doc }[]): void {
  for (const from of boards) {
    for (const to of boards) {
      if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)))
    }
  }
}
