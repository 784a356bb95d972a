import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { readCarrierUpdate } from '../protocol/carrier-update.ts'
import { ending, readEndingMessage } from '../protocol/ending-messages.ts'
import { message, sync } from '../protocol/messages.ts'

export type RelayMessage =
  /** `sent`: this phone's clock as it asked. `relay`: the relay's clock as it answered. Both in ms. */
  | { readonly kind: 'time'; readonly sent: number; readonly relay: number }
  | { readonly kind: 'durable'; readonly vector: Uint8Array }
  /** About the room's typed code; `knock-desk.ts` reads it. */
  | { readonly kind: 'knock' }
  /** The room has ended; `ending-messages.ts` reads what is said of it. */
  | { readonly kind: 'ended'; readonly content: Uint8Array }
  /** One of y-websocket's own; `held` are the clocks it brings, as `readCarrierUpdate` gives them. */
  | { readonly kind: 'other'; readonly held: readonly number[] }

/** An update with nothing in it, to which the relay says what is on its disk once all that it has is there. */
export const nothingNew = Uint8Array.of(message.sync, sync.update, 2, 0, 0)

/** Tells the relay of an update of the carrier, as y-websocket does. */
export function updateMessage(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, message.sync)
  encoding.writeVarUint(encoder, sync.update)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

/** Reads what a relay sent as far as it concerns us. Throws for what must not be handed on, such as an update that is no carrier's. */
export function readRelayMessage(bytes: Uint8Array): RelayMessage {
  const decoder = decoding.createDecoder(bytes)
  const kind = decoding.readVarUint(decoder)
  if (kind === message.time) return { kind: 'time', sent: decoding.readFloat64(decoder), relay: decoding.readFloat64(decoder) }
  if (kind === message.durable) return { kind: 'durable', vector: decoding.readVarUint8Array(decoder).slice() }
  if (kind === message.knock) return { kind: 'knock' }
  if (kind === message.ending) {
    const { step, content } = readEndingMessage(bytes)
    return step === ending.ended ? { kind: 'ended', content: content.slice() } : { kind: 'other', held: [] }
  }
  const isUpdate = kind === message.sync && decoding.readVarUint(decoder) !== sync.step1
  return { kind: 'other', held: isUpdate ? readCarrierUpdate(decoding.readVarUint8Array(decoder)).held : [] }
}

/** Asks the relay for its time, `at` being this phone's monotonic clock in ms. */
export function timeQuestion(at: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, message.time)
  encoding.writeFloat64(encoder, at)
  return encoding.toUint8Array(encoder)
}
