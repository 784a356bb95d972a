import { seeded } from '../random.ts'
import type { Random } from '../random.ts'
import type { ChannelEnd, Windows } from './windows.ts'
import type { World } from './world.ts'

/*
 * Packages that nobody can hand a clock or a source of randomness to take them from the process, some of them once and for all
 * as they are loaded. So this file is imported before all others, and stands between them and the process.
 */
const real = { now: Date.now, chance: Math.random, setTimeout, clearTimeout, setInterval, clearInterval, setImmediate }
type Run = (...given: unknown[]) => void
let world: World | null = null
let windows: Windows | null = null
let random: Random = seeded(0)
/** Apart from the other, so that who takes from the one changes nothing for the other. */
let chances: Random = seeded(0)
const called = new Map<number, () => void>()
let lastTimer = 0

function fill<T extends ArrayBufferView | null>(view: T): T {
  if (view) {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
    for (let at = 0; at < bytes.length; at += 3) {
      const three = random.below(2 ** 24)
      bytes[at] = three
      bytes[at + 1] = three >> 8
      bytes[at + 2] = three >> 16
    }
  }
  return view
}

const realRandom = crypto.getRandomValues.bind(crypto)
Object.defineProperty(crypto, 'getRandomValues', { value: <T extends ArrayBufferView | null>(view: T) => (world ? fill(view) : realRandom(view as never)), configurable: true })
Date.now = () => world?.now() ?? real.now()
Math.random = () => (world ? chances.below(2 ** 30) / 2 ** 30 : real.chance())
const nobody = { onmessage: null, postMessage: () => {}, close: () => {} }
globalThis.BroadcastChannel = function channel(name: string): ChannelEnd {
  return windows?.channel(name) ?? { ...nobody }
} as unknown as typeof BroadcastChannel
// Every provider of y-websocket listens for the end of the process.
process.setMaxListeners(0)

function timer(run: () => void, ms: number, again: boolean): number {
  const id = ++lastTimer
  const plan = (): void => {
    called.set(
      id,
      world!.after(ms, () => {
        called.delete(id)
        if (again) plan()
        run()
      }),
    )
  }
  plan()
  return id
}

function callOff(id: unknown): void {
  called.get(id as number)?.()
  called.delete(id as number)
}

/** From now on this process lives in a world of its own; null puts it back into the real one. */
export function liveIn(next: World | null, seed = 0, between: Windows | null = null): void {
  world = next
  windows = between
  random = seeded(seed ^ 0x5eed)
  chances = seeded(seed ^ 0xc4a)
  called.clear()
  const global = globalThis as unknown as Record<string, unknown>
  global.setTimeout = next ? (run: Run, ms = 0, ...given: unknown[]) => timer(() => run(...given), ms, false) : real.setTimeout
  global.setImmediate = next ? (run: Run, ...given: unknown[]) => timer(() => run(...given), 0, false) : real.setImmediate
  global.setInterval = next ? (run: Run, ms = 0, ...given: unknown[]) => timer(() => run(...given), Math.max(ms, 1), true) : real.setInterval
  global.clearTimeout = next ? callOff : real.clearTimeout
  global.clearInterval = next ? callOff : real.clearInterval
}
