import { Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { format, words } from '../../kit/words.ts'
import { nameOf } from '../parts/name-of.ts'
import './closing.css'

/** Closing the session, the one thing left to do once Lock has no holes, and opening it again (B1). */
export function ClosingPart() {
  const room = useRoom()
  const session = () => room.board.session
  return (
    <div class="closing">
      <Show
        when={session().closedAt !== null}
        fallback={
          <Show when={room.role === 'edit'}>
            <Button wide kind={room.holes('lock').length === 0 ? 'main' : 'plain'} onPress={() => room.edit.session.close()}>
              {words().closing.close}
            </Button>
          </Show>
        }
      >
        <p class="note">{words().closing.closed(format().time(session().closedAt ?? 0), nameOf(room.board.people, session().closedBy))}</p>
        <Show when={room.role === 'edit'}>
          <p class="note">{words().closing.readOnly}</p>
          <Button wide onPress={() => room.edit.session.reopen()}>
            {words().closing.reopen}
          </Button>
        </Show>
      </Show>
    </div>
  )
}
