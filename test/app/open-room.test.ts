import { createEffect, createRoot, on } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import { emptyStorage, storageOf } from '../fixtures/phone-storage.ts'
import type { BoardPerson } from '../../src/app/board-person.ts'
import type { OpenedRoom } from '../../src/app/open-room.ts'
import { keysOf } from '../../src/protocol/keys.ts'
import { readLink } from '../../src/protocol/links.ts'
import { askingForAll, relayPath } from '../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../src/protocol/proof.ts'
import { makeRelayRooms } from './relay-rooms.ts'
import { makePerson, makeRelay, openWindow, secret, until } from './windows.ts'

const open: OpenedRoom[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

function opened(one: OpenedRoom): OpenedRoom {
  open.push(one)
  return one
}

const shared = ({ room }: OpenedRoom) => room.keeping().connection === 'connected' && room.keeping().waiting === 0 && room.keeping().phone === 'saved'

test('[Y1] a board made on one phone is the same board on another', async () => {
  const relay = makeRelay()
  const ada = opened(openWindow(relay, makePerson('p1')))
  ada.make({ title: 'Tuesday', day: '2026-11-24', time: '10:00', length: 60, decision: 'Keep or move' })
  ada.room.introduce('Ada')
  const bo = opened(openWindow(relay, makePerson('p2')))
  await until(() => bo.room.board.people.length === 1 && shared(ada))
  expect(bo.room.board.session.title).toBe('Tuesday')
  expect(bo.room.board.decision.line).toBe('Keep or move')
  expect(bo.room.board.people[0]!.name).toBe('Ada')
})

test('[Y1] opening a board writes nothing', async () => {
  const relay = makeRelay()
  const window = opened(openWindow(relay, makePerson('p1', 'Ada')))
  await until(() => window.room.ready() && window.room.keeping().connection === 'connected')
  expect(window.kept.carrier.store.clients.size).toBe(0)
})

test('[J1] who gave no name is nobody on the board until they do', async () => {
  const relay = makeRelay()
  const person = makePerson('p1')
  const { room } = opened(openWindow(relay, person))
  expect(room.me()).toBe('')
  room.introduce('Ada')
  await until(() => room.me() === 'p1')
  expect(person.name()).toBe('Ada')
})

test('[J3] who comes with the name of somebody who waits on the board without a phone is that person', async () => {
  const relay = makeRelay()
  const ada = opened(openWindow(relay, makePerson('p1')))
  ada.room.introduce('Ada')
  const lena = ada.room.edit.people.add({ name: 'Lena Marsh', joined: false })
  ada.room.edit.people.add({ name: 'Jo', joined: false })
  ada.room.edit.people.add({ name: 'Jo', joined: false })
  await until(() => shared(ada))
  const phone = opened(openWindow(relay, makePerson('p2')))
  await until(() => phone.room.board.people.length === 4)
  phone.room.introduce(' lena Marsh')
  await until(() => phone.room.me() === lena && ada.room.board.people.some((one) => one.id === lena && one.joined))
  expect(ada.room.board.people.length).toBe(4)
  phone.room.introduce('Jo')
  expect(phone.room.me()).toBe(lena)
  const second = opened(openWindow(relay, makePerson('p3')))
  await until(() => second.room.board.people.length === 4)
  second.room.introduce('Jo')
  await until(() => second.room.me() === 'p3')
  expect(second.room.board.people.map((one) => one.id)).toContain('p3')
})

test('[J3] a phone that knows its name is the one who waits under it, though the board came later than the phone was ready', async () => {
  const relay = makeRelay()
  const ada = opened(openWindow(relay, makePerson('p1')))
  ada.room.introduce('Ada')
  const lena = ada.room.edit.people.add({ name: 'Lena Marsh', joined: false })
  const task = ada.room.edit.actions.add({ text: 'Call them', ownerId: lena })
  await until(() => shared(ada))
  relay.network = 'down'
  const { room, kept } = opened(openWindow(relay, makePerson('p2', 'lena  marsh')))
  await kept.loaded
  room.introduce('lena  marsh')
  expect(room.board.people.length).toBe(0)
  relay.network = 'up'
  room.reconnect()
  await until(() => room.me() === lena && ada.room.board.people.every(({ joined }) => joined))
  expect(ada.room.board.people.map(({ id }) => id).toSorted()).toEqual(['p1', lena].toSorted())
  expect(room.board.actions.find(({ id }) => id === task)?.ownerId).toBe(room.me())
})

test('[J3] on a board from a file everybody is still awaited by name, also by phones that come by its link', async () => {
  const before = opened(openWindow(makeRelay(), makePerson('old')))
  before.room.introduce('Ada')
  const lena = before.room.edit.people.add({ name: 'Lena Marsh', joined: true })
  const contents = await before.room.contents()
  const relay = makeRelay()
  const ada = opened(openWindow(relay, makePerson('p1')))
  await ada.restore(contents)
  ada.room.introduce('Ada')
  await until(() => ada.room.me() === 'old' && shared(ada))
  const { room } = opened(openWindow(relay, makePerson('p2')))
  room.introduce('Lena Marsh')
  await until(() => room.me() === lena)
  expect(room.board.people.map(({ name }) => name).toSorted()).toEqual(['Ada', 'Lena Marsh'])
})

test('[Y2] through a whole life of a change nothing is claimed too early', async () => {
  const relay = makeRelay()
  relay.network = 'down'
  const { room, kept } = opened(openWindow(relay, makePerson('p1')))
  await kept.loaded
  room.edit.facts.add({ label: 'volume' })
  expect(room.keeping().phone).not.toBe('saved')
  await until(() => room.keeping().phone === 'saved')
  expect(room.keeping().waiting).toBeGreaterThan(0)
  await until(() => room.keeping().connection === 'offline')
  relay.network = 'up'
  relay.saysDurable = false
  relay.disk = false
  room.reconnect()
  await until(() => relay.doc.getArray('entries').length > 0)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(room.keeping().waiting).toBeGreaterThan(0)
  relay.disk = true
  relay.durable()
  expect(room.keeping()).toMatchObject({ waiting: 0, connection: 'connected', phone: 'saved' })
})

test('[Y2] a sentence that is typed without a pause waits as one change, and so does an act in two halves', async () => {
  const relay = makeRelay()
  relay.network = 'down'
  const { room, kept } = opened(openWindow(relay, makePerson('p1')))
  await kept.loaded
  room.edit.facts.add({ label: 'volume' })
  expect(room.keeping().waiting).toBe(1)
  const line = room.edit.decision.line()
  for (const letter of 'Keep or move?') line.change(line.read().length, 0, letter)
  await until(() => room.keeping().phone === 'saved')
  expect(room.keeping().waiting).toBe(2)
  room.edit.decision.line().say('Move')
  await until(() => room.keeping().phone === 'saved')
  expect(room.keeping().waiting).toBe(3)
})

test('[Y1] a window that is closed and opened again on its phone has everything, without the relay', async () => {
  const relay = makeRelay()
  relay.network = 'down'
  const storage = emptyStorage()
  const first = openWindow(relay, makePerson('p1'), { storage })
  first.room.edit.actions.add({ text: 'Ask the vendor' })
  await first.close()
  const { room } = opened(openWindow(relay, makePerson('p1'), { storage }))
  await until(() => room.ready())
  expect(room.board.actions.map((action) => action.text)).toEqual(['Ask the vendor'])
})

test('[J2] who is here, where, and what they type is seen by the others; two windows of one are one', async () => {
  const relay = makeRelay()
  const ada = opened(openWindow(relay, makePerson('p1', 'Ada')))
  ada.room.show('walk')
  ada.room.typing('decision.line')
  ada.room.done('frame')
  expect(ada.room.here()).toEqual([])
  await until(() => ada.room.here().length === 1)
  expect(ada.room.here()).toEqual([{ personId: 'p1', name: 'Ada', me: true, place: 'walk', typing: 'decision.line', done: 'frame', screen: false }])
})

test('[Y6] of two windows of one phone the one used last says where its person is, and the other one when it is closed', async () => {
  const [relay, rooms] = [makeRelay(), makeRelayRooms()]
  const openFor = (who: BoardPerson): OpenedRoom => opened(openWindow(relay, who, { betweenWindows: true, socket: rooms.phone().Socket }))
  const person = makePerson('p1', 'Ada')
  const first = openFor(person)
  const bo = openFor(makePerson('p2', 'Bo'))
  const ada = () => bo.room.here().filter((one) => one.personId === 'p1')
  first.room.show('walk')
  await until(() => ada()[0]?.place === 'walk')
  const second = openFor(person)
  second.room.show('lock')
  await until(() => ada()[0]?.place === 'lock' && second.room.here().length === 2)
  await until(() => first.room.here().some((one) => one.me && one.place === 'lock'))
  first.used()
  first.room.typing('decision.line')
  await until(() => ada()[0]?.place === 'walk' && ada()[0]?.typing === 'decision.line')
  expect(ada()).toHaveLength(1)
  await first.close()
  await until(() => ada()[0]?.place === 'lock' && ada()[0]?.typing === null)
})

test('[J4] with a view link there is no edit link to hand on, and nothing is written', async () => {
  const relay = makeRelay()
  const ada = opened(openWindow(relay, makePerson('p1')))
  const { view } = keysOf(secret)
  const guest = opened(openWindow(relay, makePerson('p2', 'Guest'), { secret: view }))
  expect(guest.room.role).toBe('view')
  expect(guest.room.links().edit).toBeNull()
  expect(readLink(guest.room.links().view)).toEqual(view)
  expect(readLink(ada.room.links().edit!)).toEqual(secret)
  expect(readLink(ada.room.links().view)).toEqual(view)
  ada.room.edit.facts.add({ label: 'volume' })
  guest.room.introduce('Guest')
  guest.room.edit.facts.add({ label: 'written by a guest' })
  await until(() => shared(ada) && guest.room.board.facts.length === 2)
  expect(ada.room.board.facts.map((fact) => fact.label)).toEqual(['volume'])
  expect(guest.room.keeping().waiting).toBe(0)
})

test('[R4] what the start page shows of a board follows it', async () => {
  const relay = makeRelay()
  const seen: unknown[] = []
  const { room, make } = opened(openWindow(relay, makePerson('p1', 'Ada'), { summary: (_, summary) => seen.push(summary) }))
  make({ title: 'Tuesday', day: '2026-11-24', time: '', length: 60 })
  const id = room.edit.actions.add({ text: 'Call them', ownerId: 'p1', due: '2026-11-25' })
  room.edit.actions.add({ text: 'Not mine', ownerId: 'p2' })
  await until(() => seen.length > 0)
  expect(seen.at(-1)).toMatchObject({ title: 'Tuesday', myActions: [{ id, text: 'Call them', due: '2026-11-25' }] })
})

test('[R4] what the start page shows of a board that is left before its page came to rest is told all the same', async () => {
  const seen: unknown[] = []
  const ada = opened(openWindow(makeRelay(), makePerson('p1', 'Ada'), { summary: (_, summary) => seen.push(summary), idle: () => new Promise(() => {}) }))
  ada.make({ title: 'Tuesday', day: '', time: '', length: 60 })
  await ada.kept.loaded
  expect(seen).toEqual([])
  ada.hide()
  expect(seen.at(-1)).toMatchObject({ title: 'Tuesday' })
})

test('[R4] a change that the start page does not show is not told, and nothing is written to the list for it', async () => {
  const relay = makeRelay()
  const seen: unknown[] = []
  const { room, make } = opened(openWindow(relay, makePerson('p1', 'Ada'), { summary: (_, summary) => seen.push(summary) }))
  make({ title: 'Tuesday', day: '2026-11-24', time: '', length: 60 })
  const fact = room.edit.facts.add({ label: 'volume', value: '1' })
  await until(() => seen.length > 0)
  const told = seen.length
  for (const value of ['2', '3', '4']) room.edit.facts.set(fact, 'value', value)
  expect(seen.length).toBe(told)
  room.edit.facts.set(fact, 'value', '')
  room.edit.actions.add({ text: 'Call them', ownerId: 'p1' })
  expect(seen.length).toBeGreaterThan(told)
})

test('[Y2] what others write wakes nobody who follows where this person’s changes are, who is here, or what else is so around a board', async () => {
  const relay = makeRelay()
  const ada = opened(openWindow(relay, makePerson('p1', 'Ada')))
  ada.make({ title: 'Tuesday', day: '2026-11-24', time: '', length: 60 })
  const fact = ada.room.edit.facts.add({ label: 'volume', value: '1' })
  await until(() => shared(ada))
  const bo = opened(openWindow(relay, makePerson('p2', 'Bo')))
  await until(() => bo.room.board.facts.length === 1 && shared(bo))
  const woken: string[] = []
  const dispose = createRoot((done) => {
    const { keeping, here, clockFrom, offTheLine, ended } = bo.room
    const followed: Record<string, () => unknown> = { keeping, here, clockFrom, offTheLine: offTheLine.shown, ended }
    for (const [name, follow] of Object.entries(followed)) {
      createEffect(on(follow, () => woken.push(name), { defer: true }))
    }
    return done
  })
  for (const value of ['2', '3', '4']) {
    ada.room.edit.facts.set(fact, 'value', value)
    await until(() => bo.room.board.facts[0]!.value === value && bo.kept.keeping().phone === 'saved' && shared(ada))
  }
  expect(woken).toEqual([])
  bo.room.edit.facts.set(fact, 'value', '5')
  await until(() => shared(bo))
  expect(woken).toContain('keeping')
  dispose()
})

test('[J1] a board whose socket was opened early is there before the storage has answered', async () => {
  const relay = makeRelay()
  const ada = opened(openWindow(relay, makePerson('p1', 'Ada')))
  ada.make({ title: 'Tuesday', day: '', time: '', length: 60 })
  await until(() => shared(ada))
  const silent = { open: () => new EventTarget() as IDBOpenDBRequest } as unknown as IDBFactory
  const keys = keysOf(secret)
  const url = `ws://relay.example${relayPath}/${keys.roomId}${askingForAll}`
  const protocols = offeredSubprotocols(keys)
  const socket = Object.assign(new relay.Socket(url, protocols), { url, OPEN: 1 })
  const takeEarly = () => ({ socket, protocols, heard: [], release: () => {} })
  const bo = opened(openWindow(relay, makePerson('p2', 'Bo'), { takeEarly, storage: storageOf(silent) }))
  await bo.kept.loaded
  expect(bo.room.board.session.title).toBe('Tuesday')
  expect(bo.room.keeping()).toMatchObject({ phone: 'saving', storageProblem: null })
})

test('[J1] with an early socket to a relay that is not there, what the phone keeps is shown', async () => {
  const relay = makeRelay()
  const storage = emptyStorage()
  const before = openWindow(relay, makePerson('p1', 'Ada'), { storage })
  before.make({ title: 'Tuesday', day: '', time: '', length: 60 })
  await until(() => shared(before))
  await before.close()
  relay.network = 'down'
  const protocols = offeredSubprotocols(keysOf(secret))
  const socket = Object.assign(new relay.Socket('', protocols), { url: '', OPEN: 1 })
  const takeEarly = () => ({ socket, protocols, heard: [], release: () => {} })
  const after = opened(openWindow(relay, makePerson('p1', 'Ada'), { takeEarly, storage }))
  await after.kept.loaded
  expect(after.room.board.session.title).toBe('Tuesday')
  expect(after.room.keeping().connection).toBe('offline')
})
