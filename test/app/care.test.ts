import { createRoot, createSignal } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import { emptyStorage } from '../fixtures/phone-storage.ts'
import * as device from '../../src/app/care/device.ts'
import { type CareOptions, makeCare } from '../../src/app/care/make-care.ts'
import { openRoom, type OpenedRoom } from '../../src/app/open-room.ts'
import { createPhoneStore } from '../../src/app/phone-store.ts'
import { makeMemoryPhoneDatabase } from '../../src/local/memory-phone-database.ts'
import { message } from '../../src/protocol/messages.ts'
import { keysOf, type Secret } from '../../src/protocol/keys.ts'
import { tokenOf } from '../../src/protocol/links.ts'
import { wording } from '../../src/words/en/wording/wording.ts'
import { makeRelayRooms, type RelayRooms } from './relay-rooms.ts'
import { makePerson, secret, until } from './windows.ts'

const { roomId } = keysOf(secret)
const open: OpenedRoom[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

/** A whole phone of one person, with the boards it holds. */
function makePhone(relay: RelayRooms, personId: string, name: string) {
  const socket = relay.phone()
  const storage = emptyStorage()
  const person = makePerson(personId, name)
  const opened = new Map<string, OpenedRoom>()
  const database = makeMemoryPhoneDatabase()
  const store = createRoot(() => createPhoneStore(async () => database))
  const [at, setAt] = createSignal(roomId)
  const openWith = async (one: Secret): Promise<OpenedRoom> => {
    const id = keysOf(one).roomId
    const known = opened.get(id)
    if (known) return known
    const made = createRoot(() =>
      openRoom({ secret: one, person, relay: 'ws://relay', socket: socket.Socket, betweenWindows: false, storage, origin: () => 'https://board.example', screen: () => false, wording: async () => wording, device: async () => device }),
    )
    open.push(made)
    opened.set(id, made)
    return made
  }
  const remember: CareOptions['remember'] = async (one, card) => {
    const id = keysOf(one).roomId
    await database.keepBoard({ roomId: id, token: tokenOf(one), openedAt: 1, card })
    return id
  }
  const closeBoard = async (id: string) => {
    await opened.get(id)?.close()
    opened.delete(id)
  }
  const careOf = async (one: Secret) =>
    makeCare({
      opened: await openWith(one),
      secret: one,
      relay: 'ws://relay',
      socket: socket.Socket,
      name: () => name,
      store,
      openWith,
      remember,
      forget: (id) => database.forgetBoard(id),
      removeCarrier: async () => {},
      makeNew: async (write) => {
        const next: Secret = { role: 'edit', editSeed: crypto.getRandomValues(new Uint8Array(16)) }
        const made = await openWith(next)
        write(made)
        return remember(next, made.summary())
      },
      showInstead: (_, other) => setAt(other),
    })
  return {
    socket,
    at,
    openWith,
    careOf,
    remember,
    closeBoard,
    board: (id: string) => opened.get(id)!,
    rows: () => store.boards().map((row) => row.roomId),
    row: (id: string) => store.boards().find((one) => one.roomId === id),
    join: async () => {
      await remember(secret, undefined as never)
      const { room, kept } = await openWith(secret)
      await kept.loaded
      room.introduce(name)
      await until(() => shared(opened.get(roomId)!) && device.deviceOf(kept) !== null)
      return opened.get(roomId)!
    },
  }
}

const shared = ({ room }: OpenedRoom) => room.keeping().connection === 'connected' && room.keeping().waiting === 0 && room.keeping().phone === 'saved'

/** Ada, Bo and Cy on one board, all seen by Ada. */
async function three() {
  const relay = makeRelayRooms()
  const [ada, bo, cy] = [makePhone(relay, 'p1', 'Ada'), makePhone(relay, 'p2', 'Bo'), makePhone(relay, 'p3', 'Cy')]
  const first = await ada.join()
  first.room.edit.session.set('title', 'Tuesday')
  const gone = first.room.edit.facts.add({ label: 'removed once' })
  first.room.edit.facts.remove(gone)
  await bo.join()
  await cy.join()
  const care = await ada.careOf(secret)
  await until(() => care.otherPhones().length === 2)
  const keyOf = (name: string) => care.otherPhones().find((one) => one.name === name)!.key
  return { relay, ada, bo, cy, care, keyOf }
}

test('[V4] the board moves with its history; who is kept comes along with what they alone had, who is not hears that it moved', async () => {
  const { relay, ada, bo, cy, care, keyOf } = await three()
  bo.socket.isUp = false
  bo.board(roomId).room.edit.facts.add({ label: 'written offline' })
  expect(await care.moveToNewLinks([keyOf('Bo')])).toBe('done')
  await until(() => cy.board(roomId).room.ended()?.by === 'Ada')
  expect(cy.board(roomId).room.ended()?.kind).toBe('moved')
  expect(await (await cy.careOf(secret)).comeAlong()).toBe('left-out')
  expect(await care.comeAlong()).toBe('came')
  expect(ada.rows()).toEqual([ada.at()])
  bo.socket.isUp = true
  bo.board(roomId).room.reconnect()
  await until(() => bo.board(roomId).room.ended() !== null)
  expect(await (await bo.careOf(secret)).comeAlong()).toBe('came')
  expect(bo.at()).toBe(ada.at())
  const [here, there] = [ada.board(ada.at()), bo.board(bo.at())]
  await until(() => here.room.board.facts.some((fact) => fact.label === 'written offline'))
  expect(there.room.board.session.title).toBe('Tuesday')
  expect(there.room.board.removed.map((one) => one.text)).toContain('removed once')
  expect((await relay.storage.load(roomId)).updates).toEqual([])
  // Whoever was left out is not among those that come along next time.
  await until(() => device.deviceOf(there.kept) !== null)
  expect((await ada.careOf({ role: 'edit', editSeed: tokenSeed(ada.row(ada.at())!.token) })).otherPhones().map((one) => one.name)).toEqual(['Bo'])
})

function tokenSeed(token: string): Uint8Array {
  return Uint8Array.from(Buffer.from(token.slice(1), 'base64url').subarray(0, 16))
}

test('[V4] without the relay nothing moves and nothing has changed', async () => {
  const { ada, care } = await three()
  ada.socket.isUp = false
  ada.board(roomId).kept.tell('gone')
  await until(() => ada.board(roomId).room.keeping().connection === 'offline')
  expect(await care.moveToNewLinks([])).toBe('offline')
  expect(await care.deleteFromRelay()).toBe('offline')
  expect(ada.board(roomId).room.ended()).toBeNull()
}, 20_000)

test('[V4] a move that is cut short before the relay hears of it leaves the old board whole, and goes on to the same links', async () => {
  const { ada, bo, care, keyOf } = await three()
  let swallowed = 0
  ada.socket.refuses = (bytes) => bytes[0] === message.ending && swallowed++ === 0
  void care.moveToNewLinks([keyOf('Bo')])
  await until(() => swallowed === 1)
  const begun = ada.row(roomId)!.movingTo!
  bo.board(roomId).room.edit.facts.add({ label: 'still here' })
  await until(() => ada.board(roomId).room.board.facts.some((fact) => fact.label === 'still here'))
  expect(bo.board(roomId).room.ended()).toBeNull()
  expect(await (await ada.careOf(secret)).moveToNewLinks([keyOf('Bo')])).toBe('done')
  expect(await care.comeAlong()).toBe('came')
  expect(ada.row(ada.at())!.token).toBe(begun)
  await until(() => ada.board(ada.at()).room.board.facts.some((fact) => fact.label === 'still here'))
}, 20_000)

test('[V5] a deleted board is told of by name, stays on each phone, is not put back, and can be shared again', async () => {
  const { relay, ada, bo, care } = await three()
  expect(await care.deleteFromRelay()).toBe('done')
  await until(() => bo.board(roomId).room.ended()?.by === 'Ada')
  expect(bo.board(roomId).room.keeping()).toMatchObject({ relayProblem: 'deleted', connection: 'offline' })
  expect(bo.board(roomId).room.board.session.title).toBe('Tuesday')
  bo.board(roomId).room.edit.facts.add({ label: 'later' })
  bo.board(roomId).room.reconnect()
  await bo.board(roomId).kept.untilKept()
  await bo.closeBoard(roomId)
  // A relay that lost its disk as well must not get it back from a phone that was told.
  await relay.storage.forgetUnusedSince(Number.MAX_SAFE_INTEGER)
  const again = await bo.openWith(secret)
  await until(() => again.room.ended()?.by === 'Ada')
  expect((await relay.storage.load(roomId)).updates).toEqual([])
  const id = await (await bo.careOf(secret)).shareAgain()
  expect(bo.rows()).toEqual([id])
  await until(() => shared(bo.board(id)))
  expect(bo.board(id).room.board.facts.map((fact) => fact.label)).toContain('later')
  expect(ada.rows()).toEqual([roomId])
})

test('[B1] a copy has everything and goes its own way; a frame has people, limits and workflow only', async () => {
  const { ada, care } = await three()
  const { edit } = ada.board(roomId).room
  edit.limits.add({ type: 'money', amount: 5, currency: 'EUR', per: 'month' })
  edit.steps.add({ what: 'writes it down', who: 'Cy' })
  edit.workflow.line('trigger').change(0, 0, 'a call')
  edit.decision.line().change(0, 0, 'Keep it or stop it')
  const whole = ada.board(await care.duplicate('everything', 'Copy')).room
  expect([whole.board.session.title, whole.board.decision.line, whole.board.removed.map((one) => one.text)]).toEqual(['Copy', 'Keep it or stop it', ['removed once']])
  whole.edit.facts.add({ label: 'only there' })
  const { board } = ada.board(await care.duplicate('frame', 'Frame')).room
  expect([board.session.title, board.decision.line, board.workflow.trigger]).toEqual(['Frame', '', 'a call'])
  expect([board.people.map((one) => one.name), board.limits.map((one) => one.amount), board.steps.map((one) => one.what)]).toEqual([['Ada', 'Bo', 'Cy'], [5], ['writes it down']])
  expect(ada.board(roomId).room.board.facts).toHaveLength(0)
})
