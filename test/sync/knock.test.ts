import { WebSocket as NodeSocket } from 'ws'
import { afterEach, expect, test } from 'vitest'
import { startRelay } from '../../server/relay.ts'
import type { KeptBoard } from '../../src/app/kept-board.ts'
import type { Picture } from '../../src/protocol/knock-handshake.ts'
import { knockAt, type KnockEnd } from '../../src/sync/knock-at.ts'
import { type KnockDesk, makeKnockDesk } from '../../src/sync/knock-desk.ts'
import { later } from '../../src/app/later.ts'
import { makePhone, secret, until } from './phones.ts'

const open: { close: () => Promise<unknown> | void }[] = []
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close()
})

const editSeed = secret.role === 'edit' ? secret.editSeed : new Uint8Array(0)

async function relayAddress(): Promise<string> {
  const relay = await startRelay({ port: 0, host: '127.0.0.1', data: 'memory', app: null })
  open.push({ close: () => relay.stop() })
  return `ws://127.0.0.1:${relay.port}`
}

/** A phone in the room with its desk. */
async function phoneIn(relay: string): Promise<{ desk: KnockDesk; board: KeptBoard }> {
  const desk: KnockDesk = makeKnockDesk({ editSeed, send: (message) => board.say(message), changed: () => {}, now: Date.now })
  let was = false
  const board = makePhone().open(relay, {
    heardKnock: desk.heard,
    changed: () => {
      const now = board.keeping().connection === 'connected'
      if (now !== was) desk.connected(now)
      was = now
    },
  })
  open.push(board)
  await until(() => was)
  return { desk, board }
}

function knocker(relay: string, code: string, name = 'Ola') {
  const seen: { picture?: Picture; editSeed?: Uint8Array; why?: KnockEnd } = {}
  const giveUp = knockAt({
    relay,
    code,
    name,
    later,
    socket: NodeSocket as unknown as typeof WebSocket,
    waiting: (picture) => (seen.picture = picture),
    letIn: (given) => (seen.editSeed = given),
    ended: (why) => (seen.why = why),
  })
  open.push({ close: giveUp })
  return { seen, giveUp }
}

async function room() {
  const relay = await relayAddress()
  const [screen, ada] = [await phoneIn(relay), await phoneIn(relay)]
  screen.desk.open()
  await until(() => screen.desk.code() !== null)
  return { relay, screen, ada, code: screen.desk.code()!.code }
}

test('[J1] everybody in the room sees name and picture, anybody lets in, and the link comes along', async () => {
  const { relay, screen, ada, code } = await room()
  const { seen } = knocker(relay, code)
  await until(() => screen.desk.waiting().length === 1 && ada.desk.waiting().length === 1 && seen.picture !== undefined)
  for (const { desk } of [screen, ada]) expect(desk.waiting()).toMatchObject([{ name: 'Ola', picture: seen.picture }])
  ada.desk.answer(ada.desk.waiting()[0]!.id, true)
  await until(() => seen.editSeed !== undefined && screen.desk.waiting().length === 0)
  expect(seen).toEqual({ picture: seen.picture, editSeed })
})

test('[J1] the first answer counts, a refusal is said, and the next knock is another', async () => {
  const { relay, screen, ada, code } = await room()
  const first = knocker(relay, code)
  await until(() => ada.desk.waiting().length === 1)
  screen.desk.answer(screen.desk.waiting()[0]!.id, false)
  ada.desk.answer(ada.desk.waiting()[0]!.id, true)
  await until(() => first.seen.why !== undefined)
  expect(first.seen).toEqual({ picture: first.seen.picture, why: 'refused' })
  const second = knocker(relay, code)
  await until(() => ada.desk.waiting().length === 1)
  expect(second.seen.picture).not.toEqual(first.seen.picture)
  ada.desk.answer(ada.desk.waiting()[0]!.id, true)
  await until(() => second.seen.editSeed !== undefined)
})

test('[J1] who gives up is waited for no longer', async () => {
  const { relay, screen, ada, code } = await room()
  const { giveUp } = knocker(relay, code)
  await until(() => ada.desk.waiting().length === 1)
  giveUp()
  await until(() => ada.desk.waiting().length === 0)
  expect(screen.desk.waiting()).toEqual([])
})

test('[V3] a wrong code opens nothing, and says no more', async () => {
  const { relay, code } = await room()
  const { seen } = knocker(relay, code === '000000' ? '111111' : '000000')
  await until(() => seen.why !== undefined)
  expect(seen).toEqual({ why: 'no-such-code' })
})

test('[J1] with no relay the knock ends, and says so', async () => {
  const { seen } = knocker('ws://127.0.0.1:9', '000000')
  await until(() => seen.why !== undefined)
  expect(seen.why).toBe('offline')
})

test('[J1] a phone that lost the connection shows the same code again, and hears anew of who waits', async () => {
  const { relay, screen, ada, code } = await room()
  knocker(relay, code)
  await until(() => ada.desk.waiting().length === 1)
  ada.board.tell('gone')
  ada.desk.connected(false)
  expect(ada.desk.waiting()).toEqual([])
  const again = await phoneIn(relay)
  await until(() => again.desk.waiting().length === 1)
  screen.desk.connected(true)
  again.desk.open()
  await until(() => again.desk.code() !== null)
  expect(again.desk.code()!.code).toBe(code)
})
