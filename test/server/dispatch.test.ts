import { expect, test } from 'vitest'
import { noCounts } from '../../server/counts.ts'
import { Dispatch } from '../../server/dispatch.ts'
import type { Peer } from '../../server/peer.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import { makeFakeTime } from '../sync/fake-time.ts'

const peer: Peer = { role: 'edit', send: () => {}, close: () => {} }
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A room's way to a disk that refuses what it is told to refuse, by the first byte of each append. */
function dispatchTo(refuses: (first: number) => boolean) {
  const time = makeFakeTime()
  const storage = memoryStorage(time.now)
  const appends: number[][] = []
  let durable = 0
  const dispatch = new Dispatch('room', {
    storage: {
      ...storage,
      append: (room, updates) => {
        appends.push(updates.map((update) => update[0]!))
        return refuses(updates.at(-1)![0]!) ? Promise.reject(new Error('the disk is full')) : storage.append(room, updates)
      },
    },
    clock: { now: time.now, after: (ms, run) => time.later(run, ms) },
    counts: noCounts(),
    vector: () => new Uint8Array(),
    durable: () => void (durable += 1),
    lost: () => {},
  })
  const post = async (value: number | null) => {
    dispatch.post(value === null ? null : Uint8Array.of(value), peer)
    time.pass(20)
    await settled()
  }
  return { dispatch, time, appends, post, durables: () => durable }
}

test('[Y2] what the disk refused goes to it before what comes later, or in one step with it', async () => {
  let isFull = true
  const { time, appends, post, durables } = dispatchTo(() => isFull)
  await post(1)
  isFull = false
  await post(2)
  expect([appends, durables()]).toEqual([[[1]], 0])
  time.pass(2_000)
  await settled()
  await post(3)
  expect([appends, durables()]).toEqual([[[1], [1, 2], [3]], 2])
})

test('[Y2] a relay that stops does not wait for ever for those who stood behind what its disk never took', async () => {
  const { dispatch, post, durables } = dispatchTo(() => true)
  await post(1)
  await post(null)
  await dispatch.settle(true)
  expect(durables()).toBe(0)
})
