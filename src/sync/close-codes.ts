import { close } from '../protocol/messages.ts'

/** Why the relay does not take this board, as far as a person can do something about it. */
export type RelayProblem = 'refused' | 'too-large' | 'newer' | 'older' | 'deleted' | 'moved'

/** What a close code means for the person; null when it is worth to come back. */
export function relayProblemOf(code: number): RelayProblem | null {
  if (code === close.tooLarge || code === close.roomFull) return 'too-large'
  if (code === close.malformed || code === close.appTooOld) return 'newer'
  if (code === close.relayTooOld) return 'older'
  if (code === close.deleted) return 'deleted'
  if (code === close.moved) return 'moved'
  return code >= 4400 && code < 4500 ? 'refused' : null
}

/**
 * How long to wait before coming back, in ms. Spread out, so that a whole room does not come back in one wave, and short
 * enough to be there within three seconds of a network of which nobody told us.
 */
export function retryDelay(code: number, random: number): number {
  return code === close.tooFast ? 4000 + random * 4000 : 300 + random * 1200
}
