import { createSignal, Show } from 'solid-js'
import { usePhone } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { toast } from '../../kit/toast.tsx'
import { words } from '../../kit/words.ts'
import { invitationTo } from './invitation.ts'
import './add-to-calendar.css'

/** The way to put the session with its link into any calendar (F3). Nothing while it has no day. */
export function AddToCalendar(props: { readonly link?: string }) {
  const room = useRoom()
  const phone = usePhone()
  const [failed, setFailed] = createSignal(false)
  const add = async () => {
    const entry = invitationTo(room, props.link ?? room.links().edit ?? room.links().view)
    if (!entry) return
    const done = await phone.toCalendar([entry])
    setFailed(done === 'failed')
    if (done === 'saved') toast(words().invite.calendarSaved)
  }
  return (
    <Show when={room.board.session.day}>
      <div class="add-to-calendar">
        <Button kind="quiet" onPress={() => void add()}>
          {words().invite.calendar}
        </Button>
        <Show when={failed()}>
          <output>{words().invite.calendarFailed}</output>
        </Show>
      </div>
    </Show>
  )
}
