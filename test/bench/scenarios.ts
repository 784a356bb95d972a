import { type Load, type Outcome, runLoad } from './load/crowd.ts'
import { entriesOf } from './load/reader.ts'
import type { Server } from './servers/server.ts'

export interface Pace {
  readonly warmUp: number
  readonly seconds: number
}

/** One room of thirty phones that write five times a second each. */
export const oneRoom = (pace: Pace): Load => ({ rooms: 1, phones: 30, edits: 150, presence: 0, ...pace })

/** Three hundred rooms of six phones that write every other second and show presence each second. */
export const manyRooms = (pace: Pace): Load => ({ rooms: 300, phones: 6, edits: 900, presence: 1, ...pace })

/** Microseconds of server CPU for every edit or presence that reached a phone other than its maker's. */
export function costPerDelivery(outcome: Outcome): number {
  return (outcome.serverCpu * 1e6) / outcome.delivered
}

/**
 * Runs a load and looks afterwards, as a fresh phone in a few of its rooms, whether everything that was sent is there.
 * Returns how many edits were missing, or null for the floor, which keeps nothing.
 */
export async function runAndReadBack(server: Server, load: Load, seed: number): Promise<{ outcome: Outcome; missing: number | null }> {
  let missing: number | null = null
  const outcome = await runLoad(server, load, seed, async ({ rooms }) => {
    if (server.kind.name === 'bare ws') return
    missing = 0
    for (const { room, made } of rooms.slice(0, 3)) missing += made - (await entriesOf(server, room))
  })
  return { outcome, missing }
}

const limitMs = 250

/** The most edits a second into one room of thirty at which 99 of 100 arrive within 250 ms, and what else was seen there. */
export async function saturate(server: Server, pace: Pace, seed: number, log: (text: string) => void): Promise<{ rate: number; outcome: Outcome | null }> {
  let best: { rate: number; outcome: Outcome | null } = { rate: 0, outcome: null }
  const tryAt = async (rate: number): Promise<boolean> => {
    const outcome = await runLoad(server, { rooms: 1, phones: 30, edits: rate, presence: 0, ...pace }, seed)
    await server.idle()
    const kept = outcome.p99 < limitMs && outcome.delivered >= 0.99 * outcome.due && outcome.sent >= 0.95 * rate * pace.seconds
    log(
      `  ${rate}/s: p50 ${outcome.p50.toFixed(0)} p99 ${outcome.p99.toFixed(0)} ms, delivered ${((100 * outcome.delivered) / outcome.due).toFixed(1)} %,` +
        ` server ${outcome.serverShare.toFixed(2)} of a core, load ${outcome.loadShare.toFixed(2)}${kept ? '' : ' – too much'}${closes(outcome)}`,
    )
    if (kept) best = { rate, outcome }
    return kept
  }
  let low = 0
  let high = 2000
  while (high < 200_000 && (await tryAt(high))) {
    low = high
    high = Math.round(high * 1.6)
  }
  for (let step = 0; step < 3; step += 1) {
    const middle = Math.round((low + high) / 2 / 50) * 50
    if (await tryAt(middle)) low = middle
    else high = middle
  }
  return best
}

/** The close codes of sockets that the server has ended, for the log. */
export function closes(outcome: Outcome): string {
  return outcome.closed.length > 0 ? `, ${outcome.closed.length} sockets closed with ${[...new Set(outcome.closed)].join(', ')}` : ''
}
