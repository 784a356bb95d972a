import { createSignal, Show } from 'solid-js'
import { usePhone } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { useNavigation } from '../../../state/route.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { toast } from '../../kit/toast.tsx'
import { words } from '../../kit/words.ts'
import { CodeToType, LinkShown } from './link-and-code.tsx'
import './invite-sheet.css'

/** From a phone to the computer of the room: a link that opens the board large there, or a code to type (S1, S2). */
export function ScreenSheet(props: { readonly open: boolean; readonly onClose: () => void }) {
  const room = useRoom()
  const phone = usePhone()
  const navigation = useNavigation()
  const [kind, setKind] = createSignal<'edit' | 'view'>('edit')
  const [failed, setFailed] = createSignal(false)
  const link = () => (kind() === 'edit' ? room.links().onScreen.edit : null) ?? room.links().onScreen.view
  const share = async () => {
    const title = room.board.session.title || words().board.untitled
    const done = await phone.share({ title, text: words().toScreen.text(title), url: link() })
    setFailed(done === 'failed')
    if (done === 'copied') toast(words().invite.copied)
  }
  return (
    <Sheet open={props.open} onClose={props.onClose} title={words().board.screen}>
      <div class="invite">
        <p>{words().toScreen.how}</p>
        <Show when={room.links().edit}>
          <Choice
            label={words().toScreen.kind}
            value={kind()}
            choices={[
              { value: 'edit', label: words().toScreen.kinds.edit },
              { value: 'view', label: words().toScreen.kinds.view },
            ]}
            onChoose={setKind}
          />
        </Show>
        <Button kind="main" wide onPress={() => void share()}>
          {words().invite.share}
        </Button>
        <Show when={failed()}>
          <output>{words().invite.shareFailed}</output>
        </Show>
        <LinkShown link={link()} />
        <CodeToType when={room.links().edit !== null && kind() === 'edit'}>
          <p class="soft">{words().toScreen.type}</p>
        </CodeToType>
        <Button kind="quiet" wide onPress={() => navigation.go({ page: 'screen', roomId: room.roomId })}>
          {words().toScreen.here}
        </Button>
      </div>
    </Sheet>
  )
}
