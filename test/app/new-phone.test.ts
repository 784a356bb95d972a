import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { emptyStorage } from '../fixtures/phone-storage.ts'
import { makeNewPhone } from '../../src/app/care/new-phone.ts'
import { createPhoneStore } from '../../src/app/phone-store.ts'
import { later } from '../../src/app/later.ts'
import { carrierDatabaseName, deleteCarrierDatabase } from '../../src/local/carrier-database.ts'
import { keepCarrier } from '../../src/local/keep-carrier.ts'
import { makeMemoryPhoneDatabase } from '../../src/local/memory-phone-database.ts'
import type { PhoneDatabase } from '../../src/local/phone-database.ts'
import { keysOf, type Secret } from '../../src/protocol/keys.ts'
import { tokenOf } from '../../src/protocol/links.ts'
import { openCarrier } from '../../src/seal/open-carrier.ts'
import { makePerson, until } from './windows.ts'

const secretOf = (value: number): Secret => ({ role: 'edit', editSeed: new Uint8Array(16).fill(value) })
const ignore = (): void => {}

function makePhone(personId: string, name: string, storage = emptyStorage()) {
  const inbox: { id: string; text: string; at: number }[] = []
  const memory = makeMemoryPhoneDatabase()
  const broken = { list: false }
  const keepAll: PhoneDatabase['keepAll'] = async (rows, entries, combine) => {
    if (broken.list) throw new DOMException('the disk is full', 'QuotaExceededError')
    for (const row of rows) await memory.keepBoard(row, (known) => combine(row, known))
    inbox.push(...entries)
  }
  const database = { ...memory, keepAll }
  const store = createRoot(() => createPhoneStore(async () => database))
  const person = makePerson(personId, name)
  const kept = new Map<string, string>()
  const files: Uint8Array[] = []
  const newPhone = makeNewPhone({
    store: { ...store, inbox: () => inbox },
    person,
    profile: { read: (one) => kept.get(one) ?? null, write: (one, value) => void kept.set(one, value) },
    settle: async () => {},
    closeBoard: async () => {},
    removeCarrier: (roomId) => deleteCarrierDatabase(storage.factory!, roomId),
    hand: async (file) => (files.push(new Uint8Array(await file.arrayBuffer())), 'saved'),
    storage,
    cost: 8,
  })
  /** Writes facts into a board of this phone, or only reads them. */
  async function board(value: number, ...facts: readonly string[]): Promise<string[]> {
    const keys = keysOf(secretOf(value))
    const [doc, carrier] = [new Y.Doc(), new Y.Doc()]
    const held = keepCarrier(carrier, keys.roomId, { later, storage })
    await held.loaded
    const sealed = openCarrier(doc, carrier, keys, { role: 'edit', later })
    for (const fact of facts) doc.getMap('facts').set(fact, true)
    sealed.close()
    if (facts.length > 0) {
      held.keepNote('device', new Uint8Array(32).fill(value))
      await until(() => held.saved())
      await database.keepBoard({ roomId: keys.roomId, token: tokenOf(secretOf(value)), openedAt: value, card: { title: `Board ${value}` } })
    }
    await held.close()
    return [...doc.getMap('facts').keys()].toSorted()
  }
  return { newPhone, store, person, kept, inbox, files, board, broken, storage }
}

async function saved(phone: ReturnType<typeof makePhone>): Promise<Blob> {
  expect(await phone.newPhone.save('bicycle river paper', ignore)).toBe('saved')
  return new Blob([phone.files.at(-1)! as BlobPart])
}

test('[V1] a new phone has the same boards, name, inbox and settings, and is the same person on them', async () => {
  const old = makePhone('p1', 'Ada')
  await old.board(1, 'one', 'two')
  await old.board(2, 'three')
  old.kept.set('theme', 'dark')
  old.inbox.push({ id: 'i1', text: 'call Ola', at: 5 })
  const fresh = makePhone('p2', '')
  const parts: number[] = []
  const file = await saved(old)
  expect(await fresh.newPhone.bring(file, ' bicycle river paper ', (part) => parts.push(part))).toEqual({ boards: 2, known: 0 })
  expect(await fresh.board(1)).toEqual(['one', 'two'])
  expect(await fresh.board(2)).toEqual(['three'])
  expect(fresh.store.boards().map(({ token, personId, card }) => ({ token, personId, card }))).toEqual(
    [1, 2].map((value) => ({ token: tokenOf(secretOf(value)), personId: 'p1', card: { title: `Board ${value}` } })),
  )
  expect([fresh.person.name(), fresh.kept.get('theme'), fresh.inbox]).toEqual(['Ada', 'dark', [{ id: 'i1', text: 'call Ola', at: 5 }]])
  expect(parts.at(-1)).toBe(1)
  const bytes = Buffer.from(await file.arrayBuffer())
  for (const plain of ['Ada', 'call Ola', 'Board 1', tokenOf(secretOf(1)).slice(1)]) expect(bytes.includes(plain)).toBe(false)
})

test('[V1] what is here already is united with what comes, never replaced', async () => {
  const old = makePhone('p1', 'Ada')
  await old.board(1, 'theirs')
  old.kept.set('theme', 'dark')
  const other = makePhone('p2', 'Ben')
  await other.board(1, 'mine')
  other.kept.set('theme', 'light')
  const file = await saved(old)
  for (const times of [1, 2]) expect([times, await other.newPhone.bring(file, 'bicycle river paper', ignore)]).toEqual([times, { boards: 1, known: 1 }])
  expect(await other.board(1)).toEqual(['mine', 'theirs'])
  expect([other.person.name(), other.kept.get('theme'), other.store.boards()[0]!.personId]).toEqual(['Ben', 'light', undefined])
})

test('[V1] a file with something the matter is refused by name, and nothing has changed', async () => {
  const old = makePhone('p1', 'Ada')
  await old.board(1, 'one')
  const bytes = new Uint8Array(await (await saved(old)).arrayBuffer())
  const fresh = makePhone('p2', '')
  const bring = (file: Uint8Array, passphrase = 'bicycle river paper') => fresh.newPhone.bring(new Blob([file as BlobPart]), passphrase, ignore)
  const changed = (at: number, by = 1) => bytes.map((byte, place) => (place === at ? byte + by : byte))
  expect(await bring(bytes, 'another passphrase')).toEqual({ fault: 'wrong-passphrase' })
  expect(await bring(bytes.slice(0, -1))).toEqual({ fault: 'torn' })
  expect(await bring(changed(bytes.length - 5))).toEqual({ fault: 'torn' })
  expect(await bring(changed(12))).toEqual({ fault: 'torn' })
  expect(await bring(changed(7))).toEqual({ fault: 'newer' })
  expect(await bring(new TextEncoder().encode('Dear all, the minutes are attached'))).toEqual({ fault: 'not-ours' })
  expect(await bring(new Uint8Array())).toEqual({ fault: 'not-ours' })
  expect(await fresh.newPhone.bring({ size: 2 ** 30 } as Blob, 'x', ignore)).toEqual({ fault: 'too-large' })
  expect([fresh.store.boards(), fresh.person.name(), await fresh.board(1)]).toEqual([[], '', []])
})

test.each(['a board', 'the list'] as const)('[V1] where %s cannot be kept nothing of a file is brought, and later all of it', async (what) => {
  const old = makePhone('p1', 'Ada')
  await old.board(1, 'one')
  await old.board(2, 'two')
  old.kept.set('theme', 'dark')
  old.inbox.push({ id: 'i1', text: 'call Ola', at: 5 })
  const file = await saved(old)
  const whole = emptyStorage()
  let isFull = what === 'a board'
  const persist: typeof whole.persist = (name, carrier) => {
    if (isFull && name === carrierDatabaseName(keysOf(secretOf(2)).roomId)) throw new DOMException('the disk is full', 'QuotaExceededError')
    return whole.persist(name, carrier)
  }
  const fresh = makePhone('p2', '', { ...whole, persist })
  fresh.broken.list = what === 'the list'
  expect(await fresh.newPhone.bring(file, 'bicycle river paper', ignore)).toEqual({ fault: 'failed' })
  expect([fresh.store.boards(), fresh.inbox, fresh.person.name(), fresh.kept.get('theme')]).toEqual([[], [], '', undefined])
  expect(await whole.factory!.databases()).toEqual([])
  isFull = fresh.broken.list = false
  expect(await fresh.newPhone.bring(file, 'bicycle river paper', ignore)).toEqual({ boards: 2, known: 0 })
  expect([await fresh.board(1), await fresh.board(2)]).toEqual([['one'], ['two']])
})
