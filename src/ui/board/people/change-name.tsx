import { createSignal } from 'solid-js'
import { usePhone } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { words } from '../../kit/words.ts'
import { nameOf } from '../parts/name-of.ts'

/** Changes the name that the others see, and that this phone remembers (J1). */
export function ChangeName(props: { readonly open: boolean; readonly onClose: () => void }) {
  const phone = usePhone()
  const room = useRoom()
  const [name, setName] = createSignal('')
  let field: HTMLInputElement | HTMLTextAreaElement | undefined
  const change = () => {
    const written = field?.value.trim() ?? ''
    if (!written) return field?.focus()
    room.introduce(written)
    props.onClose()
  }
  return (
    <Sheet open={props.open} onClose={props.onClose} title={words().people.rename}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          change()
        }}
      >
        <p class="soft">{words().people.askText}</p>
        <TextField
          label={words().people.askName}
          value={name() || nameOf(room.board.people, room.me()) || phone.name()}
          onCommit={setName}
          onEnter={change}
          autocomplete="name"
          autofocus
          ref={(element) => (field = element)}
        />
        <Button kind="main" wide submit>
          {words().people.renameTo}
        </Button>
      </form>
    </Sheet>
  )
}
