import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OpenedRoom } from '../../src/app/open-room.ts'
import { createRooms } from '../../src/app/rooms.ts'
import { inTurn } from '../../src/app/summaries.ts'
import { makeWindowEvents } from '../../src/app/window-events.ts'
import { keysOf, type Secret } from '../../src/protocol/keys.ts'
import type { Route } from '../../src/state/route.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const secrets = [1, 2].map((n): Secret => ({ role: 'edit', editSeed: new Uint8Array(16).fill(n) }))
const ids = secrets.map((one) => keysOf(one).roomId)

function make() {
  const closed: string[] = []
  const opened: string[] = []
  let waiting = 0
  const [route, setRoute] = createSignal<Route>({ page: 'start' })
  const rooms = createRoot(() =>
    createRooms({
      route,
      secretOf: async (roomId) => secrets[ids.indexOf(roomId)] ?? null,
      openRoom: async (secret) => {
        const { roomId, role } = keysOf(secret)
        opened.push(`${role} ${roomId}`)
        return { room: { roomId, role, keeping: () => ({ waiting }) }, kept: { loaded: Promise.resolve() }, close: async () => void closed.push(`${role} ${roomId}`) } as unknown as OpenedRoom
      },
    }),
  )
  const show = (roomId: string) => setRoute({ page: 'board', roomId, place: 'frame' })
  return { rooms, show, leave: () => setRoute({ page: 'start' }), opened, closed, wait: (count: number) => void (waiting = count) }
}

test('[Y1] asked twice it is the same room, opened once', async () => {
  const { rooms, opened } = make()
  const [one, other] = await Promise.all([rooms.open(ids[0]!), rooms.open(ids[0]!)])
  expect(one).toBe(other)
  expect(opened).toHaveLength(1)
})

test('[V3] a board that is not known is looked for again when asked again', async () => {
  const { rooms } = make()
  expect(await rooms.open('nobody')).toBeNull()
  expect(await rooms.open('nobody')).toBeNull()
})

test('[Y1] a board stays open for a while after the address left it, and closes then', async () => {
  const { rooms, show, leave, closed } = make()
  show(ids[0]!)
  await rooms.open(ids[0]!)
  leave()
  await vi.advanceTimersByTimeAsync(9000)
  show(ids[0]!)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(closed).toEqual([])
  show(ids[1]!)
  await rooms.open(ids[1]!)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(closed).toEqual([`edit ${ids[0]}`])
})

test('[Y1] a board that the start page wrote to stays open until that is shared, and closes then', async () => {
  const { rooms, closed, wait } = make()
  wait(1)
  await rooms.open(ids[0]!)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(closed).toEqual([])
  wait(0)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(closed).toEqual([`edit ${ids[0]}`])
})

test('[J4] an edit link takes the place of a view link, and never the other way round', async () => {
  const { rooms, opened, closed } = make()
  const { view } = keysOf(secrets[0]!)
  await rooms.openWith(view)
  await rooms.openWith(secrets[0]!)
  await rooms.openWith(view)
  expect(opened).toEqual([`view ${ids[0]}`, `edit ${ids[0]}`])
  expect(closed).toEqual([`view ${ids[0]}`])
})

test('[R4] what the start page shows is kept at once, then the last of it once a second, or when asked', () => {
  const keep = vi.fn<(roomId: string, summary: number) => void>()
  const summaries = inTurn(keep)
  for (const n of [1, 2, 3]) summaries.put('a', n)
  summaries.put('b', 9)
  expect(keep.mock.calls).toEqual([['a', 1]])
  vi.advanceTimersByTime(1000)
  expect(keep.mock.calls).toEqual([['a', 1], ['a', 3], ['b', 9]])
  summaries.put('a', 4)
  summaries.flush()
  vi.advanceTimersByTime(5000)
  expect(keep).toHaveBeenCalledTimes(4)
})

function tell(): void {
  for (const kind of ['focus', 'pointerdown', 'keydown']) window.dispatchEvent(new Event(kind))
  for (const kind of ['online', 'offline', 'pagehide', 'focusout']) window.dispatchEvent(new Event(kind))
  document.dispatchEvent(new Event('visibilitychange'))
}

test('[Y4] what happens to the window is told, and no longer once stopped', () => {
  const events = { woke: vi.fn<() => void>(), gone: vi.fn<() => void>(), left: vi.fn<() => void>(), used: vi.fn<() => void>(), hid: vi.fn<() => void>() }
  const stop = makeWindowEvents(window, events)
  tell()
  const counts = Object.values(events).map((event) => event.mock.calls.length)
  expect(counts).toEqual([document.visibilityState === 'visible' ? 2 : 1, 1, 1, 3, document.visibilityState === 'visible' ? 1 : 2])
  stop()
  tell()
  expect(Object.values(events).map((event) => event.mock.calls.length)).toEqual(counts)
})
