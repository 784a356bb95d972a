import { reviewEnds } from '../method/review.ts'
import type { Review, ReviewAnswer, ReviewQuestion } from '../method/review.ts'
import { day, instant, oneOf, text } from './fields.ts'
import type { Fields } from './fields.ts'
import type { Hand } from './hand.ts'
import type { PartShape } from './part.ts'

const answered: Fields<ReviewAnswer> = { expected: text, seen: text }

export const reviewShape: PartShape<Review> = {
  root: 'review',
  fields: {
    day,
    answers: { blocker: answered, faster: answered, newProblem: answered },
    end: oneOf(reviewEnds, ''),
    endedAt: instant,
  },
}

export function reviewWrites(hand: Hand) {
  const map = hand.doc.getMap(reviewShape.root)
  return {
    setDay: (on: Review['day']) => hand.act(() => day.write(map, 'day', on)),
    set: (question: ReviewQuestion, field: keyof ReviewAnswer, answer: string) =>
      hand.act(() => text.write(map, `answers:${question}:${field}`, answer)),
    /** Ends the review, or takes its end back with an empty one. */
    end: (end: Review['end']) =>
      hand.act(() => {
        reviewShape.fields.end.write(map, 'end', end)
        instant.write(map, 'endedAt', end === '' ? null : hand.actor.now())
      }),
  }
}
