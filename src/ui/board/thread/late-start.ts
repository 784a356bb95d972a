import { createMemo } from 'solid-js'
import { lateStart, plannedStart, type LateStart } from '../../../method/late-start.ts'
import { useRoom } from '../../../state/room.ts'
import type { RoomTime } from './room-time.ts'

/** The shorter hour to offer now, while nobody has started and it is late (C8). It changes with each minute. */
export function createLateStart(time: () => RoomTime): () => LateStart | null {
  const room = useRoom()
  const planned = createMemo(() => plannedStart(room.board.session))
  const offer = () => {
    const at = planned()
    if (at === null || time().phase() !== null || room.board.session.closedAt !== null) return null
    return lateStart(at, room.board.clock.length, time().now())
  }
  const late = createMemo(offer, null, { equals: (one, other) => one?.length === other?.length && one?.endsAt === other?.endsAt })
  return late
}
