import { pause, type Server } from '../servers/server.ts'
import { filledRoom, join } from './fill.ts'

const rooms = 50
const phonesPerRoom = 10
const entries = 100

/** All 500 phones of 50 rooms come at once to a server that has just started: ms until the last has its board, and the CPU that took in ms. */
export async function measureStorm(server: Server): Promise<{ readonly last: number; readonly cpu: number }> {
  const filled = []
  for (let at = 0; at < rooms; at += 1) filled.push(await filledRoom(server, 1000 + at * 10, entries))
  await pause(3_000)
  await server.restart('SIGTERM')
  await server.idle()
  const before = server.cost().cpu
  const from = performance.now()
  const back = await Promise.all(filled.flatMap((room) => Array.from({ length: phonesPerRoom }, () => join(server, room, entries))))
  const last = back.some(({ ms }) => Number.isNaN(ms)) ? Number.NaN : performance.now() - from
  const cpu = (server.cost().cpu - before) * 1000
  for (const { close } of back) close()
  return { last, cpu }
}
