import * as Y from 'yjs'
import { makeHand } from '../../src/document/hand.ts'
import type { Hand } from '../../src/document/hand.ts'
import { makeBoard } from '../../src/document/make-board.ts'
import { createEdit } from '../../src/state/create-edit.ts'
import type { Edit } from '../../src/state/board.ts'

export interface OpenBoard {
  readonly doc: Y.Doc
  readonly hand: Hand
  readonly edit: Edit
}

let clock = 1_700_000_000_000

/** A board that somebody has open, without a screen. The time goes on by a second with every look at it. */
export function openBoard(personId = 'ana', doc = new Y.Doc()): OpenBoard {
  const hand = makeHand(doc, { personId: () => personId, now: () => (clock += 1_000) })
  return { doc, hand, edit: createEdit(hand) }
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
