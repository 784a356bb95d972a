import { createRoot } from 'solid-js'
import { WebSocket as NodeSocket } from 'ws'
import { emptyStorage } from '../../fixtures/phone-storage.ts'
import { type KeptBoard, openKeptBoard } from '../../../src/app/kept-board.ts'
import { keysOf } from '../../../src/protocol/keys.ts'
import { readLink } from '../../../src/protocol/links.ts'
import type { Board, Edit } from '../../../src/state/board.ts'
import { createBoard } from '../../../src/state/create-board.ts'
import { pause } from '../servers/server.ts'

/** A phone without a screen: the app's own board, seal, keeping and sync in this process. */
export interface NodePhone {
  readonly board: Board
  readonly edit: Edit
  readonly kept: KeptBoard
  /** Resolves once everything it wrote is durable on the relay. */
  shared(): Promise<void>
}

/** Opens the board of an edit link; resolves once it is connected and nothing waits. */
export async function openNodePhone(origin: string, link: string, personId: string): Promise<NodePhone> {
  const secret = readLink(link)
  if (typeof secret === 'string') throw new Error(`the link is ${secret}`)
  const kept = openKeptBoard({
    keys: keysOf(secret),
    relay: origin.replace(/^http/, 'ws'),
    socket: NodeSocket as unknown as typeof WebSocket,
    betweenWindows: false,
    storage: emptyStorage(),
    random: Math.random,
  })
  await kept.loaded
  const [board, edit] = createRoot(() => createBoard(kept.doc, { personId: () => personId, now: kept.now }))
  const phone: NodePhone = {
    board,
    edit,
    kept,
    async shared() {
      kept.flush()
      while (kept.keeping().connection !== 'connected' || kept.keeping().waiting > 0) await pause(20)
    },
  }
  await phone.shared()
  return phone
}
