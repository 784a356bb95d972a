import { createSignal, Show } from 'solid-js'
import type { CopyWhat } from '../../../state/care.ts'
import { useRoom } from '../../../state/room.ts'
import { useNavigation } from '../../../state/route.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { laterWords } from '../../kit/later-words.ts'
import { words } from '../../kit/words.ts'
import { createCare } from './use-care.ts'

const whats: readonly CopyWhat[] = ['everything', 'frame']

/** Makes another board of this one, on this phone, and goes there. */
export function DuplicatePart(props: { readonly onDone: () => void }) {
  const room = useRoom()
  const navigation = useNavigation()
  const { busy, fault, act } = createCare()
  const [what, setWhat] = createSignal<CopyWhat>('everything')
  const [title, setTitle] = createSignal(laterWords().care.copyOf(room.board.session.title || words().board.untitled))
  const copy = async () => {
    const [copied, named] = [what(), title().trim()]
    let roomId = ''
    const done = await act(async (care) => {
      roomId = await care.duplicate(copied, named)
    })
    if (!done) return
    props.onDone()
    navigation.go({ page: 'board', roomId, place: 'start' })
  }
  return (
    <div class="stack">
      <TextField label={words().board.title} value={title()} onCommit={setTitle} />
      <Choice
        label={laterWords().care.what}
        value={what()}
        choices={whats.map((one) => ({ value: one, label: laterWords().care.whats[one] }))}
        onChoose={setWhat}
      />
      <p class="note">{laterWords().care.whatNotes[what()]}</p>
      <Show when={fault()}>
        <p role="alert">{fault()}</p>
      </Show>
      <Button kind="main" wide disabled={busy()} onPress={() => void copy()}>
        {laterWords().care.copy}
      </Button>
    </div>
  )
}
