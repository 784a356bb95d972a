import { createDecoder, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, type Encoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import * as Y from 'yjs'

type Decoded = ReturnType<typeof Y.decodeUpdate>
type Struct = Decoded['structs'][number]

/** Bytes of kind and step, both below 128. */
const head = 2
/** What a message has around its structs, generously. */
const around = 100

/**
 * Cuts a sync message that brings a change (steps 1 and 2 of y-protocols) into messages of at most `most` bytes, which say the same one
 * after the other: a relay that lost its disk may be brought more than it takes at once. What was deleted comes last, when all that was put in
 * its place is there. An entry that is larger by itself stays whole.
 */
export function splitSync(message: Uint8Array, most: number): Uint8Array[] {
  if (message.length <= most) return [message]
  const { structs, ds } = Y.decodeUpdate(readVarUint8Array(createDecoder(message.subarray(head))))
  const parts: Struct[][] = [[]]
  let size = 0
  for (const struct of structs) {
    const length = encoded([struct], null).length
    if (size > 0 && size + length > most - around) {
      parts.push([])
      size = 0
    }
    parts.at(-1)!.push(struct)
    size += length
  }
  const updates = parts.map((part) => encoded(part, null))
  if (ds.clients.size > 0) updates.push(encoded([], ds))
  return updates.map((update) => {
    const encoder = createEncoder()
    for (const byte of message.subarray(0, head)) writeVarUint(encoder, byte)
    writeVarUint8Array(encoder, update)
    return toUint8Array(encoder)
  })
}

/** An update in the first version of Yjs's encoding: sections of one client each, then what is deleted. */
function encoded(structs: readonly Struct[], deleted: Decoded['ds'] | null): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const rest = encoder.restEncoder
  const sections = new Map<number, Struct[]>()
  for (const struct of structs) {
    const { client } = struct.id
    const section = sections.get(client)
    if (section) section.push(struct)
    else sections.set(client, [struct])
  }
  writeVarUint(rest, sections.size)
  for (const [client, section] of sections) {
    writeVarUint(rest, section.length)
    encoder.writeClient(client)
    writeVarUint(rest, section[0]!.id.clock)
    for (const struct of section) struct.write(encoder, 0)
  }
  writeDeleted(rest, deleted)
  return encoder.toUint8Array()
}

function writeDeleted(encoder: Encoder, deleted: Decoded['ds'] | null): void {
  const clients = deleted?.clients ?? new Map<number, { clock: number; len: number }[]>()
  writeVarUint(encoder, clients.size)
  for (const [client, ranges] of clients) {
    writeVarUint(encoder, client)
    writeVarUint(encoder, ranges.length)
    for (const { clock, len } of ranges) {
      writeVarUint(encoder, clock)
      writeVarUint(encoder, len)
    }
  }
}
