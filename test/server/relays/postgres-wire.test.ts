import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { makeLog } from '../../../server/log.ts'
import { partsOf } from '../../../server/relays/parts.ts'
import { postgresWire } from '../../../server/relays/postgres-wire.ts'

afterEach(() => void vi.useRealTimers())

/** A connection with a database that only a test answers. */
class HeldClient {
  readonly #heard = new Map<string, (event: unknown) => void>()
  /** Lets the relay know that it listens. */
  listens: () => void = () => undefined

  on(kind: string, heard: (event: unknown) => void): void {
    this.#heard.set(kind, heard)
  }

  connect(): Promise<void> {
    return Promise.resolve()
  }

  query(): Promise<void> {
    return new Promise((resolve) => (this.listens = resolve))
  }

  end(): Promise<void> {
    return Promise.resolve()
  }

  breaks(): void {
    this.#heard.get('error')!(new Error('it broke'))
  }

  brings(number: number): void {
    for (const payload of partsOf('another', number, 'said', 'room', randomBytes(10))) this.#heard.get('notification')!({ channel: 'hourboard', payload })
  }
}

test('[Y2] what comes over a new connection before all begin anew is not heard: what was said before it is lost', async () => {
  vi.useFakeTimers()
  const clients: HeldClient[] = []
  const opening = postgresWire('', makeLog('silent'), () => {
    clients.push(new HeldClient())
    return clients.at(-1) as unknown as Client
  })
  await vi.advanceTimersByTimeAsync(0)
  clients[0]!.listens()
  const wire = await opening
  const heard: string[] = []
  wire.listen(() => heard.push('a word'), () => heard.push('anew'), () => undefined)
  clients[0]!.brings(1)
  clients[0]!.breaks()
  clients[0]!.brings(2)
  await vi.advanceTimersByTimeAsync(2_000)
  clients[1]!.brings(3)
  clients[1]!.listens()
  await vi.advanceTimersByTimeAsync(0)
  clients[1]!.brings(4)
  expect(heard).toEqual(['a word', 'anew', 'a word'])
})
