import { forceCloseDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { storageOf } from '../fixtures/phone-storage.ts'
import { carrierDatabaseName, deleteCarrierDatabase, resultOf } from '../../src/local/carrier-database.ts'
import { keepCarrier } from '../../src/local/keep-carrier.ts'
import { makeFakeTime } from '../sync/fake-time.ts'
import { add, carrierOf, entriesIn, openWindow, roomId, rowsOnDisk, soon, until } from './carriers.ts'

afterEach(() => vi.restoreAllMocks())

test('[Y1] what was kept is there again', async () => {
  const factory = new IDBFactory()
  const first = await openWindow(factory)
  for (const byte of [1, 2, 3]) add(first, byte)
  await until(first.kept.saved)
  await first.kept.close()
  expect(entriesIn(await openWindow(factory))).toEqual([1, 2, 3])
})

test('[Y2] saved is never said before it is on the disk, checked after every single change', async () => {
  const factory = new IDBFactory()
  const window = await openWindow(factory)
  for (let byte = 1; byte <= 40; byte++) {
    add(window, byte)
    expect(window.kept.saved()).toBe(false)
    if (byte % 3 === 0) await Promise.resolve()
    if (byte % 7 === 0) await until(window.kept.saved)
    if (!window.kept.saved()) continue
    const onDisk = carrierOf(await rowsOnDisk(factory))
    expect(onDisk.getArray('entries').length).toBe(byte)
  }
})

test('[Y2] what changes while a write is under way is not saved with it', async () => {
  const factory = new IDBFactory()
  const states: boolean[] = []
  const window = await openWindow(factory, { changed: () => states.push(true) })
  add(window, 1)
  await Promise.resolve()
  add(window, 2)
  let sawSaved = false
  await until(() => {
    if (!window.kept.saved()) return false
    sawSaved = true
    return true
  })
  expect(sawSaved).toBe(true)
  expect(carrierOf(await rowsOnDisk(factory)).getArray('entries').length).toBe(2)
  expect(states.length).toBeGreaterThan(2)
})

test('[Y1] what is written before the storage answered is not lost', async () => {
  const factory = new IDBFactory()
  const before = await openWindow(factory)
  add(before, 1)
  await until(before.kept.saved)
  await before.kept.close()

  const carrier = new Y.Doc()
  carrier.getArray('entries').push([Uint8Array.of(2)])
  const kept = keepCarrier(carrier, roomId, { storage: storageOf(factory), later: soon })
  carrier.getArray('entries').push([Uint8Array.of(3)])
  expect(kept.saved()).toBe(false)
  await kept.loaded
  await until(kept.saved)
  const again = entriesIn(await openWindow(factory))
  expect(again.toSorted()).toEqual([1, 2, 3])
})

test('[Y2] it is told that something was kept, once it is in the carrier, and not where there was nothing', async () => {
  const factory = new IDBFactory()
  const told: number[][] = []
  for (const byte of [1, 2]) {
    const carrier = new Y.Doc()
    const found = (): void => void told.push(entriesIn({ carrier, kept }))
    const kept = keepCarrier(carrier, roomId, { storage: storageOf(factory), later: soon, found })
    expect(kept.isRead()).toBe(false)
    await kept.loaded
    expect(kept.isRead()).toBe(true)
    add({ carrier, kept }, byte)
    await kept.close()
  }
  expect(told).toEqual([[1]])
})

test('[Y1] closing writes what is left first', async () => {
  const factory = new IDBFactory()
  const window = await openWindow(factory)
  add(window, 1)
  await window.kept.close()
  expect(entriesIn(await openWindow(factory))).toEqual([1])
})

test('[Y3] a full storage is said, kept in memory, and made up for when there is space', async () => {
  const factory = new IDBFactory()
  const window = await openWindow(factory)
  add(window, 1)
  await until(window.kept.saved)
  const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
    throw new DOMException('no space', 'QuotaExceededError')
  } as never)
  add(window, 2)
  await until(() => window.kept.problem() === 'full')
  expect(window.kept.saved()).toBe(false)
  add(window, 3)
  expect(entriesIn(window)).toEqual([1, 2, 3])
  full.mockRestore()
  await until(window.kept.saved)
  expect(window.kept.problem()).toBeNull()
  expect(carrierOf(await rowsOnDisk(factory)).getArray('entries').length).toBe(3)
})

test('[Y3] a write that the disk gives up on at its very end is not called saved', async () => {
  const factory = new IDBFactory()
  const window = await openWindow(factory)
  const abort = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort()
    return {} as IDBRequest<IDBValidKey>
  } as never)
  add(window, 1)
  await until(() => window.kept.problem() !== null)
  expect(window.kept.saved()).toBe(false)
  abort.mockRestore()
  await until(window.kept.saved)
  expect(carrierOf(await rowsOnDisk(factory)).getArray('entries').length).toBe(1)
})

test('[Y3] a storage that the system closes is said at once, opened again, and everything is written anew', async () => {
  const factory = new IDBFactory()
  let opened: IDBDatabase | undefined
  const open = factory.open.bind(factory)
  vi.spyOn(factory, 'open').mockImplementation((...args) => {
    const request = open(...args)
    request.addEventListener('success', () => (opened = request.result))
    return request
  })
  const said: string[] = []
  const window = await openWindow(factory, { changed: () => said.push(`${window?.kept.problem()}, ${window?.kept.saved() ? 'saved' : 'not saved'}`) })
  add(window, 1)
  await until(window.kept.saved)
  said.length = 0
  // What a browser does when the site's data is cleared, or the disk goes away.
  forceCloseDatabase(opened as never)
  expect(window.kept.problem()).toBe('closed')
  expect(window.kept.saved()).toBe(false)
  factory.deleteDatabase(carrierDatabaseName(roomId))
  add(window, 2)
  await until(window.kept.saved)
  expect(window.kept.problem()).toBeNull()
  // Open again is not written again: until then what had been kept here is not.
  expect(said.indexOf('null, saved')).toBeGreaterThan(0)
  expect(said.slice(0, said.indexOf('null, saved')).filter((one) => one.startsWith('null'))).toEqual([])
  expect(carrierOf(await rowsOnDisk(factory)).getArray('entries').length).toBe(2)
})

test('[Y3] a storage that the system closes while it is being read is said, opened again, and everything is written anew', async () => {
  const factory = new IDBFactory()
  const first = await openWindow(factory)
  add(first, 1)
  await until(first.kept.saved)
  await first.kept.close()

  const storage = storageOf(factory)
  let reads = 0
  const closing: typeof storage = {
    ...storage,
    persist: (...given) => {
      const persistence = storage.persist(...given)
      const read = async () => {
        const found = await persistence.read()
        if (++reads === 1) {
          // Its transaction ends first.
          await new Promise((resolve) => setTimeout(resolve, 10))
          forceCloseDatabase((await persistence.opened) as never)
          factory.deleteDatabase(carrierDatabaseName(roomId))
        }
        return found
      }
      return { ...persistence, read }
    },
  }
  const time = makeFakeTime()
  const carrier = new Y.Doc()
  const kept = keepCarrier(carrier, roomId, { storage: closing, later: time.later })
  await kept.loaded
  expect([kept.problem(), kept.saved(), carrier.getArray('entries').length]).toEqual(['closed', false, 1])
  time.pass(2000)
  await until(kept.saved)
  expect([kept.problem(), reads]).toEqual([null, 2])
  expect(carrierOf(await rowsOnDisk(factory)).getArray('entries').length).toBe(1)
  await kept.close()
})

test('[Y3] without storage the board goes on in memory, and says so', async () => {
  const forbidden = { open: () => { throw new DOMException('no', 'SecurityError') } } as unknown as IDBFactory
  for (const factory of [forbidden, null as unknown as IDBFactory]) {
    const window = await openWindow(factory)
    expect(window.kept.problem()).toBe('private')
    add(window, 1)
    expect(window.kept.saved()).toBe(false)
    expect(entriesIn(window)).toEqual([1])
  }
})

/** A storage that leaves its first opening unanswered until it is let go. */
function slowStorage() {
  const factory = new IDBFactory()
  const open = factory.open.bind(factory)
  const held: (() => void)[] = []
  const slow = {
    open: (name: string) => {
      const outer = {} as IDBOpenDBRequest
      held.push(() => {
        const request = open(name)
        request.addEventListener('upgradeneeded', (event) => outer.onupgradeneeded?.(event))
        request.addEventListener('success', (event) => outer.onsuccess?.(event))
      })
      return outer
    },
  } as unknown as IDBFactory
  return { storage: storageOf(slow), letGo: () => held[0]!() }
}

test('[Y3] a storage that does not answer is blocked within a second, and used when it answers after all', async () => {
  const { storage, letGo } = slowStorage()
  const time = makeFakeTime()
  const carrier = new Y.Doc()
  const kept = keepCarrier(carrier, roomId, { storage, later: time.later })
  const window = { carrier, kept }
  expect(kept.problem()).toBeNull()
  time.pass(999)
  expect(kept.problem()).toBe('blocked')
  await kept.loaded
  add(window, 1)
  letGo()
  await until(window.kept.saved)
  expect(window.kept.problem()).toBeNull()
})

test('[Y3] a storage that answers late is no alarm before something is at stake, and one within a second from then on', async () => {
  const { storage } = slowStorage()
  const time = makeFakeTime()
  let isWritten = false
  const kept = keepCarrier(new Y.Doc(), roomId, { storage, later: time.later, atStake: () => isWritten })
  time.pass(999)
  await kept.loaded
  time.pass(2000)
  expect([kept.problem(), kept.saved()]).toEqual([null, false])
  isWritten = true
  time.pass(999)
  expect(kept.problem()).toBe('blocked')
  const idle = keepCarrier(new Y.Doc(), roomId, { storage, later: time.later, atStake: () => false })
  time.pass(4000)
  expect(idle.problem()).toBe('blocked')
})

test('[Y2] what others write is gathered into one write, and goes at once with what this person writes', async () => {
  const factory = new IDBFactory()
  const time = makeFakeTime()
  let isWritten = false
  const window = await openWindow(factory, { later: time.later, atStake: () => isWritten })
  const adding = vi.spyOn(IDBObjectStore.prototype, 'add')
  for (const byte of [1, 2, 3]) add(window, byte)
  time.pass(200)
  expect([adding.mock.calls.length, window.kept.saved()]).toEqual([0, false])
  time.pass(50)
  await until(window.kept.saved)
  expect(adding.mock.calls.length).toBe(3)
  add(window, 4)
  isWritten = true
  add(window, 5)
  await until(window.kept.saved)
  expect(carrierOf(await rowsOnDisk(factory)).getArray('entries').length).toBe(5)
  isWritten = false
  add(window, 6)
  await window.kept.close()
  expect(carrierOf(await rowsOnDisk(factory)).getArray('entries').length).toBe(6)
})

test('[V5] a board that another window takes off this phone is not brought back by this one', async () => {
  const factory = new IDBFactory()
  const window = await openWindow(factory)
  add(window, 1)
  await until(window.kept.saved)
  await deleteCarrierDatabase(factory, roomId)
  expect(window.kept.saved()).toBe(false)
  add(window, 2)
  await window.kept.close()
  expect((await factory.databases()).map(({ name }) => name)).toEqual([])
})

test('[Y6] two windows of one phone lose nothing of each other, whoever trims', async () => {
  const factory = new IDBFactory()
  const a = await openWindow(factory)
  const b = await openWindow(factory)
  for (let byte = 1; byte <= 60; byte++) add(byte % 2 ? a : b, byte)
  await until(() => a.kept.saved() && b.kept.saved())
  a.kept.trim()
  b.kept.trim()
  for (let byte = 61; byte <= 90; byte++) add(byte % 2 ? a : b, byte)
  await until(() => a.kept.saved() && b.kept.saved())
  const again = await openWindow(factory)
  expect(entriesIn(again).toSorted((x, y) => x - y)).toEqual(Array.from({ length: 90 }, (_, i) => i + 1))
  expect((await rowsOnDisk(factory)).length).toBeLessThan(90)
})

test('[Y1] many rows become one by themselves', async () => {
  const factory = new IDBFactory()
  const window = await openWindow(factory)
  for (let i = 0; i < 520; i++) add(window, i % 256)
  await until(window.kept.saved)
  add(window, 7)
  await until(window.kept.saved)
  expect((await rowsOnDisk(factory)).length).toBeLessThan(5)
  expect(carrierOf(await rowsOnDisk(factory)).getArray('entries').length).toBe(521)
})

test('[Q6] a row that Yjs cannot read stays, and the others are read', async () => {
  const factory = new IDBFactory()
  const first = await openWindow(factory)
  add(first, 1)
  await until(first.kept.saved)
  const database = await resultOf(factory.open(carrierDatabaseName(roomId)))
  const transaction = database.transaction('updates', 'readwrite')
  transaction.objectStore('updates').add(Uint8Array.of(255, 255, 255))
  await new Promise((resolve) => transaction.addEventListener('complete', resolve))
  database.close()
  const second = await openWindow(factory)
  for (let byte = 2; byte < 30; byte++) {
    add(second, byte)
    await until(second.kept.saved)
  }
  expect(entriesIn(second)).toHaveLength(29)
})

test('[Y2] notes are kept beside the carrier, and do not make it look unsaved', async () => {
  const factory = new IDBFactory()
  const window = await openWindow(factory)
  window.kept.keepNote('durable', Uint8Array.of(1, 2))
  expect(window.kept.note('durable')).toEqual(Uint8Array.of(1, 2))
  expect(window.kept.saved()).toBe(true)
  add(window, 1)
  await until(window.kept.saved)
  await window.kept.close()
  expect((await openWindow(factory)).kept.note('durable')).toEqual(Uint8Array.of(1, 2))
})

test('[Y1] the layout is that of y-indexeddb: each reads what the other wrote', async () => {
  const factory = new IDBFactory()
  vi.stubGlobal('indexedDB', factory)
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  const ours = await openWindow(factory)
  add(ours, 1)
  await until(ours.kept.saved)
  await ours.kept.close()

  const theirs = new Y.Doc()
  const persistence = new IndexeddbPersistence(carrierDatabaseName(roomId), theirs)
  await persistence.whenSynced
  expect(theirs.getArray<Uint8Array>('entries').toArray()).toEqual([Uint8Array.of(1, 1, 1)])
  theirs.getArray('entries').push([Uint8Array.of(2)])
  await persistence.get('nothing')
  await persistence.destroy()

  expect(entriesIn(await openWindow(factory))).toEqual([1, 2])
  vi.unstubAllGlobals()
})
