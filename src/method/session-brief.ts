import type { BoardParts } from './board.ts'
import type { SessionBrief } from './thread.ts'
import type { Verdict } from './verdict.ts'

/** How the thread tells of a session; `outcome` is what its hour came to, once it is closed. */
export function briefOf(roomId: string, board: Pick<BoardParts, 'session' | 'call' | 'review'>, outcome: Verdict['outcome']): SessionBrief {
  const { session, call, review } = board
  return { roomId, title: session.title, day: session.day, call: call?.path.trim() ?? '', outcome: session.closedAt === null ? '' : outcome, end: review.end }
}
