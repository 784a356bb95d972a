import { expect, test } from 'vitest'
import { isReviewDue, type Review, reviewDay, reviewFlags } from '../../src/method/review.ts'
import type { Session } from '../../src/method/session.ts'

const none = { expected: '', seen: '' }
const review: Review = {
  day: '2026-03-12', answers: { blocker: none, faster: none, newProblem: none }, end: '', endedAt: null, endedBy: '', next: '', stops: '', parkedId: '', held: [],
}
const session: Session = { kind: 'session', title: '', day: '2026-03-02', time: '', goodOutcome: '', from: '', closedAt: 1, closedBy: '' }

test('[R1] a review is due from its day on, once the session is closed and until it was held', () => {
  expect(['2026-03-11', '2026-03-12', '2026-04-01'].map((today) => isReviewDue({ review, session }, today))).toEqual([false, true, true])
  expect(isReviewDue({ review, session: { ...session, closedAt: null } }, '2026-04-01')).toBe(false)
  expect(isReviewDue({ review: { ...review, end: 'adjust' }, session }, '2026-04-01')).toBe(false)
  expect(isReviewDue({ review: { ...review, day: '' }, session }, '2026-04-01')).toBe(false)
})

test('[R2] where the course continues it is due again on the day of the next look', () => {
  const held: Review = { ...review, end: 'continue', next: '2026-03-26' }
  expect(reviewDay({ review: held, session })).toBe('2026-03-26')
  expect(['2026-03-25', '2026-03-26'].map((today) => isReviewDue({ review: held, session }, today))).toEqual([false, true])
})

test('[R1] a day more than two weeks after the session is flagged, and no hole', () => {
  expect(reviewFlags(review, '2026-03-02')).toEqual([])
  expect(reviewFlags({ day: '2026-03-16' }, '2026-03-02')).toEqual([])
  expect(reviewFlags({ day: '2026-03-17' }, '2026-03-02')).toMatchObject([{ part: 'review', field: 'day', reason: 'review-far', text: '2026-03-17' }])
  expect(reviewFlags({ day: '' }, '2026-03-02')).toEqual([])
})
