import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { codeLength } from './code.ts'
import { message } from './messages.ts'
import { Malformed, Reader } from './reader.ts'
import { uint } from './uint.ts'

/**
 * What is said about a code and about those who knock with it, see README.md. Every message is `message.knock`, one of these,
 * the number of the knock (0 where there is none), and a block. "Phone" is whoever shows the code or sits in its room with
 * an edit link; "visitor" is who typed it.
 */
export const knock = {
  /** Phone → relay: show the room's code here, made if there is none. */
  open: 0,
  /** Phone → relay: another code in place of this one. */
  renew: 1,
  /** Phone → relay: no code any more. */
  shut: 2,
  /** Relay → phone: the code, then until when in ms of the relay's clock as float64; empty when there is none. */
  code: 3,
  /** Visitor → relay: commitment, then the code. Relay → phone: the commitment. */
  ask: 4,
  /** Phone → relay → visitor: the host's opening. */
  host: 5,
  /** Visitor → relay → phone: the opening that was committed to, then the sealed name. */
  reveal: 6,
  /** Phone → relay → other phones: who knocks with which picture, sealed under the edit link. */
  notice: 7,
  /** Phone → relay → the phone that hosts: yes or no, sealed under the edit link. */
  verdict: 8,
  /** Phone → relay → visitor: yes with the link, or no; sealed, and of one length. */
  answer: 9,
  /** Relay → phones: this knock is over. */
  over: 10,
  /** Phone → relay: what was revealed is not what was committed to. */
  forged: 11,
} as const

export type KnockKind = (typeof knock)[keyof typeof knock]

export const knockPath = '/relay/knock'

/** A public key and a nonce. */
export const openingLength = 48
export const commitmentLength = 32

export const knockLimit = {
  /** Bytes of one message, before anything of it is read. */
  bytes: 1024,
  /** Knocks that one code takes, and wrong openings after which it is closed. */
  knocks: 20,
  forged: 5,
  /** How long somebody waits to be let in, in ms. */
  wait: 120_000,
} as const

export interface KnockMessage {
  readonly kind: number
  readonly id: number
  readonly content: Uint8Array
}

const none = new Uint8Array(0)

export function knockMessage(kind: KnockKind, id = 0, content: Uint8Array = none): Uint8Array {
  return concatBytes(Uint8Array.of(message.knock, kind), uint(id), uint(content.length), content)
}

/** Reads a message, or what is behind its `message.knock` when given the reader that has read that. Throws `Malformed`. */
export function readKnockMessage(from: Uint8Array | Reader): KnockMessage {
  const reader = from instanceof Reader ? from : new Reader(from)
  if (reader.left > knockLimit.bytes) throw new Malformed('a knock is too long')
  if (!(from instanceof Reader) && reader.uint() !== message.knock) throw new Malformed('this is no knock')
  const read = { kind: reader.uint(), id: reader.uint(), content: reader.block() }
  reader.close()
  return read
}

export function askContent(commitment: Uint8Array, code: string): Uint8Array {
  return concatBytes(commitment, utf8ToBytes(code))
}

/** The commitment and the code as it was typed. Throws `Malformed`. */
export function readAsk(content: Uint8Array): { readonly commitment: Uint8Array; readonly code: string } {
  if (content.length !== commitmentLength + codeLength) throw new Malformed('this asks for nothing')
  return { commitment: content.subarray(0, commitmentLength), code: String.fromCharCode(...content.subarray(commitmentLength)) }
}

export function codeContent(code: string, until: number): Uint8Array {
  const bytes = new Uint8Array(codeLength + 8)
  bytes.set(utf8ToBytes(code))
  new DataView(bytes.buffer).setFloat64(codeLength, until)
  return bytes
}

/** The code that the relay opened, or null when it says that none is open. Throws `Malformed`. */
export function readCodeContent(content: Uint8Array): { readonly code: string; readonly until: number } | null {
  if (content.length === 0) return null
  if (content.length !== codeLength + 8) throw new Malformed('this is no code')
  const until = new DataView(content.buffer, content.byteOffset).getFloat64(codeLength)
  return { code: String.fromCharCode(...content.subarray(0, codeLength)), until }
}

/** What a visitor says before it sees the host's opening, so that neither side, nor the relay, can fit a picture. */
export function commitmentTo(opening: Uint8Array): Uint8Array {
  return sha256(concatBytes(utf8ToBytes('hourboard knock commitment'), opening))
}
