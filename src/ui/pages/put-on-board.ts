import { createMemo, createSignal } from 'solid-js'
import { captureOn } from '../../state/captured.ts'
import { usePhone, type CaptureKind, type InboxEntry } from '../../state/phone.ts'
import { useOpenRoom } from '../../state/rooms.ts'
import { sortShelf } from '../../state/shelf.ts'
import { toast } from '../kit/toast.tsx'
import { laterWords } from '../kit/later-words.ts'
import { words } from '../kit/words.ts'

/** Boards that are offered at once. */
const likely = 4

/** Puts entries of the inbox on a board of this phone: the running one, the next or the latest unless another was chosen (K2). */
export function createPutting() {
  const phone = usePhone()
  const openRoom = useOpenRoom()
  const [chosen, choose] = createSignal('')
  const [all, setAll] = createSignal(false)
  const open = createMemo(() => {
    const boards = phone.boards().filter((card) => card.role === 'edit' && card.closedAt === null)
    const { running, next } = sortShelf(boards, Date.now())
    const recent = boards.toSorted((a, b) => b.openedAt - a.openedAt)
    return [...new Set([...running, ...(next ? [next] : []), ...recent])]
  })
  const boards = () => (all() ? open() : open().slice(0, likely))
  const roomId = () => (boards().find((card) => card.roomId === chosen()) ?? boards()[0])?.roomId ?? ''

  return {
    boards,
    /** The board that an entry goes to; empty where this phone has none to write on. */
    roomId,
    choose,
    more: () => open().length > boards().length,
    showAll: () => setAll(true),
    /** Puts an entry there; it leaves the inbox once the board has it, and comes back with Undo. */
    async put(entry: InboxEntry, kind: CaptureKind): Promise<void> {
      const room = await openRoom(roomId()).catch(() => null)
      if (!room) return toast(laterWords().inbox.failed)
      // A second tap while the board was on its way is the same wish.
      if (!phone.inbox().some((one) => one.id === entry.id)) return
      const { takeBack } = captureOn(room, kind, entry.text)
      phone.dropFromInbox(entry.id)
      toast(laterWords().inbox.putOn(words().capture.kinds[kind], room.board.session.title || words().start.untitled), () => {
        takeBack()
        void phone.capture(entry.text).catch(() => toast(words().capture.notKept))
      })
    },
  }
}
