import { forceCloseDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeMemoryPhoneDatabase } from '../../src/local/memory-phone-database.ts'
import { type BoardRow, type InboxRow, openPhoneDatabase, type PhoneDatabase } from '../../src/local/phone-database.ts'
import { storageProblemOf } from '../../src/local/storage-problem.ts'
import { until } from './carriers.ts'

const row: BoardRow = { roomId: 'r1', token: 'eSECRET', openedAt: 1, card: { title: 'Tuesday' } }

let factory: IDBFactory
beforeEach(() => {
  factory = new IDBFactory()
  Object.assign(Dexie.dependencies, { indexedDB: factory, IDBKeyRange })
})

const open: PhoneDatabase[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

function opened(database: PhoneDatabase): PhoneDatabase {
  open.push(database)
  return database
}

test('[R4] boards are kept with their links, changed, and forgotten', async () => {
  const database = opened(openPhoneDatabase())
  await database.keepBoard(row)
  await database.updateBoard('r1', { card: { title: 'Wednesday' } })
  expect(await database.board('r1')).toEqual({ ...row, card: { title: 'Wednesday' } })
  await database.forgetBoard('r1')
  expect(await database.board('r1')).toBeUndefined()
})

const longer = (one: BoardRow) => (known: BoardRow) => ({ ...known, token: known.token.length > one.token.length ? known.token : one.token })

test('[J4] two windows that keep the same board at once agree on what stands', async () => {
  for (const database of [opened(openPhoneDatabase()), makeMemoryPhoneDatabase()]) {
    const [weak, strong] = [{ ...row, token: 'v' }, row]
    await Promise.all([weak, strong, weak].map((one) => database.keepBoard(one, longer(one))))
    expect((await database.board('r1'))?.token).toBe(row.token)
  }
})

test('[V5] a board that was forgotten is not brought back by a late change of its card', async () => {
  for (const database of [opened(openPhoneDatabase()), makeMemoryPhoneDatabase()]) {
    await database.keepBoard(row)
    await database.forgetBoard('r1')
    await database.updateBoard('r1', { card: {} })
    expect(await database.board('r1')).toBeUndefined()
  }
})

test('[V1] many rows are kept together or not at all', async () => {
  const database = opened(openPhoneDatabase())
  const entry = { id: 'i1', text: 'ask about the licence', at: 5 }
  const second = { ...row, roomId: 'r2' }
  const keep = (...rows: readonly BoardRow[]) => database.keepAll(rows, [entry], (one, known) => ({ ...known, token: one.token }))
  await expect(keep(row, { ...row, roomId: undefined as never })).rejects.toThrow('Invalid argument')
  let seen: [BoardRow[], InboxRow[]] | null = null
  database.watch((...all) => (seen = all), () => {})
  await until(() => seen !== null)
  expect(seen).toEqual([[], []])
  await keep(row)
  await keep({ ...row, token: 'eOTHER', card: null }, second)
  await until(() => seen![0].length === 2)
  expect(seen).toEqual([[{ ...row, token: 'eOTHER' }, second], [entry]])
})

test('[K2] what waits in the inbox is there after the app was closed', async () => {
  const first = openPhoneDatabase()
  await first.keepInInbox({ id: 'i1', text: 'ask about the licence', at: 5 })
  first.close()
  let inbox: InboxRow[] = []
  opened(openPhoneDatabase()).watch((_, seen) => (inbox = seen), () => {})
  await until(() => inbox.length === 1)
  expect(inbox[0]!.text).toBe('ask about the licence')
})

test('[Y6] whoever watches sees every change', async () => {
  const database = opened(openPhoneDatabase())
  let boards: BoardRow[] = []
  const stop = database.watch((seen) => (boards = seen), () => {})
  await database.keepBoard(row)
  await until(() => boards.length === 1)
  expect(boards).toEqual([row])
  stop()
})

test('[Y6] what one window keeps, another sees', async () => {
  let boards: BoardRow[] = []
  opened(openPhoneDatabase()).watch((seen) => (boards = seen), () => {})
  await opened(openPhoneDatabase()).keepBoard(row)
  await until(() => boards.length === 1)
  expect(boards).toEqual([row])
})

test('[Y3] tables that the system closed are opened again with the next use', async () => {
  const opening = vi.spyOn(factory, 'open')
  const database = opened(openPhoneDatabase())
  await database.keepBoard(row)
  forceCloseDatabase((opening.mock.results[0]!.value as IDBOpenDBRequest).result as never)
  expect(await database.board('r1')).toEqual(row)
  ;(opening.mock.results[1]!.value as IDBOpenDBRequest).result.close()
  await database.updateBoard('r1', { openedAt: 2 })
  expect((await database.board('r1'))?.openedAt).toBe(2)
})

test('[Y2] a board is not called kept when the disk gives up on it at the very end', async () => {
  const database = opened(openPhoneDatabase())
  await database.board('r1')
  const { put } = IDBObjectStore.prototype
  const giveUp = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...kept: Parameters<typeof put>) {
    const request = put.apply(this, kept)
    this.transaction.abort()
    return request
  } as never)
  await expect(database.keepBoard(row)).rejects.toMatchObject({ name: 'AbortError' })
  giveUp.mockRestore()
  expect(await database.board('r1')).toBeUndefined()
})

function refuse(): never {
  throw new DOMException('not here', 'SecurityError')
}

test('[Y3] whoever watches hears that the tables cannot be opened, and why', async () => {
  const heard: (string | null)[] = []
  for (const none of [null as unknown as IDBFactory, Object.assign(new IDBFactory(), { open: refuse })]) {
    Object.assign(Dexie.dependencies, { indexedDB: none, IDBKeyRange })
    opened(openPhoneDatabase()).watch(() => heard.push('seen'), (error) => heard.push(storageProblemOf(error)))
  }
  await until(() => heard.length === 2)
  expect(heard).toEqual(['private', 'private'])
})

test('[Y3] without storage boards are held for as long as the app is open, and captures are refused', async () => {
  const database = makeMemoryPhoneDatabase()
  const seen: number[] = []
  database.watch((boards) => seen.push(boards.length), () => {})
  await database.keepBoard(row)
  expect(await database.board('r1')).toEqual(row)
  expect(seen).toEqual([0, 1])
  await expect(database.keepInInbox({ id: 'i', text: 't', at: 0 })).rejects.toThrow('no storage')
})
