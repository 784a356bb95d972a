import { createMemo, Show } from 'solid-js'
import { hourOver } from '../../../method/used-minutes.ts'
import { useRoom } from '../../../state/room.ts'
import { createTicker } from '../../kit/ticker.ts'
import { UsedMinutesTable } from './used-minutes.tsx'

/** After the hour: what was planned for its phases and what they took (C9). Nothing before that. */
export function UsedPart() {
  const room = useRoom()
  const tick = createTicker(5_000)
  const now = createMemo(() => {
    tick()
    return room.now()
  })
  return (
    <Show when={hourOver(room.board.clock, room.board.session.closedAt, now())}>
      <div class="board-part">
        <UsedMinutesTable time={{ now }} />
      </div>
    </Show>
  )
}
