import type { BoardRow } from '../local/phone-database.ts'
import type { Ready } from '../method/ready.ts'
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
  ready: null,
  myActions: [],
}

/** What the start page shows of a board without opening it; the actions are those of `personId`. */
export function summaryOf(board: Board, personId: string, ready: Ready): Summary {
  const mine = board.actions.filter((action) => action.ownerId === personId && action.state === 'open')
  const held = board.clock.startedAt !== null || board.session.closedAt !== null
  return {
    title: board.session.title,
    decision: board.decision.line,
    day: board.session.day,
    time: board.session.time,
    startedAt: board.clock.startedAt,
    closedAt: board.session.closedAt,
    reviewDay: board.review.end ? '' : board.review.day,
    ready: held ? null : { missing: ready.missing, minutes: ready.minutes },
    myActions: mine
      .map(({ id, text, due }) => ({ id, text, due }))
      .toSorted((a, b) => ((a.due || '9999') < (b.due || '9999') ? -1 : 1)),
  }
}

/** The card of a board as this phone keeps it; what is missing in an older one is blank. */
export function cardOf(row: BoardRow): BoardCard {
  const summary = row.card instanceof Object ? (row.card as Partial<Summary>) : {}
  return { ...blank, ...summary, roomId: row.roomId, role: row.token.startsWith('e') ? 'edit' : 'view', openedAt: row.openedAt }
}
