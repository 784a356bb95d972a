import { createEffect, on, untrack } from 'solid-js'
import { keysOf, type Secret } from '../protocol/keys.ts'
import type { OpenRoom } from '../state/rooms.ts'
import type { Route } from '../state/route.ts'
import type { OpenedRoom } from './open-room.ts'

export interface Rooms {
  readonly open: OpenRoom
  /** Opens a board whose link is at hand; the stronger of two links to one board counts. */
  readonly openWith: (secret: Secret) => Promise<OpenedRoom>
  readonly each: (act: (opened: OpenedRoom) => void) => void
  /** Resolves once what open boards have in hand is kept, or cannot be. */
  readonly settle: () => Promise<void>
  readonly close: (roomId: string) => Promise<void>
}

interface RoomsOptions {
  readonly route: () => Route
  /** The secret that this phone holds for a board, or null. */
  readonly secretOf: (roomId: string) => Promise<Secret | null>
  readonly openRoom: (secret: Secret) => Promise<OpenedRoom>
  /** How long a board that is not shown any more stays open, in ms. */
  readonly linger?: number
}

/** The boards that are open in this window; one that the address has left closes a while later. */
export function createRooms({ route, secretOf, openRoom, linger = 10_000 }: RoomsOptions): Rooms {
  const opened = new Map<string, { room: Promise<OpenedRoom | null>; leaving?: ReturnType<typeof setTimeout> }>()

  const shown = (): string | null => {
    const at = route()
    return at.page === 'board' || at.page === 'screen' ? at.roomId : null
  }

  createEffect(
    on(shown, (here) => {
      for (const [roomId, entry] of opened) {
        clearTimeout(entry.leaving)
        if (roomId !== here) leave(roomId, entry)
      }
    }),
  )

  /** A board that nobody looks at closes a while later, but not while something that was written there is not shared yet. */
  function leave(roomId: string, entry: { room: Promise<OpenedRoom | null>; leaving?: ReturnType<typeof setTimeout> }): void {
    clearTimeout(entry.leaving)
    entry.leaving = setTimeout(async () => {
      const found = await entry.room
      if (opened.get(roomId) !== entry || untrack(shown) === roomId) return
      if (found && found.room.keeping().waiting > 0) leave(roomId, entry)
      else await close(roomId)
    }, linger)
  }

  async function close(roomId: string): Promise<void> {
    const entry = opened.get(roomId)
    opened.delete(roomId)
    clearTimeout(entry?.leaving)
    await (await entry?.room)?.close()
  }

  return {
    open: async (roomId) => {
      let entry = opened.get(roomId)
      if (!entry) {
        entry = { room: secretOf(roomId).then((secret) => (secret ? openRoom(secret) : null)) }
        opened.set(roomId, entry)
        if (!(await entry.room)) opened.delete(roomId)
      }
      const found = await entry.room
      if (found && untrack(shown) !== roomId) leave(roomId, entry)
      // Drawn empty and filled then it would be drawn twice.
      await found?.kept.loaded
      return found?.room ?? null
    },
    openWith: async (secret) => {
      const { roomId } = keysOf(secret)
      const known = await opened.get(roomId)?.room
      if (known && (known.room.role === 'edit' || secret.role === 'view')) return known
      await close(roomId)
      const room = openRoom(secret)
      opened.set(roomId, { room })
      return room
    },
    settle: async () => {
      const open = await Promise.all([...opened.values()].map(({ room }) => room))
      await Promise.all(
        open.map((one) => {
          one?.kept.flush()
          return one?.kept.untilKept()
        }),
      )
    },
    each: (act) => {
      for (const { room } of opened.values()) void room.then((one) => one && act(one))
    },
    close,
  }
}
