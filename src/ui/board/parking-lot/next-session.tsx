import { Show } from 'solid-js'
import type { Parked } from '../../../method/parking-lot.ts'
import { usePhone } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { type Navigation, useNavigation } from '../../../state/route.ts'
import { Button } from '../../kit/button.tsx'
import { Link } from '../../kit/link.tsx'
import { format, words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'

/** Goes to where a session is made from a parked entry. */
export function startFrom(navigation: Navigation, roomId: string, parkedId: string): void {
  navigation.go({ page: 'new', from: roomId, parkedId })
}

/**
 * What became of a parked decision or problem: the session that was started from it, or the offer to start one (K5). A problem offers
 * it here once the session is closed, before that in its menu.
 */
export function NextSession(props: { readonly parked: Parked }) {
  const room = useRoom()
  const phone = usePhone()
  const navigation = useNavigation()
  const offered = () => {
    const { kind } = props.parked
    return room.role === 'edit' && (kind === 'next-decision' || (kind === 'parked' && !mayEdit(room)))
  }
  const session = () => {
    const { startedTitle, startedDay } = props.parked
    return words().parkingLot.started(startedTitle || words().parkingLot.untitled, startedDay && format().day(startedDay))
  }
  const onPhone = () => phone.boards().some((card) => card.roomId === props.parked.startedId)
  return (
    <Show
      when={props.parked.startedId}
      fallback={
        <Show when={offered() && props.parked.text.trim()}>
          <Button kind="quiet" class="next-session" onPress={() => startFrom(navigation, room.roomId, props.parked.id)}>
            {words().parkingLot.startSession}
          </Button>
        </Show>
      }
    >
      {(startedId) => (
        <Show when={onPhone()} fallback={<p class="note">{session()}</p>}>
          <Link class="next-session" to={{ page: 'board', roomId: startedId(), place: 'frame' }}>
            {session()}
          </Link>
        </Show>
      )}
    </Show>
  )
}
