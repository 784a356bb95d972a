import { usePhone } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { announce } from '../../kit/announcer.tsx'
import { Button } from '../../kit/button.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { words } from '../../kit/words.ts'
import './join-in.css'

/** Asks a newcomer for a name on the board that they came to see, and covers nothing of it; there is no need to answer (J1). */
export function JoinIn() {
  const phone = usePhone()
  const room = useRoom()
  let field: HTMLInputElement | HTMLTextAreaElement | undefined
  const join = () => {
    const name = field?.value.trim() ?? ''
    if (!name) return field?.focus()
    // The form goes with the answer; the next thing to read is the board from its top.
    document.querySelector('h1')?.focus({ preventScroll: true })
    room.introduce(name)
    announce(words().people.joined(name))
  }
  return (
    <form
      class="join-in"
      aria-label={words().people.askTitle}
      onSubmit={(event) => {
        event.preventDefault()
        join()
      }}
    >
      <div>
        <TextField
          label={words().people.askName}
          value={phone.name()}
          onCommit={() => {}}
          onEnter={join}
          autocomplete="name"
          ref={(element) => (field = element)}
        />
        <Button kind="main" submit>
          {words().people.askJoin}
        </Button>
      </div>
      <small>{words().people.askText}</small>
    </form>
  )
}
