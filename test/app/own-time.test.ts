import { afterEach, expect, test } from 'vitest'
import type { OpenedRoom } from '../../src/app/open-room.ts'
import { makePerson, makeRelay, openWindow, until } from './windows.ts'

const open: OpenedRoom[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

test('[C3] an hour that began offline goes on without a jump when the relay comes, whose clock is three hours ahead', async () => {
  const relay = makeRelay()
  relay.now = () => Date.now() + 3 * 3_600_000
  relay.network = 'down'
  const one = openWindow(relay, makePerson('p1', 'Ada'))
  open.push(one)
  await until(() => one.room.ready())
  one.make({ title: 'Tuesday', day: '', time: '', length: 60 })
  one.room.edit.clock.start()
  const began = one.room.board.clock.startedAt!
  expect(one.room.clockFrom()).toBe('phone')
  expect(Math.abs(Date.now() - began)).toBeLessThan(60_000)
  relay.network = 'up'
  one.kept.tell('asked')
  await until(() => one.room.keeping().connection === 'connected' && one.room.board.clock.startedAt !== began)
  expect(one.room.clockFrom()).toBe('relay')
  expect(Math.abs(one.room.board.clock.startedAt! - began - 3 * 3_600_000)).toBeLessThan(60_000)
  expect(Math.abs(one.room.now() - relay.now())).toBeLessThan(60_000)
})
