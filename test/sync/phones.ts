import { IDBFactory } from 'fake-indexeddb'
import { WebSocket as NodeSocket } from 'ws'
import { storageOf } from '../fixtures/phone-storage.ts'
import { type KeptBoard, type KeptBoardOptions, openKeptBoard } from '../../src/app/kept-board.ts'
import { keysOf, type Secret } from '../../src/protocol/keys.ts'

export const secret: Secret = { role: 'edit', editSeed: new Uint8Array(16).fill(7) }
export const keys = keysOf(secret)
export const viewKeys = keysOf(keys.view)

/** A phone is its storage: a board can be closed and opened again on it. */
export function makePhone(): { open: (relay: string, options?: Partial<KeptBoardOptions>) => KeptBoard; factory: IDBFactory } {
  const factory = new IDBFactory()
  const storage = storageOf(factory)
  return {
    factory,
    open: (relay, options = {}) =>
      openKeptBoard({
        keys,
        relay,
        socket: NodeSocket as unknown as typeof WebSocket,
        betweenWindows: false,
        storage,
        random: () => 0,
        ...options,
      }),
  }
}

/** Resolves once `check` holds. Looks again as soon as there is anything new to see; gives up after ten seconds. */
export async function until(check: () => boolean, what = check.toString()): Promise<void> {
  const end = Date.now() + 4_000
  while (!check()) {
    if (Date.now() > end) throw new Error(`never came: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export function isShared(board: KeptBoard): boolean {
  const keeping = board.keeping()
  return keeping.connection === 'connected' && keeping.waiting === 0 && keeping.phone === 'saved'
}
