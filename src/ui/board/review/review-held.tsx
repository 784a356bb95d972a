import { For, Show } from 'solid-js'
import { dayOf } from '../../../method/day.ts'
import { reviewQuestions } from '../../../method/review.ts'
import { useRoom } from '../../../state/room.ts'
import { format, words } from '../../kit/words.ts'
import './review-end.css'

/** What the reviews before this one saw, the latest first, folded (R2). */
export function ReviewHeld() {
  const room = useRoom()
  const held = () => room.board.review.held.toReversed()
  return (
    <Show when={held().length > 0}>
      <div class="review-held">
        <For each={held()}>
          {(one) => (
            <details>
              <summary>{words().review.heldBefore(one.endedAt === null ? '' : format().day(dayOf(one.endedAt)), one.end)}</summary>
              <dl>
                <For each={reviewQuestions}>
                  {(question) => (
                    <div>
                      <dt>{words().review.questions[question]}</dt>
                      <dd>{one.answers[question].seen || words().review.nothingSeen}</dd>
                    </div>
                  )}
                </For>
              </dl>
            </details>
          )}
        </For>
      </div>
    </Show>
  )
}
