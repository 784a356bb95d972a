import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeMemoryPhoneDatabase } from '../../src/local/memory-phone-database.ts'
import { type BoardRow, type InboxRow, openPhoneDatabase, type PhoneDatabase } from '../../src/local/phone-database.ts'
import { storageProblemOf } from '../../src/local/storage-problem.ts'
import { until } from './carriers.ts'

const row: BoardRow = { roomId: 'r1', token: 'eSECRET', openedAt: 1, card: { title: 'Tuesday' } }

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory()
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
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

function refuse(): never {
  throw new DOMException('not here', 'SecurityError')
}

test('[Y3] whoever watches hears that the tables cannot be opened, and why', async () => {
  const missing = undefined as unknown as IDBFactory
  const heard: (string | null)[] = []
  for (const factory of [missing, Object.assign(new IDBFactory(), { open: refuse })]) {
    Dexie.dependencies.indexedDB = factory
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
