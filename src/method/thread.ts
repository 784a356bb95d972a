import type { BoardParts } from './board.ts'
import type { Day } from './item.ts'
import type { ReviewEnd } from './review.ts'
import type { Verdict } from './verdict.ts'

/** What a session is told by where only the thread is shown. */
export interface SessionBrief {
  /** The id of its board. */
  readonly roomId: string
  readonly title: string
  readonly day: Day | ''
  /** The path of its call, or empty. */
  readonly call: string
  /** What the hour came to; empty while it is not closed. */
  readonly outcome: Verdict['outcome'] | ''
  /** What its review ended in. */
  readonly end: ReviewEnd | ''
}

/** A session that follows up, as it was called when it was made. */
export type FollowUp = Pick<SessionBrief, 'roomId' | 'title' | 'day'>

/** The sessions before and after one, so that they can be read in order (R3). */
export interface Thread {
  /** Those before it, the first one first, as they were when it was made. */
  readonly earlier: readonly SessionBrief[]
  /** Those that follow it up, in the order in which they were made. */
  readonly followUps: readonly FollowUp[]
}

/** A session of the thread; `known` is false where only its name and day are, since this phone never saw its board. */
export interface ThreadEntry extends SessionBrief {
  readonly known: boolean
  readonly here: boolean
}

/** How the thread tells of a session; `outcome` is what its hour came to, once it is closed. */
export function briefOf(roomId: string, board: Pick<BoardParts, 'session' | 'call' | 'review'>, outcome: Verdict['outcome']): SessionBrief {
  const { session, call, review } = board
  return { roomId, title: session.title, day: session.day, call: call?.path.trim() ?? '', outcome: session.closedAt === null ? '' : outcome, end: review.end }
}

/**
 * The whole thread in the order of its sessions, from the first one to the last that is known. `lookUp` gives what this phone knows
 * of a board beside this one: newer than what was written down when the next session was made, and with the sessions after it.
 */
export function threadOf(
  here: SessionBrief,
  thread: Thread,
  lookUp: (roomId: string) => (SessionBrief & { readonly followUps: readonly FollowUp[] }) | undefined,
): ThreadEntry[] {
  const entries: ThreadEntry[] = []
  const seen = new Set<string>([here.roomId])
  const tell = (one: SessionBrief, known: boolean) => entries.push({ ...one, ...(lookUp(one.roomId) ?? {}), known, here: one.roomId === here.roomId })
  for (const one of thread.earlier) if (!seen.has(one.roomId)) (seen.add(one.roomId), tell(one, true))
  entries.push({ ...here, known: true, here: true })
  const after = [...thread.followUps]
  for (const one of after) {
    if (seen.has(one.roomId)) continue
    seen.add(one.roomId)
    const known = lookUp(one.roomId)
    tell({ call: '', outcome: '', end: '', ...one }, known !== undefined)
    after.push(...(known?.followUps ?? []))
  }
  return entries
}
