import { createRoot } from 'solid-js'
import * as Y from 'yjs'
import { WebSocket as NodeSocket } from 'ws'
import { emptyStorage } from '../fixtures/phone-storage.ts'
import { openKeptBoard } from '../../src/app/kept-board.ts'
import { makeBoard } from '../../src/document/make-board.ts'
import type { Day } from '../../src/method/item.ts'
import { type Keys, keysOf, type Secret } from '../../src/protocol/keys.ts'
import { linkOf, readLink } from '../../src/protocol/links.ts'
import { createBoard } from '../../src/state/create-board.ts'
import type { Board, Edit } from '../../src/state/board.ts'

function nothing(): void {}

/** Fills a board; `pass` lets minutes pass between two of its writes, by which the relay's clock is to be turned afterwards. */
export type Fill = (board: Board, edit: Edit, pass: (minutes: number) => void, doc: Y.Doc) => void

/** Puts a board on the relay as a phone without a screen would, filled by `fill`, and gives its links once all of it is durable there. */
export async function putOnRelay(origin: string, title: string, day: Day, fill: Fill): Promise<{ edit: string; view: string }> {
  const secret: Secret = { role: 'edit', editSeed: crypto.getRandomValues(new Uint8Array(16)) }
  const keys = keysOf(secret)
  const { kept, until } = await openWithoutScreen(keys, origin)
  makeBoard(kept.doc, { title, day, time: '14:00', length: 60 })
  createRoot((dispose) => {
    let passed = 0
    const [board, edit] = createBoard(kept.doc, { personId: () => 'maker', now: () => kept.now() + passed })
    fill(board, edit, (minutes) => (passed += minutes * 60_000), kept.doc)
    dispose()
  })
  kept.flush()
  await until(({ connection, waiting }) => connection === 'connected' && waiting === 0)
  await kept.close()
  return { edit: linkOf(origin, secret), view: linkOf(origin, keys.view) }
}

/** What the relay alone has of a board, as somebody reads it who never had it before. */
export async function readFromRelay(link: string): Promise<{ board: Board; doc: Y.Doc }> {
  const secret = readLink(link)
  if (typeof secret === 'string') throw new Error('this is no link')
  const { kept, until } = await openWithoutScreen(keysOf(secret), new URL(link).origin)
  await until(({ connection }) => connection === 'connected')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(kept.doc))
  await kept.close()
  const board = createRoot(() => createBoard(doc, { personId: () => 'reader', now: Date.now })[0])
  return { board, doc }
}

/** A board as a phone opens it, and the way to wait until what is known of its keeping is so. */
export async function openWithoutScreen(keys: Keys, origin: string) {
  let changed = nothing
  const kept = openKeptBoard({
    keys,
    relay: origin.replace(/^http/, 'ws'),
    socket: NodeSocket as unknown as typeof WebSocket,
    betweenWindows: false,
    storage: emptyStorage(),
    random: Math.random,
    changed: () => changed(),
  })
  await kept.loaded
  const until = (isSo: (keeping: ReturnType<typeof kept.keeping>) => boolean) =>
    new Promise<void>((resolve) => {
      changed = () => isSo(kept.keeping()) && resolve()
      changed()
    })
  return { kept, until }
}
