import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { deletedFrom } from '../protocol/carrier-update.ts'
import { message, sync } from '../protocol/messages.ts'

/** An update begins with how many clients it holds something of, and its deletions with how many they are about. */
const none = 0

/**
 * Deletes nothing before what stands for it is here. Yjs holds back an entry that builds on one which has not come yet, but deletes at once
 * what the same message says to: then of entries that were merged nothing would be on this phone, which had called them saved, until what
 * was missing came, and nothing at all where the page was gone by then.
 *
 * The relay passes on what it hears before it has answered this phone, and one window may hear of something before another. What waits
 * here is not kept: each answer of the relay has all deletions.
 */
export function deleteLast(provider: WebsocketProvider): void {
  const carrier = provider.doc
  const hear = provider.messageHandlers[message.sync]!
  let waiting: Uint8Array | null = null
  provider.messageHandlers[message.sync] = (encoder, decoder, to, isFromRelay, kind) => {
    const { rest, deleted } = parted(decoder)
    hear(encoder, rest, to, isFromRelay, kind)
    if (deleted) waiting = waiting ? Y.mergeUpdates([waiting, deleted]) : deleted
    if (!waiting || !provider.synced || carrier.store.pendingStructs) return
    const due = waiting
    waiting = null
    Y.applyUpdate(carrier, due, provider)
  }
}

/** A sync message without its deletions, and these as an update of their own; null where there are none. */
function parted(decoder: decoding.Decoder): { rest: decoding.Decoder; deleted: Uint8Array | null } {
  const whole = decoding.clone(decoder)
  const step = decoding.readVarUint(whole)
  if (step === sync.step1) return { rest: decoder, deleted: null }
  const update = decoding.readVarUint8Array(whole)
  const at = deletedFrom(update)
  if (update[at] === none) return { rest: decoder, deleted: null }
  const [held, deleted] = [update.slice(0, at + 1), update.slice(at - 1)]
  held[at] = none
  deleted[0] = none
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, held)
  return { rest: decoding.createDecoder(encoding.toUint8Array(encoder)), deleted }
}
