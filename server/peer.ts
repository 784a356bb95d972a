import type { Role } from '../src/protocol/keys.ts'
import type { Batch } from './batch.ts'

/** Whoever is in a room, as the room sees it. */
export interface Peer {
  readonly role: Role
  /** True of another relay, which speaks for the phones that it has. */
  readonly isRelay?: boolean
  /** Must not throw and must not call back into the room. */
  send(batch: Batch): void
  /** Ends the connection with one of the protocol's close codes; the room is told by `leave` later. */
  close(code: number): void
}
