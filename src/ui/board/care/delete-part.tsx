import { Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { toast } from '../../kit/toast.tsx'
import { laterWords } from '../../kit/later-words.ts'
import { words } from '../../kit/words.ts'
import { createCare } from './use-care.ts'

/** Says what others lose, and deletes the board from the relay for everybody (V5). */
export function DeletePart(props: { readonly onDone: () => void }) {
  const room = useRoom()
  const { busy, fault, act } = createCare()
  const remove = async () => {
    const named = room.board.session.title || words().board.untitled
    if (!(await act((care) => care.deleteFromRelay()))) return
    props.onDone()
    toast(laterWords().care.deleted(named))
  }
  return (
    <div class="stack">
      <p>{laterWords().care.deleteText}</p>
      <p class="soft">{laterWords().care.deleteKept}</p>
      <Show when={fault()}>
        <p role="alert">{fault()}</p>
      </Show>
      <Button kind="danger" wide disabled={busy()} onPress={() => void remove()}>
        {busy() ? laterWords().care.deleting : laterWords().care.deleteButton}
      </Button>
    </div>
  )
}
