import { For, Show } from 'solid-js'
import { dayOf } from '../../../method/day.ts'
import { isReviewDue, reviewQuestions } from '../../../method/review.ts'
import { useRoom } from '../../../state/room.ts'
import { Link } from '../../kit/link.tsx'
import { format, words } from '../../kit/words.ts'
import { nameOf } from '../parts/name-of.ts'
import { FollowUpLinks } from './review-follow-up.tsx'
import './review-part.css'

const say = () => words().review

/** When it is due, or how it ended with who and when, and the way to the review itself. */
export function AfterClosing() {
  const room = useRoom()
  const review = () => room.board.review
  const isDue = () => isReviewDue(room.board, dayOf(room.now()))
  const toReview = { page: 'board', roomId: room.roomId, place: 'review' } as const
  const ended = () => {
    const { end, endedBy, endedAt } = review()
    return end && say().endedBy(end, nameOf(room.board.people, endedBy), endedAt === null ? '' : format().day(dayOf(endedAt)))
  }
  return (
    <div class="review-after">
      <p>{ended() || (review().day ? say().on(format().dayLong(review().day)) : <span class="gap">{say().dayHole}</span>)}</p>
      <Show when={review().end === 'stop' && review().stops}>{(stops) => <p>{stops()}</p>}</Show>
      <dl>
        <For each={reviewQuestions.filter((question) => review().answers[question].seen !== '')}>
          {(question) => (
            <div>
              <dt>{say().questions[question]}</dt>
              <dd>{review().answers[question].seen}</dd>
            </div>
          )}
        </For>
      </dl>
      <FollowUpLinks />
      <Link class={isDue() ? 'button main' : 'button'} to={toReview}>
        {isDue() || !review().end ? say().hold : say().open}
      </Link>
    </div>
  )
}
