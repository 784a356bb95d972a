import { createHash } from 'node:crypto'
import { pino, type Logger } from 'pino'

export type Log = Logger

/** Structured lines on standard output. */
export function makeLog(level: string): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
}

/** A short name for a room that cannot be turned back into its id: an id is half of what opens a room. */
export function nameOf(roomId: string): string {
  return createHash('sha256').update(roomId).digest('hex').slice(0, 8)
}
