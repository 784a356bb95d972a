import { describe, expect, test } from 'vitest'
import { isNews, keepingNow } from '../../src/app/keeping.ts'
import { keepingState } from '../../src/state/keeping.ts'
import type { StorageProblem } from '../../src/state/room.ts'

const everywhere = () => true
const nowhere = () => false

/** What is really so, as a test may put it together. */
interface Truth {
  unsealed: number
  sealed: number
  onDisk: boolean
  read: boolean
  storage: StorageProblem | null
  connection: 'connected' | 'connecting' | 'offline'
  durable: boolean
}

function said(truth: Truth) {
  const waiting = (covers: (place: { client: number; clock: number }) => boolean) => truth.unsealed + (covers({ client: 1, clock: 0 }) ? 0 : truth.sealed)
  return keepingNow({
    sealed: { unsealed: () => truth.unsealed, waiting, unreadable: () => 0 },
    kept: { saved: () => truth.onDisk && truth.storage === null, isRead: () => truth.read, problem: () => truth.storage },
    connected: { connection: () => truth.connection, problem: () => null, covers: truth.durable ? everywhere : nowhere },
    coversBefore: nowhere,
  })
}

const truths: Truth[] = []
for (const unsealed of [0, 2]) {
  for (const sealed of [0, 3]) {
    for (const onDisk of [true, false]) {
      for (const storage of [null, 'full', 'blocked', 'closed', 'private'] as const) {
        for (const connection of ['connected', 'connecting', 'offline'] as const) {
          for (const durable of [true, false]) {
            for (const read of onDisk ? [true] : [true, false]) truths.push({ unsealed, sealed, onDisk, read, storage, connection, durable })
          }
        }
      }
    }
  }
}

describe(`all ${truths.length} truths`, () => {
  test('[Y2] saved is said only of what is sealed and on the disk', () => {
    for (const truth of truths) {
      const really = truth.unsealed === 0 && truth.onDisk && truth.storage === null
      expect([truth, said(truth).phone === 'saved']).toEqual([truth, really])
    }
  })

  test('[Y2] nothing waits only where all is sealed and durable on the relay', () => {
    for (const truth of truths) {
      const really = truth.unsealed + (truth.durable ? 0 : truth.sealed)
      expect([truth, said(truth).waiting]).toEqual([truth, really])
    }
  })

  test('[Y3] whatever is wrong with the storage is said, and never beside saved', () => {
    for (const truth of truths) {
      const { phone, storageProblem } = said(truth)
      expect(storageProblem).toBe(truth.storage)
      expect(phone === 'failing').toBe(truth.storage !== null)
    }
  })

  test('[Y4] the connection is what it is', () => {
    for (const truth of truths.filter(({ read, storage }) => read || storage)) expect(said(truth).connection).toBe(truth.connection)
  })

  test('[Y2] shared is never said while nobody knows what is kept on this phone', () => {
    for (const truth of truths.filter(({ read }) => !read)) expect([truth, keepingState(said(truth))]).not.toEqual([truth, 'shared'])
  })
})

test('[Y2] before the relay was asked, what it said last time counts, and nothing more', () => {
  const base = { sealed: { unsealed: () => 0, waiting: (covers: (place: { client: number; clock: number }) => boolean) => (covers({ client: 1, clock: 0 }) ? 0 : 4), unreadable: () => 1 } }
  const kept = { saved: () => true, isRead: () => true, problem: () => null }
  expect(keepingNow({ ...base, kept, connected: null, coversBefore: nowhere })).toMatchObject({ waiting: 4, connection: 'connecting', unreadable: 1 })
  expect(keepingNow({ ...base, kept, connected: null, coversBefore: everywhere }).waiting).toBe(0)
})

test('[Y2] an answer is news when any part of it is another', () => {
  const one = { ...said(truths[0]!), phone: 'saved', waiting: 3 } as const
  expect(isNews(one, { ...one })).toBe(false)
  for (const change of [{ waiting: 9 }, { phone: 'saving' }, { connection: 'offline' }, { unreadable: 1 }, { storageProblem: 'full' }, { relayProblem: 'refused' }] as const) {
    expect(isNews(one, { ...one, ...change })).toBe(true)
  }
})

test('that what others wrote is being saved is no news, and whatever concerns this person is', () => {
  const calm = { phone: 'saved', storageProblem: null, connection: 'connected', relayProblem: null, waiting: 0, unreadable: 0 } as const
  expect(isNews(calm, { ...calm })).toBe(false)
  expect(isNews(calm, { ...calm, phone: 'saving' })).toBe(false)
  expect(isNews(calm, { ...calm, phone: 'saving', waiting: 1 })).toBe(true)
  expect(isNews(calm, { ...calm, phone: 'saving', connection: 'offline' })).toBe(true)
  expect(isNews(calm, { ...calm, phone: 'failing' })).toBe(true)
  // The relay was quicker than this phone’s own storage.
  expect(isNews({ ...calm, phone: 'saving', waiting: 1 }, { ...calm, phone: 'saving' })).toBe(true)
  expect(isNews({ ...calm, phone: 'saving' }, calm)).toBe(true)
})
