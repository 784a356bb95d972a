import { liveIn } from './ambient.ts'
import { expect, it } from 'vitest'
import { keysOf } from '../../../src/protocol/keys.ts'
import { seeded } from '../random.ts'
import { Coverage } from './coverage.ts'
import { failedOnce } from './failed-once.ts'
import { Phone } from './phone.ts'
import { makeRelayMachine } from './relay.ts'
import { makeRelayDisk } from './relay-disk.ts'
import { makeSchedule } from './schedule.ts'
import { simulate } from './simulate.ts'
import { makeWindows } from './windows.ts'
import { makeWorld } from './world.ts'

it.each(Object.entries(failedOnce))('[Q1] where once %s, all is well', async (_, schedule) => {
  expect((await simulate(schedule)).wrong).toBeNull()
})

it('[Q1] the same seed gives the same simulation', async () => {
  const schedule = makeSchedule(7, seeded(7), 30)
  expect(await simulate(schedule)).toEqual(await simulate(schedule))
})

it('[Y4] somebody alone on a board on which nothing happens stays connected', async () => {
  const world = makeWorld(seeded(1))
  const windows = makeWindows(world)
  liveIn(world, 1, windows)
  const relay = makeRelayMachine(world, makeRelayDisk(world))
  const nothing = new Coverage()
  const keys = keysOf({ role: 'edit', editSeed: new Uint8Array(16) })
  const phone = new Phone({ world, name: 'p', keys, accept: relay.accept, relayHas: () => nothing, putBackAt: () => -1, windows, hasEnded: () => false, reader: () => () => nothing })
  try {
    relay.start()
    phone.open()
    await world.pass(300_000)
    expect([phone.state(), phone.attempts]).toEqual(['shared', 1])
  } finally {
    phone.letGo()
    liveIn(null)
  }
})
