import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RoomEnded, type Storage } from '../../server/storage/storage.ts'
import { toBase64url } from '../../src/protocol/base64url.ts'

/** A storage to be tested, with what the tests must reach beside its methods. */
export interface TestedStorage {
  readonly storage: Storage
  /** The time that the storage believes it is, in ms. */
  setNow(ms: number): void
  /** Closes the storage and opens it again on what it has kept; null when it keeps nothing beyond its life. */
  readonly reopen: (() => Promise<Storage>) | null
  dispose(): Promise<void>
}

const newRoom = (): string => toBase64url(randomBytes(16))
const isKeptAt = (at: number): boolean => at % 50 === 7
const bytes = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers)
const plain = (updates: readonly Uint8Array[]): number[][] => updates.map((update) => [...update])

/** What every storage must do; each proves itself by calling this with a way to make a fresh one. */
export function describeStorage(name: string, make: () => Promise<TestedStorage>): void {
  describe(`${name} storage`, () => {
    let tested: TestedStorage
    let storage: Storage

    beforeEach(async () => {
      tested = await make()
      storage = tested.storage
    })
    afterEach(() => tested.dispose())

    test('[Y7] a room that was never stored is empty, and reading it stores nothing', async () => {
      const room = newRoom()
      expect(await storage.load(room)).toEqual({ updates: [], mark: 0, ending: null })
      tested.setNow(1e12)
      expect(await storage.forgetUnusedSince(2e12)).toBe(0)
    })

    test('[Y2] what was appended is read back whole and in order, once it is said to be on disk', async () => {
      const room = newRoom()
      await storage.append(room, [bytes(1), bytes(2, 2)])
      await Promise.all([storage.append(room, [bytes(3)]), storage.append(room, [bytes()]), storage.append(room, [bytes(4), bytes(5)])])
      expect(plain((await storage.load(room)).updates)).toEqual([[1], [2, 2], [3], [], [4], [5]])
    })

    test('[Y2] an update of a megabyte comes back as it was', async () => {
      const room = newRoom()
      const large = randomBytes(1_000_000)
      await storage.append(room, [large])
      expect(Buffer.compare((await storage.load(room)).updates[0]!, large)).toBe(0)
    })

    test('[V3] rooms do not see each other, whatever their ids begin or end with', async () => {
      const rooms = [Buffer.alloc(16), Buffer.alloc(16, 255), Buffer.alloc(16).fill(255, 15), Buffer.alloc(16).fill(1, 0, 1)].map((id) => toBase64url(id))
      await Promise.all(rooms.map((room, place) => storage.append(room, [bytes(place)])))
      for (const [place, room] of rooms.entries()) expect(plain((await storage.load(room)).updates)).toEqual([[place]])
    })

    test('[Y2] a fold stands in the place of what was loaded', async () => {
      const room = newRoom()
      await storage.append(room, [bytes(1)])
      await storage.append(room, [bytes(2)])
      await storage.fold(room, (await storage.load(room)).mark, bytes(12))
      expect(plain((await storage.load(room)).updates)).toEqual([[12]])
      await storage.append(room, [bytes(3)])
      expect(plain((await storage.load(room)).updates)).toEqual([[12], [3]])
    })

    test('[Y2] what is appended between a load and its fold stays, before, beside and behind the fold', async () => {
      const room = newRoom()
      await storage.append(room, [bytes(1)])
      const { mark } = await storage.load(room)
      await storage.append(room, [bytes(2)])
      const beside = storage.append(room, [bytes(3)])
      const folding = storage.fold(room, mark, bytes(11))
      const behind = storage.append(room, [bytes(4)])
      await Promise.all([beside, folding, behind])
      expect(plain((await storage.load(room)).updates)).toEqual([[11], [2], [3], [4]])
    })

    test('[Y2] of two folds that race, neither loses an append', async () => {
      const room = newRoom()
      await storage.append(room, [bytes(1)])
      const first = await storage.load(room)
      await storage.append(room, [bytes(2)])
      const second = await storage.load(room)
      await Promise.all([storage.fold(room, second.mark, bytes(1, 2)), storage.fold(room, first.mark, bytes(1))])
      const found = plain((await storage.load(room)).updates).flat()
      expect(new Set(found)).toEqual(new Set([1, 2]))
    })

    test('[Y2] appends and folds at random moments lose nothing', async () => {
      const room = newRoom()
      const work: Promise<unknown>[] = []
      for (let number = 0; number < 200; number += 1) {
        work.push(storage.append(room, [bytes(number)]))
        if (number % 10 === 5) {
          work.push(
            (async () => {
              const { updates, mark } = await storage.load(room)
              await storage.fold(room, mark, bytes(...updates.flatMap((update) => [...update])))
            })(),
          )
        }
        if (number % 40 === 7) await work.at(-1)
      }
      await Promise.all(work)
      const found = (await storage.load(room)).updates.flatMap((update) => [...update])
      expect(new Set(found)).toEqual(new Set(Array.from({ length: 200 }, (_, number) => number)))
    })

    test('[V5] rooms that nobody has used since a time are forgotten, those in use stay', async () => {
      const [old, kept, touched] = [newRoom(), newRoom(), newRoom()]
      tested.setNow(1_000_000_000_000)
      await storage.append(old, [bytes(1)])
      await storage.append(touched, [bytes(2)])
      tested.setNow(1_000_100_000_000)
      await storage.append(kept, [bytes(3)])
      await storage.touch(touched, 1_000_100_000_000)
      expect(await storage.forgetUnusedSince(1_000_050_000_000)).toBe(1)
      expect((await storage.load(old)).updates).toEqual([])
      expect(plain((await storage.load(kept)).updates)).toEqual([[3]])
      expect(plain((await storage.load(touched)).updates)).toEqual([[2]])
      expect(await storage.forgetUnusedSince(1_000_050_000_000)).toBe(0)
    })

    test('[V5] of many rooms all are forgotten that nobody has used, and none of those in use', async () => {
      const rooms = Array.from({ length: 450 }, newRoom)
      for (const [now, wanted] of [[1_000_000_000_000, false], [1_000_100_000_000, true]] as const) {
        tested.setNow(now)
        await Promise.all(rooms.filter((_, at) => isKeptAt(at) === wanted).map((room) => storage.append(room, [bytes(1)])))
      }
      expect(await storage.forgetUnusedSince(1_000_050_000_000)).toBe(441)
      const left = await Promise.all(rooms.map(async (room) => (await storage.load(room)).updates.length))
      expect(left).toEqual(rooms.map((_, at) => (isKeptAt(at) ? 1 : 0)))
    })

    test('[V5] touching a room that is not stored does not store it', async () => {
      const room = newRoom()
      await storage.touch(room, 1_000_000_000_000)
      expect(await storage.forgetUnusedSince(2_000_000_000_000)).toBe(0)
    })

    test('[V5] a fold does not bring back a room that was forgotten in the meantime', async () => {
      const room = newRoom()
      tested.setNow(1_000_000_000_000)
      await storage.append(room, [bytes(1)])
      const { mark } = await storage.load(room)
      await storage.forgetUnusedSince(2_000_000_000_000)
      await storage.fold(room, mark, bytes(1))
      expect((await storage.load(room)).updates).toEqual([])
    })

    test('[V5] a room that was forgotten can be stored anew', async () => {
      const room = newRoom()
      tested.setNow(1_000_000_000_000)
      await storage.append(room, [bytes(1)])
      await storage.forgetUnusedSince(1_100_000_000_000)
      tested.setNow(1_200_000_000_000)
      await storage.append(room, [bytes(2)])
      expect(plain((await storage.load(room)).updates)).toEqual([[2]])
      expect(await storage.forgetUnusedSince(1_100_000_000_000)).toBe(0)
    })

    test('[V5] a room that has ended keeps its ending and nothing else, and takes no update any more', async () => {
      const [room, other] = [newRoom(), newRoom()]
      await Promise.all([storage.append(room, [bytes(1)]), storage.append(other, [bytes(2)])])
      const { mark } = await storage.load(room)
      expect(plain([await storage.end(room, bytes(7, 7))])).toEqual([[7, 7]])
      await expect(storage.append(room, [bytes(3)])).rejects.toBeInstanceOf(RoomEnded)
      await storage.fold(room, mark, bytes(1))
      const { updates, ending } = await storage.load(room)
      expect(updates).toEqual([])
      expect(plain([ending!])).toEqual([[7, 7]])
      expect(plain((await storage.load(other)).updates)).toEqual([[2]])
    })

    test('[V5] an append that races an end is told that it was too late, or is gone with the rest', async () => {
      const room = newRoom()
      const racing = [storage.append(room, [bytes(1)]), storage.end(room, bytes(7)), storage.append(room, [bytes(2)])]
      const ended = await Promise.allSettled(racing)
      for (const one of ended) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(RoomEnded)
      await expect(storage.append(room, [bytes(3)])).rejects.toBeInstanceOf(RoomEnded)
      expect((await storage.load(room)).updates).toEqual([])
    })

    test('[V4] of two endings the first stands, and both hear which; a room that was never stored can end too', async () => {
      const room = newRoom()
      expect(plain(await Promise.all([storage.end(room, bytes(1)), storage.end(room, bytes(2))]))).toEqual([[1], [1]])
      expect(plain([(await storage.load(room)).ending!])).toEqual([[1]])
    })

    test('[V5] an ending is forgotten like a room that nobody uses; then the room is as new', async () => {
      const room = newRoom()
      tested.setNow(1_000_000_000_000)
      await storage.append(room, [bytes(1)])
      tested.setNow(1_000_200_000_000)
      await storage.end(room, bytes(7))
      expect(await storage.forgetUnusedSince(1_000_100_000_000)).toBe(0)
      expect(await storage.forgetUnusedSince(1_000_300_000_000)).toBe(1)
      expect(await storage.load(room)).toEqual({ updates: [], mark: 0, ending: null })
      await storage.append(room, [bytes(2)])
      expect(plain((await storage.load(room)).updates)).toEqual([[2]])
    })

    test('[V5] an ending is there after closing and opening again', async ({ skip }) => {
      if (!tested.reopen) return skip()
      const room = newRoom()
      await storage.append(room, [bytes(1)])
      await storage.end(room, bytes(7))
      storage = await tested.reopen()
      const { updates, ending } = await storage.load(room)
      expect([updates.length, plain([ending!])]).toEqual([0, [[7]]])
      await expect(storage.append(room, [bytes(3)])).rejects.toBeInstanceOf(RoomEnded)
    })

    test('[Y2] what was stored is there after closing and opening again, and later appends stand behind it', async ({ skip }) => {
      if (!tested.reopen) return skip()
      const room = newRoom()
      await storage.append(room, [bytes(1)])
      await storage.append(room, [bytes(2)])
      storage = await tested.reopen()
      const { updates, mark } = await storage.load(room)
      expect(plain(updates)).toEqual([[1], [2]])
      await storage.append(room, [bytes(3)])
      await storage.fold(room, mark, bytes(12))
      expect(plain((await storage.load(room)).updates)).toEqual([[12], [3]])
    })
  })
}
