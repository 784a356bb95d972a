import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { WebsocketProvider } from 'y-websocket'
import { readCarrierUpdate } from '../protocol/carrier-update.ts'
import { message } from '../protocol/messages.ts'

/**
 * Tells the relay as well what another window of this phone says. That window may be gone before its own word gets there, and what is
 * written here builds on it: an entry that stands beside one that the relay never had can be read by nobody, and where it was
 * merged from entries that were shared, these would be lost with it. The provider keeps to itself what it did not write.
 */
export function passOnOtherWindows(provider: WebsocketProvider, send: (bytes: Uint8Array) => void): void {
  const hear = provider.messageHandlers[message.sync]!
  provider.messageHandlers[message.sync] = (encoder, decoder, to, isFromRelay, kind) => {
    const isNew = !isFromRelay && bringsNew(decoding.clone(decoder), provider.doc)
    hear(encoder, decoder, to, isFromRelay, kind)
    if (isNew) send(decoder.arr)
  }
}

/** Whether it holds what this window lacks: the relay was told of the rest, or told this window of it. */
function bringsNew(decoder: decoding.Decoder, carrier: Y.Doc): boolean {
  if (decoding.readVarUint(decoder) === 0) return false
  const { held } = readCarrierUpdate(decoding.readVarUint8Array(decoder))
  return held.some((behindLast, at) => at % 3 === 2 && behindLast > Y.getState(carrier.store, held[at - 2]!))
}
