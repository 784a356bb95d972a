import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { keepLinkNow, readKeptLink, readKeptRows } from '../../src/local/kept-link.ts'
import { openPhoneDatabase } from '../../src/local/phone-database.ts'
import { storageProblemOf } from '../../src/local/storage-problem.ts'

function openOn(factory: IDBFactory) {
  Object.assign(Dexie.dependencies, { indexedDB: factory, IDBKeyRange })
  return openPhoneDatabase()
}

test('[V3] the link of a board is read as Dexie kept it, also while Dexie has the tables open; others are none', async () => {
  const factory = new IDBFactory()
  const database = openOn(factory)
  await database.keepBoard({ roomId: 'r1', token: 'eSECRET', openedAt: 1, card: null })
  expect((await readKeptLink('r1', factory))?.token).toBe('eSECRET')
  expect(await readKeptLink('r2', factory)).toBeUndefined()
  database.close()
  expect((await readKeptLink('r1', factory))?.token).toBe('eSECRET')
})

test('[R4] to look for a link makes no database, and holds up nobody who makes it', async () => {
  const factory = new IDBFactory()
  const database = openOn(factory)
  const [found] = await Promise.all([readKeptLink('r1', factory), database.keepBoard({ roomId: 'r1', token: 'e', openedAt: 1, card: null })])
  expect(found).toBeUndefined()
  expect((await database.board('r1'))?.token).toBe('e')
  database.close()
  const empty = new IDBFactory()
  expect(await readKeptLink('r1', empty)).toBeUndefined()
  expect(await empty.databases()).toEqual([])
})

test('[R4] the whole list is read as Dexie kept it', async () => {
  const factory = new IDBFactory()
  expect(await readKeptRows(factory)).toBeUndefined()
  const database = openOn(factory)
  await database.keepBoard({ roomId: 'r1', token: 'e', openedAt: 1, card: null })
  await database.keepInInbox({ id: 'i1', text: 'Ask the yard', at: 1 })
  expect(await readKeptRows(factory)).toEqual([[{ roomId: 'r1', token: 'e', openedAt: 1, card: null }], [{ id: 'i1', text: 'Ask the yard', at: 1 }]])
  database.close()
})

test('[Y3] where the phone gives no storage, looking for a link says so', async () => {
  const none = null as unknown as undefined
  expect(storageProblemOf(await readKeptLink('r1', none).catch((error: unknown) => error))).toBe('private')
})

test('[J1] a link that was just opened is kept before the tables are there, and the tables go on from it', async () => {
  const factory = new IDBFactory()
  await keepLinkNow({ roomId: 'r1', token: 'vVIEW', openedAt: 1, card: null }, factory)
  const database = openOn(factory)
  expect(await database.board('r1')).toEqual({ roomId: 'r1', token: 'vVIEW', openedAt: 1, card: null })
  await database.keepInInbox({ id: 'i1', text: 'Ask the yard', at: 1 })
  await database.keepBoard({ roomId: 'r1', token: 'eEDIT', openedAt: 2, card: 'known' })
  await keepLinkNow({ roomId: 'r1', token: 'vVIEW', openedAt: 3, card: null }, factory)
  expect(await database.board('r1')).toEqual({ roomId: 'r1', token: 'eEDIT', openedAt: 2, card: 'known' })
  database.close()
})
