import { For, Show } from 'solid-js'
import { usePhone } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { Link } from '../../kit/link.tsx'
import { format, words } from '../../kit/words.ts'

/** The sessions that follow this one up; each leads there where this phone has its link (R3). */
export function FollowUpLinks() {
  const room = useRoom()
  const phone = usePhone()
  const onPhone = (roomId: string) => phone.boards().some((card) => card.roomId === roomId)
  return (
    <For each={room.board.thread.followUps}>
      {(one) => {
        const name = () => words().review.followedBy(one.title, one.day && format().day(one.day))
        return (
          <Show when={onPhone(one.roomId)} fallback={<p>{name()}</p>}>
            <Link to={{ page: 'board', roomId: one.roomId, place: 'start' }}>{name()}</Link>
          </Show>
        )
      }}
    </For>
  )
}
