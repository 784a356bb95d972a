import { Show } from 'solid-js'
import { usePhone } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { useNavigation } from '../../../state/route.ts'
import { Button } from '../../kit/button.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { toast } from '../../kit/toast.tsx'
import { laterWords } from '../../kit/later-words.ts'
import { words } from '../../kit/words.ts'

/** Asks once more, by name, before this phone forgets a board and its link (V5). */
export function ForgetSheet(props: { readonly open: boolean; readonly onClose: () => void }) {
  const room = useRoom()
  const phone = usePhone()
  const navigation = useNavigation()
  const title = () => room.board.session.title || words().board.untitled
  const forget = async () => {
    const named = title()
    props.onClose()
    navigation.go({ page: 'start' }, 'replace')
    try {
      await phone.forget(room.roomId)
      toast(words().start.forgotten(named))
    } catch {
      toast(words().start.notForgotten(named))
    }
  }
  return (
    <Sheet open={props.open} onClose={props.onClose} title={words().start.forgetTitle(title())}>
      <div class="stack">
        <Show when={room.keeping().waiting > 0}>
          <p>{laterWords().care.lost.waiting(room.keeping().waiting)}</p>
        </Show>
        <Show when={room.ended()?.kind === 'deleted'}>
          <p>{laterWords().care.lost.only}</p>
        </Show>
        <p class="soft">{words().start.forgetText}</p>
        <Button kind="danger" wide onPress={() => void forget()}>
          {words().start.forget}
        </Button>
      </div>
    </Sheet>
  )
}
