import type { EndKind } from '../protocol/ending-messages.ts'
import type { KeptCarrier } from '../local/keep-carrier.ts'
import type { OpenCarrier } from '../seal/open-carrier.ts'
import type { Keeping } from '../state/room.ts'
import type { ConnectedCarrier } from '../sync/connect-carrier.ts'

interface Parts {
  readonly sealed: Pick<OpenCarrier, 'unsealed' | 'waiting' | 'unreadable'>
  readonly kept: Pick<KeptCarrier, 'saved' | 'isRead' | 'problem'>
  /** Null until the relay was first asked. */
  readonly connected: Pick<ConnectedCarrier, 'connection' | 'problem' | 'covers'> | null
  /** What is known of the relay's disk before it was asked. */
  readonly coversBefore: ConnectedCarrier['covers']
  /** How the room ended, as this phone was told once; then the relay is not asked any more. */
  readonly ended?: EndKind | null
}

/** What is true now of this person's changes. It counts what is not sealed yet, and never says more than is known (Y2–Y4). */
export function keepingNow({ sealed, kept, connected, coversBefore, ended = null }: Parts): Keeping {
  const storageProblem = kept.problem()
  const connection = connected?.connection() ?? 'connecting'
  // Where the relay answers before what is kept here was read, nobody knows yet what of that waits.
  const isUnread = !kept.isRead() && !storageProblem
  const saved = sealed.unsealed() === 0 && kept.saved()
  return {
    phone: storageProblem ? 'failing' : saved ? 'saved' : 'saving',
    storageProblem,
    connection: ended ? 'offline' : isUnread && connection === 'connected' ? 'connecting' : connection,
    relayProblem: ended ?? connected?.problem() ?? null,
    waiting: sealed.waiting(connected?.covers ?? coversBefore),
    unreadable: sealed.unreadable(),
  }
}

/**
 * Whether screens have something new to say. That what others wrote is being put on this phone is none: it is about this person's
 * changes, and would be said and taken back with each of theirs.
 */
export function isNews(before: Keeping, now: Keeping): boolean {
  const isOthers = before.phone === 'saved' && now.phone === 'saving' && !now.waiting
  return (Object.keys(now) as (keyof Keeping)[]).some((key) => before[key] !== now[key] && !(isOthers && key === 'phone'))
}
