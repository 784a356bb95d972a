import { createSignal, Show } from 'solid-js'
import { usePhone } from '../../../state/phone.ts'
import { useRoom, type Links } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { toast } from '../../kit/toast.tsx'
import { words } from '../../kit/words.ts'

/** Which of two links is handed on: to take part, where this phone may, until only viewing is chosen (J4). */
export function createLinkChoice(links: () => Links) {
  const [kind, setKind] = createSignal<'edit' | 'view'>('edit')
  const link = () => (kind() === 'edit' ? links().edit : null) ?? links().view
  const takesPart = () => kind() === 'edit' && links().edit !== null
  return { kind, setKind, link, takesPart }
}

/** The choice between the two links, and the button that sends the chosen one. */
export function SendLink(props: { readonly choice: ReturnType<typeof createLinkChoice>; readonly label: string; readonly text: (title: string) => string }) {
  const room = useRoom()
  const phone = usePhone()
  const [failed, setFailed] = createSignal(false)
  const share = async () => {
    const title = room.board.session.title || words().board.untitled
    const done = await phone.share({ title, text: props.text(title), url: props.choice.link() })
    setFailed(done === 'failed')
    if (done === 'copied') toast(words().invite.copied)
  }
  return (
    <>
      <Show when={room.links().edit}>
        <Choice
          label={props.label}
          value={props.choice.kind()}
          choices={[
            { value: 'edit', label: words().invite.kinds.edit },
            { value: 'view', label: words().invite.kinds.view },
          ]}
          onChoose={props.choice.setKind}
        />
      </Show>
      <Button kind="main" wide onPress={() => void share()}>
        {words().invite.share}
      </Button>
      <Show when={failed()}>
        <output>{words().invite.shareFailed}</output>
      </Show>
    </>
  )
}
