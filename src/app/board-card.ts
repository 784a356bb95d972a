import type { NewBoard } from '../document/make-board.ts'
import type { BoardRow } from '../local/phone-database.ts'
import type { Board } from '../state/board.ts'
import type { BoardCard } from '../state/phone.ts'

/** What is kept of a board beside the link to it. */
export type Summary = Omit<BoardCard, 'roomId' | 'role' | 'openedAt'>

const blank: Summary = {
  title: '',
  decision: '',
  day: '',
  time: '',
  startedAt: null,
  closedAt: null,
  reviewDay: '',
  myActions: [],
}

/** What the start page shows of a board that was just made. */
export function summaryOfNew({ title, day, time, decision = '' }: NewBoard): Summary {
  return { ...blank, title, day, time, decision }
}

/** What the start page shows of a board without opening it; the actions are those of `personId`. */
export function summaryOf(board: Board, personId: string): Summary {
  const mine = board.actions.filter((action) => action.ownerId === personId && action.state === 'open')
  return {
    title: board.session.title,
    decision: board.decision.line,
    day: board.session.day,
    time: board.session.time,
    startedAt: board.clock.startedAt,
    closedAt: board.session.closedAt,
    reviewDay: board.review.day,
    myActions: mine
      .map(({ id, text, due }) => ({ id, text, due }))
      .toSorted((a, b) => (a.due || '9999').localeCompare(b.due || '9999')),
  }
}

/** The card of a board as this phone keeps it; what is missing in an older one is blank. */
export function cardOf(row: BoardRow): BoardCard {
  const summary = row.card instanceof Object ? (row.card as Partial<Summary>) : {}
  return { ...blank, ...summary, roomId: row.roomId, role: row.token.startsWith('e') ? 'edit' : 'view', openedAt: row.openedAt }
}
