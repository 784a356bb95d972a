import { concatBytes } from '@noble/hashes/utils.js'
import { message } from './messages.ts'
import { Malformed, Reader } from './reader.ts'
import { uint } from './uint.ts'

/** How a room ends (V4, V5): its board is deleted from the relay, or has moved to new links. */
export const endKinds = ['deleted', 'moved'] as const
export type EndKind = (typeof endKinds)[number]

/** What is said about the end of a room, see README.md. Every message is `message.ending`, one of these, and a block. */
export const ending = {
  /** Phone → relay: end this room, for good. Only with an edit link. */
  end: 0,
  /** Relay → phone: this room has ended; the kind, then the farewell. Nothing else is taken or told any more. */
  ended: 1,
  /** Phone → relay, in a room that has moved: is there an envelope under this id? */
  ask: 2,
  /** Relay → phone: the envelope; empty when there is none. */
  envelope: 3,
} as const

export type EndingStep = (typeof ending)[keyof typeof ending]

export const envelopeIdLength = 16
/** Nonce, role, seed and tag: all envelopes are alike in length. */
export const envelopeLength = 24 + 1 + 16 + 16

export const endingLimit = {
  /** Bytes of one message, before anything of it is read. */
  bytes: 64 * 1024,
  /** Bytes of a farewell, which is sealed. */
  farewell: 1024,
  envelopes: 512,
} as const

export interface Envelope {
  /** Which only the phone that it is for can work out. */
  readonly id: Uint8Array
  readonly sealed: Uint8Array
}

/** What a phone says as it ends a room, and what the relay keeps of the room from then on. */
export interface Ending {
  readonly kind: EndKind
  /** Who ended it and when, sealed for whoever holds a link. */
  readonly farewell: Uint8Array
  /** The new link for each phone that is kept, in no order that says anything. None when the board is deleted. */
  readonly envelopes: readonly Envelope[]
}

export function endingMessage(step: EndingStep, content: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of(message.ending, step), uint(content.length), content)
}

/** Reads a message, or what is behind its `message.ending` when given the reader that has read that. Throws `Malformed`. */
export function readEndingMessage(from: Uint8Array | Reader): { readonly step: number; readonly content: Uint8Array } {
  const reader = from instanceof Reader ? from : new Reader(from)
  if (reader.left > endingLimit.bytes) throw new Malformed('an ending is too long')
  if (!(from instanceof Reader) && reader.uint() !== message.ending) throw new Malformed('this is no ending')
  const read = { step: reader.uint(), content: reader.block() }
  reader.close()
  return read
}

export function endingContent({ kind, farewell, envelopes }: Ending): Uint8Array {
  const parts = envelopes.flatMap(({ id, sealed }) => [id, sealed])
  return concatBytes(endedContent(kind, farewell), uint(envelopes.length), ...parts)
}

/** Throws `Malformed`. What it gives are views on the content. */
export function readEnding(content: Uint8Array): Ending {
  const reader = new Reader(content)
  const { kind, farewell } = readHead(reader)
  const count = reader.uintUpTo(kind === 'moved' ? endingLimit.envelopes : 0)
  const envelopes: Envelope[] = []
  for (let read = 0; read < count; read += 1) envelopes.push({ id: taken(reader, envelopeIdLength), sealed: taken(reader, envelopeLength) })
  reader.close()
  return { kind, farewell, envelopes }
}

/** What phones are told of an ending: nothing of the envelopes, not even whether there are some. */
export function endedContent(kind: EndKind, farewell: Uint8Array): Uint8Array {
  return concatBytes(Uint8Array.of(endKinds.indexOf(kind)), uint(farewell.length), farewell)
}

/** Throws `Malformed`. */
export function readEnded(content: Uint8Array): Pick<Ending, 'kind' | 'farewell'> {
  const reader = new Reader(content)
  const head = readHead(reader)
  reader.close()
  return head
}

function readHead(reader: Reader): Pick<Ending, 'kind' | 'farewell'> {
  const kind = endKinds[reader.byte()]
  if (!kind) throw new Malformed('rooms do not end so')
  const farewell = reader.block()
  if (farewell.length > endingLimit.farewell) throw new Malformed('a farewell is too long')
  return { kind, farewell }
}

function taken(reader: Reader, length: number): Uint8Array {
  const from = reader.at
  reader.skip(length)
  return reader.bytes.subarray(from, reader.at)
}
