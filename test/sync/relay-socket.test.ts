import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { connectCarrier } from '../../src/sync/connect-carrier.ts'
import { makeFakeRelay } from './fake-relay.ts'
import { makeFakeTime } from './fake-time.ts'
import { keys } from './phones.ts'

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

test('[Y2] a change does not go to the relay before what was written without a connection, on which it builds', async () => {
  const time = makeFakeTime()
  const relay = makeFakeRelay(time.now)
  const questions: (() => void)[] = []
  /** What the relay asks is long on its way. */
  class SlowSocket extends relay.Socket {
    override addEventListener(kind: string, listener: unknown): void {
      const hear = listener as (event: MessageEvent<ArrayBuffer>) => void
      super.addEventListener(kind as 'message', (event: MessageEvent<ArrayBuffer>) => {
        const isQuestion = kind === 'message' && new Uint8Array(event.data).subarray(0, 2).join() === '0,0'
        if (isQuestion) questions.push(() => hear(event))
        else hear(event)
      })
    }
  }
  const carrier = new Y.Doc()
  const write = () => carrier.getArray('entries').push([new Uint8Array(50)])
  write()
  const link = connectCarrier(carrier, { relay: 'ws://relay.example', keys, socket: SlowSocket, betweenWindows: false, monotonic: time.now, later: time.later })
  await settle()
  write()
  expect([questions.length, relay.doc.store.pendingStructs, relay.doc.getArray('entries').length]).toEqual([1, null, 0])
  questions[0]!()
  expect(relay.doc.getArray('entries').length).toBe(2)
  write()
  expect(relay.doc.getArray('entries').length).toBe(3)
  link.close()
})
