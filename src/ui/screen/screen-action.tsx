import { Show } from 'solid-js'
import { actionHoles, type Action } from '../../method/actions.ts'
import { useRoom } from '../../state/room.ts'
import { nameOf } from '../board/parts/name-of.ts'
import { Hole } from '../kit/hole.tsx'
import { format, words } from '../kit/words.ts'

/** One action as the room reads it: text and first step, then owner and date, each with its hole (S3). */
export function ScreenAction(props: { readonly action: Action }) {
  const room = useRoom()
  const owner = () => nameOf(room.board.people, props.action.ownerId)
  const done = () => props.action.state === 'done'
  return (
    <li class="screen-action" classList={{ whole: actionHoles(props.action).length === 0, done: done() }} data-glow>
      <div>
        <p class="text">
          <Show when={props.action.text.trim()} fallback={<Hole>{words().actions.text}</Hole>}>
            {props.action.text}
          </Show>
        </p>
        <p class="soft">
          <Show when={props.action.firstStep.trim()} fallback={<Hole>{words().actions.firstStepHole}</Hole>}>
            {words().actions.firstStepIs(props.action.firstStep)}
          </Show>
        </p>
      </div>
      <p class="owner">
        <Show when={owner()} fallback={<Hole>{words().actions.ownerHole}</Hole>}>
          {owner()}
        </Show>
      </p>
      <p class="due">
        <Show when={props.action.due} fallback={<Hole>{words().actions.dueHole}</Hole>}>
          {done() ? words().actions.states.done : format().day(props.action.due)}
        </Show>
      </p>
    </li>
  )
}
