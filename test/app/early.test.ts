import { afterEach, expect, test } from 'vitest'
import { hearEarlySocket, takeEarlyKeys, takeEarlySocket } from '../../src/app/early.ts'
import { type Keys, keysOf, type Secret } from '../../src/protocol/keys.ts'
import { tokenOf } from '../../src/protocol/links.ts'

const secretOf = (n: number): Secret => ({ role: 'edit', editSeed: new Uint8Array(16).fill(n) })

/** What the page's own script leaves behind for a link. */
function leave(secret: Secret) {
  const keys: Keys = { ...keysOf(secret) }
  const early = { token: tokenOf(secret), keys, socket: {} as WebSocket, protocols: [], heard: [], release: () => {} }
  window.hourboardEarly = early
  return early
}

afterEach(() => {
  delete window.hourboardEarly
})

test('[J1] what the page has derived from a link is not derived again, and never taken for another link', () => {
  const { keys } = leave(secretOf(1))
  const [same, other] = [secretOf(1), secretOf(2)]
  for (const secret of [same, other]) takeEarlyKeys(secret)
  expect(keysOf(same)).toBe(keys)
  expect(keysOf(other)).not.toBe(keys)
  expect(keysOf(other).roomId).not.toBe(keys.roomId)
})

test('[J1] what waits to be told of the early socket is told before the board is opened, and without one nothing is waited for', async () => {
  const order: string[] = []
  const tell = (what: string) => void setTimeout(() => order.push(what))
  tell('open')
  await hearEarlySocket()
  expect(order).toEqual([])
  leave(secretOf(1))
  await hearEarlySocket()
  expect(order).toEqual(['open'])
})

test('[J1] the early socket is given away once', () => {
  const early = leave(secretOf(1))
  expect([takeEarlySocket(), takeEarlySocket()]).toEqual([early, null])
})
