import { Show } from 'solid-js'
import { keepingState } from '../../../state/keeping.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { words } from '../../kit/words.ts'
import { keepingNow } from './keeping-now.ts'
import './keeping-sheet.css'

const say = () => words().keeping

/** Says in sentences what is saved, what is shared, and what to do when something is not (Y2, Y3). */
export function KeepingSheet(props: { readonly open: boolean; readonly onClose: () => void; readonly onInvite: () => void }) {
  const room = useRoom()
  const keeping = () => keepingNow(room)
  /** Without a network too, nothing is said to be on this phone before it is. */
  const state = () => {
    const now = keepingState(keeping())
    return now === 'offline' && keeping().phone === 'saving' ? 'saving' : now
  }
  return (
    <Sheet open={props.open} onClose={props.onClose} title={say().title}>
      <div class="keeping-sheet">
        <p>{say().explain[state()]}</p>
        <ul>
          <li>{say().phone[keeping().phone]}</li>
          <li>{say().relay(keeping().waiting)}</li>
          <li>{say().connection[keeping().connection]}</li>
        </ul>
        <Show when={keeping().unreadable > 0}>
          <p class="soft">{words().board.unreadable(keeping().unreadable)}</p>
        </Show>
        <Show when={keeping().connection !== 'connected'}>
          <Button wide onPress={() => room.reconnect()}>
            {say().reconnect}
          </Button>
        </Show>
        <Show when={keeping().storageProblem || keeping().phone === 'failing'}>
          <Button kind="main" wide onPress={() => props.onInvite()}>
            {words().invite.share}
          </Button>
        </Show>
      </div>
    </Sheet>
  )
}
