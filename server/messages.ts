import { message, sync } from '../src/protocol/messages.ts'
import { Writer } from './writer.ts'

/** A sync message with a state vector or an update in it. */
export function syncMessage(step: number, content: Uint8Array): Uint8Array {
  return blockMessage([message.sync, step], content)
}

/** A sync message that asks for everything: its state vector of one byte covers nothing. */
export const questionForAll = syncMessage(sync.step1, Uint8Array.of(0))

export function awarenessMessage(content: Uint8Array): Uint8Array {
  return blockMessage([message.awareness], content)
}

/** Says that all that this state vector covers is on disk. */
export function durableMessage(vector: Uint8Array): Uint8Array {
  return blockMessage([message.durable], vector)
}

/** The answer to a phone's question for the time: its own clock as it sent it, and the relay's. */
export function timeMessage(asked: Uint8Array, now: number): Uint8Array {
  const bytes = Buffer.alloc(17)
  bytes[0] = message.time
  bytes.set(asked, 1)
  bytes.writeDoubleBE(now, 9)
  return bytes
}

function blockMessage(head: readonly number[], content: Uint8Array): Uint8Array {
  const writer = new Writer()
  for (const number of head) writer.uint(number)
  writer.block(content)
  return writer.written
}
