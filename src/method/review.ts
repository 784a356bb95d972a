import type { Day, Instant } from './item.ts'

export const reviewQuestions = ['blocker', 'faster', 'newProblem'] as const
export type ReviewQuestion = (typeof reviewQuestions)[number]

export const reviewEnds = ['continue', 'adjust', 'stop'] as const
export type ReviewEnd = (typeof reviewEnds)[number]

export interface ReviewAnswer {
  readonly expected: string
  readonly seen: string
}

/** The check one or two weeks later (R1, R2). */
export interface Review {
  readonly day: Day | ''
  readonly answers: Readonly<Record<ReviewQuestion, ReviewAnswer>>
  readonly end: ReviewEnd | ''
  readonly endedAt: Instant | null
}
