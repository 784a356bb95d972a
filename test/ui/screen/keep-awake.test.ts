import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeAwake } from '../../../src/ui/screen/keep-awake.ts'

/** A system that gives the lock, or refuses it, and takes it away as it likes. */
function system() {
  const given: (EventTarget & { released: boolean; release: () => Promise<void> })[] = []
  const told = { refuses: false }
  const request = async () => {
    if (told.refuses) throw new Error('low battery')
    const lock = Object.assign(new EventTarget(), {
      released: false,
      release: async () => {
        lock.released = true
        lock.dispatchEvent(new Event('release'))
      },
    })
    given.push(lock)
    return lock
  }
  vi.stubGlobal('navigator', { wakeLock: { request } })
  return { told, held: () => given.filter((one) => !one.released).length, takeAway: () => Promise.all(given.map((one) => one.release())) }
}

let seen = true
const see = async (yes: boolean) => {
  seen = yes
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (seen ? 'visible' : 'hidden'))
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('[S2] the display is kept awake, again when the page comes back to sight, and no longer once stopped', async () => {
  const { held, takeAway } = system()
  const stop = makeAwake()
  await see(true)
  expect(held()).toBe(1)
  await takeAway()
  await see(false)
  expect(held()).toBe(0)
  await see(true)
  expect(held()).toBe(1)
  stop()
  await see(true)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(held()).toBe(0)
})

test('[S2] refused or taken away in plain sight it is asked for again', async () => {
  const { told, held, takeAway } = system()
  told.refuses = true
  const stop = makeAwake()
  await vi.advanceTimersByTimeAsync(1000)
  expect(held()).toBe(0)
  told.refuses = false
  await vi.advanceTimersByTimeAsync(30_000)
  expect(held()).toBe(1)
  await takeAway()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(held()).toBe(1)
  stop()
})
