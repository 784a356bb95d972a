import type { Batch } from '../batch.ts'
import type { Peer } from '../peer.ts'
import type { RelayWire } from './wire.ts'

/** Another relay, as one room sees it: somebody who says what the phones there say. */
export class RelayPeer implements Peer {
  readonly role = 'edit'
  readonly isRelay = true
  readonly #wire: RelayWire
  readonly #to: string
  readonly #room: string

  constructor(wire: RelayWire, to: string, room: string) {
    this.#wire = wire
    this.#to = to
    this.#room = room
  }

  send(batch: Batch): void {
    for (const message of batch.messages) this.#wire.tell(this.#to, 'said', this.#room, message)
  }

  /** The other relay deals with its own phones; there is no line to close. */
  close(): void {}
}
