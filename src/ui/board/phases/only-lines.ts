import { createMemo } from 'solid-js'
import { onlyTwoLines } from '../../../method/two-lines.ts'
import { useRoom } from '../../../state/room.ts'
import { createTicker } from '../../kit/ticker.ts'

/** Whether Frame keeps to the two lines now (C7). */
export function createOnlyLines(): () => boolean {
  const room = useRoom()
  const tick = createTicker(1_000)
  const only = createMemo(() => {
    tick()
    return room.board.session.closedAt === null && onlyTwoLines(room.board.clock, () => room.holes('frame'), room.now())
  })
  return only
}
