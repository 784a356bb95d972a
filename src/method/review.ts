import { addDays } from './day.ts'
import type { FlagOf } from './flag.ts'
import type { Day, Instant } from './item.ts'
import type { Session } from './session.ts'

export const reviewQuestions = ['blocker', 'faster', 'newProblem'] as const
export type ReviewQuestion = (typeof reviewQuestions)[number]

export const reviewEnds = ['continue', 'adjust', 'stop'] as const
export type ReviewEnd = (typeof reviewEnds)[number]

export interface ReviewAnswer {
  readonly expected: string
  readonly seen: string
}

export type ReviewAnswers = Readonly<Record<ReviewQuestion, ReviewAnswer>>

/** What a review came to, and by whose hand. */
export interface ReviewResult {
  readonly day: Day | ''
  readonly answers: ReviewAnswers
  readonly end: ReviewEnd | ''
  readonly endedAt: Instant | null
  readonly endedBy: string
}

/** A review that was held and gave way to the next one, since the course went on. */
export interface HeldReview extends ReviewResult {
  readonly id: string
}

/** The check one or two weeks later (R1, R2). */
export interface Review extends ReviewResult {
  /** The day of the next look, where the course goes on. */
  readonly next: Day | ''
  /** What ends now, where it stops. */
  readonly stops: string
  /** The entry of the parking lot that the decision became when it stopped, or empty. */
  readonly parkedId: string
  /** The reviews before this one, oldest first. */
  readonly held: readonly HeldReview[]
}

/** Days after the session at which the result is checked if nobody says otherwise, and at most (R1). */
export const reviewAfter = 7
export const reviewWithin = 14

export type ReviewReason = 'review-far'

/** A day of the check that is further away than two weeks (R1); `day` is the session's. */
export function reviewFlags(review: Pick<Review, 'day'>, day: Day): FlagOf<ReviewReason>[] {
  if (review.day === '' || review.day <= addDays(day, reviewWithin)) return []
  return [{ part: 'review', field: 'day', reason: 'review-far', text: review.day }]
}

/** What tells whether a review waits. */
export interface Reviewed {
  readonly review: Pick<Review, 'day' | 'end' | 'next'>
  readonly session: Pick<Session, 'closedAt'>
}

/** The day from which a review waits to be held: that of the session, or the next look where the course goes on. Empty before closing. */
export function reviewDay({ review, session }: Reviewed): Day | '' {
  if (session.closedAt === null) return ''
  if (review.end === '') return review.day
  return review.end === 'continue' ? review.next : ''
}

/** Whether a review waits to be held on that day. */
export function isReviewDue(board: Reviewed, today: Day): boolean {
  const day = reviewDay(board)
  return day !== '' && day <= today
}
