import * as decoding from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import { readCarrierUpdate } from '../protocol/carrier-update.ts'
import { message } from '../protocol/messages.ts'
import { updateMessage } from './relay-messages.ts'

/**
 * Tells the relay as well what another window of this phone says. That window may be gone before its own word gets there, and what is
 * written here builds on it: an entry that stands beside one that the relay never had can be read by nobody, and where it was
 * merged from entries that were shared, these would be lost with it. The provider keeps to itself what it did not write.
 *
 * It is told once it is in the carrier, and so never before what it builds on itself.
 */
export function passOnOtherWindows(provider: WebsocketProvider, send: (bytes: Uint8Array) => void): void {
  const carrier = provider.doc
  const hear = provider.messageHandlers[message.sync]!
  /** What the relay itself says just now; null where nothing but that can enter the carrier. */
  let said: readonly number[] | null = null
  provider.messageHandlers[message.sync] = (encoder, decoder, to, isFromRelay, kind) => {
    if (!isFromRelay) said = []
    // With it may come in what another window said before, which was held back until now.
    else if (carrier.store.pendingStructs) said = heldIn(decoding.clone(decoder))
    try {
      hear(encoder, decoder, to, isFromRelay, kind)
    } finally {
      said = null
    }
  }
  carrier.on('update', (update: Uint8Array, from: unknown) => {
    if (from === provider && said && !isWithin(readCarrierUpdate(update).held, said)) send(updateMessage(update))
  })
}

function heldIn(decoder: decoding.Decoder): readonly number[] {
  const isQuestion = decoding.readVarUint(decoder) === 0
  return isQuestion ? [] : readCarrierUpdate(decoding.readVarUint8Array(decoder)).held
}

/** Whether all of these clocks (triples of client, first, and the one after the last) are among the others. */
function isWithin(some: readonly number[], all: readonly number[]): boolean {
  for (let at = 0; at < some.length; at += 3) {
    const [client, from, to] = [some[at]!, some[at + 1]!, some[at + 2]!]
    const isThere = all.some((one, place) => place % 3 === 0 && one === client && all[place + 1]! <= from && all[place + 2]! >= to)
    if (!isThere) return false
  }
  return true
}
