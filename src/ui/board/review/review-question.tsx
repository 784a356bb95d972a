import { For, Show } from 'solid-js'
import type { ReviewAnswer, ReviewQuestion } from '../../../method/review.ts'
import { useRoom } from '../../../state/room.ts'
import { TextField } from '../../kit/text-field.tsx'
import { words } from '../../kit/words.ts'

const sides = ['expected', 'seen'] as const

const say = () => words().review

/** One question of the review: what was expected beside what is seen (R2). Both can be written while the board stays closed. */
export function ReviewQuestionPart(props: { readonly question: ReviewQuestion }) {
  const room = useRoom()
  const title = () => say().questions[props.question]
  const value = (side: keyof ReviewAnswer) => room.board.review.answers[props.question][side]
  const mayWrite = () => room.role === 'edit' && room.board.review.end === ''
  return (
    <section class="review-question" aria-label={title()}>
      <h2>{title()}</h2>
      <dl>
        <For each={sides}>
          {(side) => (
            <div>
              <dt>{say()[side]}</dt>
              <dd data-field={`review.${props.question}.${side}`}>
                <Show
                  when={mayWrite()}
                  fallback={<p classList={{ nothing: !value(side) }}>{value(side) || (side === 'seen' ? say().nothingSeen : say().expectedNothing)}</p>}
                >
                  <TextField
                    bare
                    long
                    hole={side === 'seen'}
                    label={say().of(say()[side], title())}
                    placeholder={side === 'seen' ? say().seenHole : say().expectedHole}
                    value={value(side)}
                    field={`review.${props.question}.${side}`}
                    onCommit={(text) => room.edit.review.set(props.question, side, text.trim())}
                  />
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  )
}
