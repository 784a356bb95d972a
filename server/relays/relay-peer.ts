import { close } from '../../src/protocol/messages.ts'
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
  readonly #again: () => void

  /** `again` is called where what the other relay asked for cannot be read now. */
  constructor(wire: RelayWire, to: string, room: string, again: () => void) {
    this.#wire = wire
    this.#to = to
    this.#room = room
    this.#again = again
  }

  send(batch: Batch): void {
    for (const message of batch.messages) this.#wire.tell(this.#to, 'said', this.#room, message)
  }

  /** There is no line to close, and nobody who would come again by themselves. */
  close(code: number): void {
    if (code === close.cannotLoad) this.#again()
  }
}
