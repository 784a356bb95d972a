import { median } from '../load/latency.ts'
import { pause, type Server } from '../servers/server.ts'
import { filledRoom, join } from './fill.ts'

const rooms = 8
const entries = 2_000
const warmJoins = 5

/** How long a fresh phone takes to have a board of 2,000 entries, in ms: where others are in the room, and as the first after a restart. */
export async function measureJoins(server: Server): Promise<{ readonly warm: number; readonly cold: number }> {
  const filled = []
  for (let at = 0; at < rooms; at += 1) filled.push(await filledRoom(server, 1000 + at * 10, entries))
  const warm: number[] = []
  const inside = await join(server, filled[0]!, entries)
  for (let at = 0; at < warmJoins; at += 1) {
    const { ms, close } = await join(server, filled[0]!, entries)
    warm.push(ms)
    close()
    await pause(20)
  }
  inside.close()
  // Some store only after a pause.
  await pause(3_000)
  await server.restart('SIGTERM')
  const cold: number[] = []
  for (const room of filled) {
    const { ms, close } = await join(server, room, entries)
    cold.push(ms)
    close()
  }
  return { warm: median(warm), cold: median(cold) }
}
