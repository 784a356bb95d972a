import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import type { Rooms } from './rooms.ts'
import type { Storage } from './storage/storage.ts'

const sweepEveryMs = 3_600_000
const dayMs = 86_400_000

export interface RetentionNeeds {
  readonly storage: Storage
  readonly rooms: Rooms
  readonly clock: Clock
  readonly log: Log
  readonly forgetDays: number
}

/** Forgets rooms that nobody has used for the configured days, now and every hour (V5). Returns how to end that. */
export function startRetention(needs: RetentionNeeds): () => void {
  let callOff: (() => void) | null = null
  let hasEnded = false
  async function round(): Promise<void> {
    await sweep(needs)
    if (!hasEnded) callOff = needs.clock.after(sweepEveryMs, () => void round())
  }
  void round()
  return () => {
    hasEnded = true
    callOff?.()
  }
}

async function sweep({ storage, rooms, clock, log, forgetDays }: RetentionNeeds): Promise<void> {
  try {
    // A room that is open is in use, however long ago somebody last wrote in it.
    for (const id of rooms.ids()) await storage.touch(id, clock.now())
    const forgotten = await storage.forgetUnusedSince(clock.now() - forgetDays * dayMs)
    if (forgotten > 0) log.info({ rooms: forgotten }, 'forgot unused rooms')
  } catch (error) {
    log.error({ error: String(error) }, 'the sweep for unused rooms failed')
  }
}
