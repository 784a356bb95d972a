import * as Y from 'yjs'
import { createRoot } from 'solid-js'
import { makeBoard } from '../../src/document/make-board.ts'
import type { Board, Edit } from '../../src/state/board.ts'
import { createBoard } from '../../src/state/create-board.ts'

export interface TestPhone {
  readonly doc: Y.Doc
  readonly board: Board
  readonly edit: Edit
  readonly drop: () => void
  /** Moves this phone's clock on. */
  readonly wait: (milliseconds: number) => void
  /** Takes this phone apart from the others, or back to them. */
  readonly leave: () => void
  readonly back: () => void
}

/** A phone that has a board open on its own document, under the name `personId`. */
export function openPhone(personId: string, doc = new Y.Doc()): TestPhone {
  let now = 1_000_000
  let stretch = 0
  let apart = false
  return createRoot((drop) => {
    const [board, edit] = createBoard(doc, { personId: () => personId, now: () => now, apart: () => (apart ? stretch : 0) })
    return { doc, board, edit, drop, wait: (milliseconds) => void (now += milliseconds), leave: () => void ((apart = true), stretch++), back: () => void (apart = false) }
  })
}

/** Exchanges everything between these phones. */
export function meet(...phones: TestPhone[]): void {
  for (const from of phones) {
    for (const to of phones) {
      if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)))
    }
  }
}

/** Two phones with the same new board open; Ana made it. */
export function twoPhones(): { ana: TestPhone; ben: TestPhone } {
  const ana = openPhone('ana')
  const ben = openPhone('ben')
  makeBoard(ana.doc, { title: 'Test', day: '2026-03-02', time: '10:00', length: 60 })
  meet(ana, ben)
  return { ana, ben }
}
