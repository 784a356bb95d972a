import { batch, createSignal } from 'solid-js'
import type { Keeping } from '../state/room.ts'
import type { Presence } from '../sync/presence.ts'
import { isNews } from './keeping.ts'
import type { KeptBoard, RoomEnd } from './kept-board.ts'

type Asked = Pick<KeptBoard, 'doc' | 'keeping' | 'here' | 'clockFrom' | 'offTheLine' | 'ended'>

/** What is so around a board, as signals of which each wakes its followers only when it says something else. */
export interface News {
  readonly keeping: () => Keeping
  readonly here: () => readonly Presence[]
  readonly clockFrom: () => 'relay' | 'phone'
  readonly offTheLine: () => boolean
  readonly ended: () => RoomEnd | null
  /** Whether anything has ever been written on the board. */
  readonly isWritten: () => boolean
}

/**
 * A board tells of every change that something may have changed around it, several times for one that comes from elsewhere: mostly
 * nothing has. So all of it is looked at in one plain go, and no effect runs to find that out.
 */
export function createNews(kept: Asked): { readonly news: News; readonly look: () => void; readonly lookWho: () => void } {
  const [keeping, setKeeping] = createSignal(kept.keeping(), { equals: (before, now) => !isNews(before, now) })
  const [here, setHere] = createSignal<readonly Presence[]>(kept.here())
  const [clockFrom, setClockFrom] = createSignal(kept.clockFrom())
  const [offTheLine, setOffTheLine] = createSignal(kept.offTheLine.shown())
  const [ended, setEnded] = createSignal(kept.ended())
  const [isWritten, setWritten] = createSignal(kept.doc.store.clients.size > 0)
  const look = () =>
    batch(() => {
      setKeeping(kept.keeping())
      setClockFrom(kept.clockFrom())
      setOffTheLine(kept.offTheLine.shown())
      setEnded(kept.ended())
      setWritten(kept.doc.store.clients.size > 0)
    })
  return { news: { keeping, here, clockFrom, offTheLine, ended, isWritten }, look, lookWho: () => setHere(kept.here()) }
}
