import { expect, onTestFinished, test, vi } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import * as Y from 'yjs'
import { connectCarrier, type ConnectedCarrier } from '../../../src/sync/connect-carrier.ts'
import { newLinks } from '../../server/phones.ts'
import { buildRelay, RelayProcess } from '../../server/relay-process.ts'
import { isLong, say } from './size.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const phones = isLong ? 500 : 100
const perRoom = 10

/** Phones with the app's own way to the relay. */
function crowd(port: number) {
  /** When sockets were opened and when they ended, in ms. */
  const opens: number[] = []
  const closes: number[] = []
  class Watched extends NodeSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols)
      this.on('open', () => opens.push(performance.now()))
      this.on('close', () => closes.push(performance.now()))
    }
  }
  const links: ConnectedCarrier[] = []
  let watcher: (() => void) | null = null
  for (let at = 0, keys = newLinks().edit; at < phones; at += 1) {
    if (at % perRoom === 0) keys = newLinks().edit
    links.push(
      connectCarrier(new Y.Doc(), {
        relay: `ws://127.0.0.1:${port}`,
        keys,
        socket: Watched as unknown as typeof WebSocket,
        betweenWindows: false,
        changed: () => watcher?.(),
        later: (run, ms) => {
          const timer = setTimeout(run, ms)
          return () => clearTimeout(timer)
        },
      }),
    )
  }
  onTestFinished(() => links.forEach((link) => link.close()))
  const count = (): number => links.filter((link) => link.connection() === 'connected').length
  return {
    opens,
    closes,
    /** Resolves when so many are connected. */
    async connected(wanted: number): Promise<void> {
      while (count() !== wanted) {
        await new Promise<void>((resolve) => {
          watcher = resolve
        })
      }
    },
  }
}

test(`[Q11] ${phones} phones come back after the relay was killed, each once: nobody is dropped again in the rush`, async () => {
  await buildRelay()
  await using relay = new RelayProcess()
  await relay.start()
  const { port } = relay
  const { opens, closes, connected } = crowd(port)
  await connected(phones)
  await relay.end('SIGKILL')
  await connected(0)
  opens.length = 0
  await relay.start({ HOURBOARD_PORT: String(port) })
  closes.length = 0
  const from = performance.now()
  await connected(phones)
  const [taken, seconds] = [performance.now() - from, Array.from({ length: 5 }, () => 0)]
  for (const at of opens) seconds[Math.min(4, Math.max(0, Math.floor((at - from) / 250)))]! += 1
  say(`[Q11] ${phones} phones back ${taken.toFixed(0)} ms after the relay listened again; opened by quarter second: ${seconds.join(', ')} and later; ended meanwhile: ${closes.length}`)
  expect(opens).toHaveLength(phones)
  if (isLong) expect(taken).toBeLessThan(10_000)
})
