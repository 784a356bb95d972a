import { expect, test, vi } from 'vitest'
import { makeHeartbeat } from '../../src/sync/heartbeat.ts'
import { makeFakeTime } from './fake-time.ts'

function make(options: { allow?: () => number; unsent?: () => number } = {}) {
  const time = makeFakeTime()
  const ask = vi.fn<() => void>()
  const lost = vi.fn<() => void>()
  const heartbeat = makeHeartbeat({ ask, lost, allow: () => 0, unsent: () => 0, now: time.now, later: time.later, ...options })
  return { time, ask, lost, heartbeat }
}

test('[Y4] asks every five seconds as long as it is answered', () => {
  const { time, ask, lost, heartbeat } = make()
  heartbeat.beat()
  for (let i = 0; i < 5; i++) {
    time.pass(100)
    heartbeat.heard(true)
    time.pass(5000)
  }
  expect(ask).toHaveBeenCalledTimes(6)
  expect(lost).not.toHaveBeenCalled()
})

test('[Y4] two and a half seconds without a sign are a loss, said once', () => {
  const { time, lost, heartbeat } = make()
  heartbeat.beat()
  time.pass(2499)
  expect(lost).not.toHaveBeenCalled()
  time.pass(1)
  expect(lost).toHaveBeenCalledTimes(1)
  time.pass(60_000)
  expect(lost).toHaveBeenCalledTimes(1)
})

test('[Y4] any message is a sign, though no answer', () => {
  const { time, lost, heartbeat } = make()
  heartbeat.beat()
  time.pass(2000)
  heartbeat.heard(false)
  time.pass(2000)
  expect(lost).not.toHaveBeenCalled()
  time.pass(500)
  expect(lost).toHaveBeenCalled()
})

test('[Y4] messages between two beats put off neither the next beat nor its limit', () => {
  const { time, ask, heartbeat } = make()
  heartbeat.beat()
  heartbeat.heard(true)
  for (let i = 0; i < 50; i++) {
    time.pass(100)
    heartbeat.heard(false)
  }
  expect(ask).toHaveBeenCalledTimes(2)
})

test('[Y4] a network given up on is given more time with each loss, until it answers', () => {
  const { time, lost, heartbeat } = make()
  const limits = Array.from({ length: 5 }, () => {
    const before = lost.mock.calls.length
    heartbeat.beat()
    let waited = 0
    while (lost.mock.calls.length === before) {
      time.pass(100)
      waited += 100
    }
    return waited
  })
  expect(limits).toEqual([2500, 5000, 10_000, 20_000, 20_000])
  heartbeat.beat()
  heartbeat.heard(true)
  time.pass(5000 + 2500)
  expect(lost).toHaveBeenCalledTimes(6)
})

test('[Y4] what is still on its way out is waited for', () => {
  let unsent = 500_000
  const { time, lost, heartbeat } = make({ unsent: () => unsent })
  heartbeat.beat()
  for (let i = 0; i < 4; i++) {
    unsent -= 100_000
    time.pass(2500)
  }
  expect(lost).not.toHaveBeenCalled()
  time.pass(2500)
  expect(lost).toHaveBeenCalledTimes(1)
})

test('[Y4] a few letters that leave the page are no sign of a network: somebody who types hears of a dead one within 8 s', () => {
  let unsent = 0
  const { time, lost, heartbeat } = make({ unsent: () => unsent })
  heartbeat.beat()
  heartbeat.heard(true)
  time.pass(4999)
  unsent = 300
  time.pass(1)
  unsent = 0
  time.pass(2999)
  expect(lost).toHaveBeenCalledTimes(1)
})

test('[Y4] a phone that slept asks again first', () => {
  const { time, ask, lost, heartbeat } = make()
  heartbeat.beat()
  time.sleep(600_000)
  time.pass(0)
  expect(lost).not.toHaveBeenCalled()
  expect(ask).toHaveBeenCalledTimes(2)
  time.pass(2500)
  expect(lost).toHaveBeenCalledTimes(1)
})

test('[Y4] stopped, it neither asks nor complains', () => {
  const { time, ask, lost, heartbeat } = make({ allow: () => 20_000 })
  heartbeat.beat()
  heartbeat.stop()
  time.pass(100_000)
  expect(ask).toHaveBeenCalledTimes(1)
  expect(lost).not.toHaveBeenCalled()
})
