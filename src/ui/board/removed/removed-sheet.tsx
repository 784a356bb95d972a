import { For, Show } from 'solid-js'
import { dayOf } from '../../../method/day.ts'
import type { RemovedEntry } from '../../../state/board.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { toast } from '../../kit/toast.tsx'
import { format, words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { nameOf } from '../parts/name-of.ts'
import './removed.css'

const text = (entry: RemovedEntry) => entry.text.trim() || words().removed.unnamed
const when = (entry: RemovedEntry) => `${format().day(dayOf(entry.at))} ${format().time(entry.at)}`

interface RemovedSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Everything that was removed from the board, newest first, each with a way back (B3). */
export function RemovedSheet(props: RemovedSheetProps) {
  const room = useRoom()
  const putBack = (entry: RemovedEntry) => {
    room.edit[entry.list].restore(entry.id)
    toast(words().removed.back(text(entry)))
  }
  return (
    <Sheet open={props.open} title={words().removed.title} onClose={() => props.onClose()}>
      <Show when={room.role === 'edit' && !mayEdit(room) && room.board.removed.length > 0}>
        <p class="note">{words().closing.readOnly}</p>
      </Show>
      <ul class="removed">
        <For each={room.board.removed} fallback={<li class="note">{words().removed.empty}</li>}>
          {(entry) => (
            <li>
              <div class="words">
                <p>{text(entry)}</p>
                <p class="part-name">
                  {words().removed.lists[entry.list]} · {words().removed.by(nameOf(room.board.people, entry.by), when(entry))}
                </p>
              </div>
              <Show when={mayEdit(room)}>
                <Button aria-label={words().removed.restoreName(text(entry))} onPress={() => putBack(entry)}>
                  {words().removed.restore}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Sheet>
  )
}
