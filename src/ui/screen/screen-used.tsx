import { createMemo, For } from 'solid-js'
import { hourEnd, usedMinutes } from '../../method/used-minutes.ts'
import { useRoom } from '../../state/room.ts'
import type { RoomTime } from '../board/thread/room-time.ts'
import { words } from '../kit/words.ts'

/** Used and planned minutes of each phase, where the clock stood before the session was closed (C9). */
export function ScreenUsed(props: { readonly time: Pick<RoomTime, 'now'> }) {
  const room = useRoom()
  const rows = createMemo(() => usedMinutes(room.board.clock, hourEnd(room.board.clock, room.board.session.closedAt, props.time.now())))
  return (
    <span class="used">
      <For each={room.board.clock.startedAt === null ? [] : rows()}>
        {(row) => (
          <span>
            <span class="soft">{words().clock.phase[row.phase]}</span> {words().clock.of(row.used, row.planned)}
          </span>
        )}
      </For>
    </span>
  )
}
