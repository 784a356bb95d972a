import type { Day, Instant } from './item.ts'

/** What kind of board a link opens. */
export type BoardKind = 'session' | 'engagement'

/** The meeting itself: what it is called, when it is, and whether it is over (B1, F1). */
export interface Session {
  readonly kind: BoardKind
  readonly title: string
  /** Planned day and clock time; the time is `HH:MM` or empty. */
  readonly day: Day | ''
  readonly time: string
  /** "What would be a good small outcome this week", from the brief (F1). */
  readonly goodOutcome: string
  /** The day of the session that this one follows up, or empty (F2). */
  readonly from: Day | ''
  readonly closedAt: Instant | null
  readonly closedBy: string
}
