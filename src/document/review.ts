import { reviewEnds, reviewQuestions } from '../method/review.ts'
import type { HeldReview, Review, ReviewAnswer, ReviewAnswers, ReviewQuestion } from '../method/review.ts'
import { decisionShape } from './decision.ts'
import { day, instant, oneOf, text } from './fields.ts'
import type { Fields } from './fields.ts'
import type { Hand } from './hand.ts'
import { newId } from './id.ts'
import { listWrites } from './list.ts'
import { parkedShape } from './parking-lot.ts'
import type { PartShape } from './part.ts'
import { partView } from './part.ts'
import { numberIn, records, saidIn } from './records.ts'

const answered: Fields<ReviewAnswer> = { expected: text, seen: text }

function readHeld(id: string, stored: Readonly<Record<string, unknown>>): HeldReview {
  const answers = Object.fromEntries(
    reviewQuestions.map((question) => [
      question,
      { expected: saidIn(stored, `${question}:expected`), seen: saidIn(stored, `${question}:seen`) },
    ]),
  ) as unknown as ReviewAnswers
  const end = reviewEnds.find((one) => one === stored.end) ?? ''
  return { id, day: saidIn(stored, 'day'), answers, end, endedAt: numberIn(stored, 'endedAt'), endedBy: saidIn(stored, 'endedBy') }
}

export const reviewShape: PartShape<Review> = {
  root: 'review',
  fields: {
    day,
    answers: { blocker: answered, faster: answered, newProblem: answered },
    end: oneOf(reviewEnds, ''),
    endedAt: instant,
    endedBy: text,
    next: day,
    stops: text,
    parkedId: text,
    held: records(readHeld, (a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0) || (a.id < b.id ? -1 : 1)),
  },
}

export function reviewWrites(hand: Hand) {
  const map = hand.doc.getMap(reviewShape.root)
  const parked = listWrites(hand, parkedShape)
  const read = () => partView(hand.doc, reviewShape)
  const { fields } = reviewShape

  function write(end: Review['end']): void {
    fields.end.write(map, 'end', end)
    instant.write(map, 'endedAt', end === '' ? null : hand.actor.now())
    text.write(map, 'endedBy', end === '' ? '' : hand.actor.personId())
    if (end !== 'continue') day.write(map, 'next', '')
    if (end !== 'stop') text.write(map, 'parkedId', '')
  }

  return {
    setDay: (on: Review['day']) => hand.act(() => day.write(map, 'day', on)),
    set: (question: ReviewQuestion, field: keyof ReviewAnswer, answer: string) =>
      hand.act(() => text.write(map, `answers:${question}:${field}`, answer)),
    /** The day of the next look, and what ends now. */
    setNext: (on: Review['next']) => hand.act(() => day.write(map, 'next', on)),
    setStops: (what: string) => hand.act(() => text.write(map, 'stops', what)),
    /**
     * Ends the review with who and when, or takes its end back with an empty one (R2). Stopping parks the decision as a next one,
     * so that it is not lost; taking that back takes the entry away again.
     */
    end(end: Review['end']) {
      const { end: before, parkedId } = read()
      if (before === end) return
      const decision = partView(hand.doc, decisionShape).line.trim()
      if (end === 'stop' && decision) {
        parked.add({ text: decision, kind: 'next-decision' }, undefined, (id) => {
          write(end)
          text.write(map, 'parkedId', id)
        })
        return
      }
      hand.act(() => write(end))
      if (parkedId) parked.remove(parkedId)
    },
    /** Begins the next look where the course went on: what was found stays with the reviews that were held. */
    again() {
      const { end, endedAt, endedBy, answers, ...before } = read()
      if (end === '') return
      const said = reviewQuestions.flatMap((question) => [
        [`${question}:expected`, answers[question].expected],
        [`${question}:seen`, answers[question].seen],
      ])
      hand.act(() => {
        map.set(`held:${newId()}`, { ...Object.fromEntries(said), day: before.day, end, endedAt: endedAt ?? 0, endedBy })
        for (const question of reviewQuestions) text.write(map, `answers:${question}:seen`, '')
        if (before.next) day.write(map, 'day', before.next)
        write('')
      })
    },
  }
}
