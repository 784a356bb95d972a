import { hourLengths } from '../../../method/clock.ts'
import { useRoom } from '../../../state/room.ts'
import { Choice } from '../../kit/choice.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { words } from '../../kit/words.ts'

/** What the session is called, when it is, and how long the hour is (C1). */
export function DetailsSheet(props: { readonly open: boolean; readonly onClose: () => void }) {
  const room = useRoom()
  const session = () => room.board.session
  return (
    <Sheet open={props.open} onClose={props.onClose} title={words().board.details}>
      <div class="stack">
        <TextField
          label={words().board.title}
          value={session().title}
          field="session.title"
          onCommit={(title) => room.edit.session.set('title', title.trim())}
          onEnter={props.onClose}
        />
        <DateField label={words().board.day} value={session().day} onCommit={(day) => room.edit.session.set('day', day)} />
        <TextField
          kind="time"
          label={words().board.time}
          value={session().time}
          onCommit={(time) => room.edit.session.set('time', time)}
        />
        <Choice
          label={words().board.length}
          value={room.board.clock.length}
          choices={hourLengths.map((length) => ({ value: length, label: words().newSession.minutes(length) }))}
          onChoose={(length) => room.edit.clock.setLength(length)}
        />
      </div>
    </Sheet>
  )
}
