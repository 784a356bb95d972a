import { createMemo, createSignal, Show, untrack } from 'solid-js'
import { captureOn } from '../../state/captured.ts'
import { usePhone, type CaptureKind, type InboxEntry } from '../../state/phone.ts'
import { useOpenRoom } from '../../state/rooms.ts'
import { CaptureKinds } from '../board/capture/capture-kinds.tsx'
import { Choice } from '../kit/choice.tsx'
import { Sheet } from '../kit/sheet.tsx'
import { toast } from '../kit/toast.tsx'
import { words } from '../kit/words.ts'
import './put-on-board.css'

/** Puts one entry of the inbox on a board: which board, then as what. It leaves the inbox once the board has it. */
export function PutOnBoard(props: { readonly entry: InboxEntry; readonly onClose: () => void }) {
  const phone = usePhone()
  const openRoom = useOpenRoom()
  const boards = createMemo(() => phone.boards().filter((card) => card.role === 'edit' && card.closedAt === null))
  const [roomId, setRoomId] = createSignal(untrack(boards)[0]?.roomId ?? '')
  const [failed, setFailed] = createSignal(false)
  const put = async (kind: CaptureKind, entry: InboxEntry) => {
    const room = await openRoom(roomId()).catch(() => null)
    if (!room) return setFailed(true)
    captureOn(room, kind, entry.text)
    phone.dropFromInbox(entry.id)
    toast(words().inbox.putOn(words().capture.kinds[kind], room.board.session.title || words().start.untitled))
    props.onClose()
  }
  return (
    <Sheet open title={words().inbox.put} onClose={props.onClose}>
      <Show when={boards().length > 0} fallback={<p class="soft">{words().inbox.noBoards}</p>}>
        <div class="stack put-on-board">
          <Choice
            label={words().inbox.toBoard}
            value={roomId()}
            choices={boards().map((card) => ({ value: card.roomId, label: card.title || words().start.untitled }))}
            onChoose={setRoomId}
          />
          <CaptureKinds label={words().capture.as} onChoose={(kind) => void put(kind, props.entry)} />
          <Show when={failed()}>
            <p role="alert">{words().inbox.failed}</p>
          </Show>
        </div>
      </Show>
    </Sheet>
  )
}
