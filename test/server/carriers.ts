import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { message } from '../../src/protocol/messages.ts'

/** What a phone sends for a change of its carrier: a sync message with an update. */
export function updateMessage(update: Uint8Array): Uint8Array {
  return syncMessage(2, update)
}

export function syncMessage(step: number, content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, message.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, content)
  return encoding.toUint8Array(encoder)
}

/** A presence of one client; `state` is what stands for it on the wire. */
export function presenceMessage(client: number, clock: number, state: string): Uint8Array {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, 1)
  encoding.writeVarUint(inner, client)
  encoding.writeVarUint(inner, clock)
  encoding.writeVarString(inner, state)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, message.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
  return encoding.toUint8Array(encoder)
}

/** The entries of a presence message as [client, clock, state]. */
export function shownIn(bytes: Uint8Array): [number, number, string][] {
  const outer = decoding.createDecoder(bytes)
  decoding.readVarUint(outer)
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer))
  return Array.from({ length: decoding.readVarUint(decoder) }, () => [decoding.readVarUint(decoder), decoding.readVarUint(decoder), decoding.readVarString(decoder)])
}

export const askForAll = Uint8Array.of(message.sync, 0, 1, 0)

/** A carrier that tells each of its changes as a message. */
export class Writer {
  readonly carrier = new Y.Doc()
  #last: Uint8Array = new Uint8Array()

  constructor() {
    this.carrier.on('update', (update: Uint8Array) => {
      this.#last = update
    })
  }

  /** Adds an entry and returns the message for it. */
  write(entry: Uint8Array | string): Uint8Array {
    this.carrier.getArray('entries').push([Uint8Array.from(typeof entry === 'string' ? Buffer.from(entry) : entry)])
    return updateMessage(this.#last)
  }

  /** All that was written, in one message. */
  all(): Uint8Array {
    return updateMessage(Y.encodeStateAsUpdate(this.carrier))
  }

  get clock(): number {
    return Y.getState(this.carrier.store, this.carrier.clientID)
  }

  /** How many of the written entries a *durable* message covers. */
  coveredUpTo(durable: Uint8Array): number {
    return Y.decodeStateVector(durable.subarray(lengthOfHead(durable))).get(this.carrier.clientID) ?? 0
  }

  isCoveredBy(durable: Uint8Array): boolean {
    return this.coveredUpTo(durable) >= this.clock
  }
}

/** The kind and the length of the block behind it. */
function lengthOfHead(bytes: Uint8Array): number {
  let at = 1
  while (bytes[at]! > 127) at += 1
  return at + 1
}

/** The texts of all entries in a step 2 or update message. */
export function textsIn(syncs: readonly Uint8Array[]): string[] {
  const doc = new Y.Doc()
  for (const bytes of syncs) Y.applyUpdate(doc, bytes.subarray(1 + lengthOfHead(bytes.subarray(1))))
  return doc.getArray<Uint8Array>('entries').map((entry) => Buffer.from(entry).toString())
}
