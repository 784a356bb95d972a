import { createMemo, Show } from 'solid-js'
import { verdict } from '../../../method/verdict.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { format, words } from '../../kit/words.ts'
import { nameOf } from '../parts/name-of.ts'
import './closing.css'

/** What the hour came to, in one plain sentence, once it is closed; the call, actions and review day follow as text (X2). */
export function OutcomePart() {
  const room = useRoom()
  const session = () => room.board.session
  const judged = createMemo(() => verdict(room.board, room.holes('lock')))
  return (
    <Show when={session().closedAt}>
      {(at) => (
        <div class="outcome">
          <p class="verdict serif">{words().closing.verdict(judged())}</p>
          <p class="note">
            {words().closing.closed(format().time(at()), nameOf(room.board.people, session().closedBy))}
            <Show when={room.role === 'edit'}>. {judged().holes.length > 0 ? words().closing.toFill : words().closing.readOnly}</Show>
          </p>
          <Show when={room.role === 'edit'}>
            <Button onPress={() => room.edit.session.reopen()}>{words().closing.reopen}</Button>
          </Show>
        </div>
      )}
    </Show>
  )
}
