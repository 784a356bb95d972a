import { createSignal, Show } from 'solid-js'
import { usePhone } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { toast } from '../../kit/toast.tsx'
import { words } from '../../kit/words.ts'
import { AddToCalendar } from './add-to-calendar.tsx'
import { CodeToType, LinkShown } from './link-and-code.tsx'
import { QrCode } from './qr-code.tsx'
import './invite-sheet.css'

/** One link and its code, to take part or only to view (F3, J4). */
export function InviteSheet(props: { readonly open: boolean; readonly onClose: () => void }) {
  const room = useRoom()
  const phone = usePhone()
  const [kind, setKind] = createSignal<'edit' | 'view'>('edit')
  const [failed, setFailed] = createSignal(false)
  const link = () => (kind() === 'edit' ? room.links().edit : null) ?? room.links().view
  const share = async () => {
    const title = room.board.session.title || words().board.untitled
    const done = await phone.share({ title, text: words().invite.text(title), url: link() })
    setFailed(done === 'failed')
    if (done === 'copied') toast(words().invite.copied)
  }
  return (
    <Sheet open={props.open} onClose={props.onClose} title={words().invite.title}>
      <div class="invite">
        <QrCode text={link()} label={words().invite.code} />
        <p class="soft">{words().invite.scan}</p>
        <Show when={room.links().edit}>
          <Choice
            label={words().invite.kind}
            value={kind()}
            choices={[
              { value: 'edit', label: words().invite.kinds.edit },
              { value: 'view', label: words().invite.kinds.view },
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
        <AddToCalendar link={link()} />
        <LinkShown link={link()} />
        <p class="soft">{words().invite.secret}</p>
        <CodeToType when={room.links().edit !== null && kind() === 'edit'} />
      </div>
    </Sheet>
  )
}
