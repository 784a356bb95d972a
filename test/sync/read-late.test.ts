import { afterEach, expect, test } from 'vitest'
import type { KeptBoard } from '../../src/app/kept-board.ts'
import { askingForAll, relayPath } from '../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../src/protocol/proof.ts'
import { keepingState } from '../../src/state/keeping.ts'
import { type FakeRelay, makeFakeRelay } from './fake-relay.ts'
import { keys, makePhone, until } from './phones.ts'

const open: KeptBoard[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A socket that has heard all that the relay has, before the phone's storage is even asked. */
async function openEarly(relay: FakeRelay) {
  const protocols = offeredSubprotocols(keys)
  const url = `ws://relay.example${relayPath}/${keys.roomId}${askingForAll}`
  const socket = Object.assign(new relay.Socket(url, protocols), { url, OPEN: 1 })
  const heard: ArrayBuffer[] = []
  socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => heard.push(data))
  await settle()
  return { socket, protocols, heard, release: () => {} }
}

/** Opens a board by an early socket, and keeps each thing that its sign says. */
async function openBy(phone: ReturnType<typeof makePhone>, relay: FakeRelay) {
  const early = await openEarly(relay)
  const said: string[] = []
  const look = () => said.push(keepingState(board.keeping()))
  const board = phone.open('ws://relay.example', { socket: relay.Socket, takeEarly: () => early, changed: () => queueMicrotask(look) })
  open.push(board)
  look()
  return { board, said }
}

test('[Y2] a change that this phone kept is not called shared because the relay, which has it on no disk, was faster than the storage', async () => {
  const relay = makeFakeRelay(Date.now)
  const phone = makePhone()
  const before = phone.open('ws://relay.example', { socket: relay.Socket })
  await before.loaded
  relay.disk = false
  before.doc.getMap('facts').set('one', 'mine')
  await until(() => before.keeping().phone === 'saved' && relay.doc.getArray('entries').length === 1)
  await before.close()

  const { board, said } = await openBy(phone, relay)
  expect(board.doc.getMap('facts').get('one')).toBe('mine')
  await until(() => board.keeping().phone === 'saved' && board.keeping().connection === 'connected')
  expect(board.keeping().waiting).toBe(1)
  expect(said).not.toContain('shared')
  relay.disk = true
  relay.durable()
  expect(keepingState(board.keeping())).toBe('shared')
})

test('[Y2] whoever opens a board for the first time has nothing that waits, whatever the relay’s disk does', async () => {
  const relay = makeFakeRelay(Date.now)
  const writer = makePhone().open('ws://relay.example', { socket: relay.Socket })
  open.push(writer)
  relay.disk = false
  writer.doc.getMap('facts').set('one', 'theirs')
  await until(() => relay.doc.getArray('entries').length === 1)

  const { board } = await openBy(makePhone(), relay)
  await until(() => board.keeping().phone === 'saved' && board.keeping().connection === 'connected')
  expect([board.doc.getMap('facts').get('one'), board.keeping().waiting]).toEqual(['theirs', 0])
})
