import type { Day } from './item.ts'
import type { ReviewEnd } from './review.ts'

/** What a session is told by where only the thread is shown. */
export interface SessionBrief {
  /** The id of its board. */
  readonly roomId: string
  readonly title: string
  readonly day: Day | ''
  /** The path of its call, or empty. */
  readonly call: string
  /** What the hour came to; empty while it is not closed. */
  readonly outcome: 'working-session' | 'conversation' | ''
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

/**
 * The whole thread in the order of its sessions, from the first one to the last that is known. `lookUp` gives what this phone knows
 * of a board beside this one: newer than what was written down when the next session was made, and with the sessions after it.
 */
export function threadOf(
  here: SessionBrief,
  thread: Thread,
  lookUp: (roomId: string) => (SessionBrief & { readonly followUps: readonly FollowUp[] }) | undefined,
): ThreadEntry[] {
  const entries = new Map<string, ThreadEntry>()
  const tell = (one: SessionBrief, known: boolean) => {
    if (!entries.has(one.roomId)) entries.set(one.roomId, { ...one, ...lookUp(one.roomId), known, here: one.roomId === here.roomId })
  }
  for (const one of thread.earlier) tell(one, true)
  entries.set(here.roomId, { ...here, known: true, here: true })
  const after = [...thread.followUps]
  for (const one of after) {
    if (entries.has(one.roomId)) continue
    const known = lookUp(one.roomId)
    tell({ call: '', outcome: '', end: '', ...one }, known !== undefined)
    after.push(...(known?.followUps ?? []))
  }
  return [...entries.values()]
}
