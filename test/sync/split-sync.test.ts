import * as decoding from 'lib0/decoding'
import { writeUpdate } from 'y-protocols/sync'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readCarrierUpdate } from '../../src/protocol/carrier-update.ts'
import { splitSync } from '../../src/sync/split-sync.ts'

const most = 4_000

function carrierOfTwo(): Y.Doc {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  const pass = () => {
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  }
  for (let turn = 0; turn < 60; turn++) {
    const doc = turn % 3 === 0 ? other : one
    doc.getArray('entries').push([new Uint8Array(50 + ((turn * 37) % 400)).fill(turn)])
    if (turn % 7 === 0) pass()
    if (turn % 11 === 10) doc.getArray('entries').delete(turn % 5, 2)
  }
  pass()
  return one
}

function messageOf(carrier: Y.Doc): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  writeUpdate(encoder, Y.encodeStateAsUpdate(carrier))
  return encoding.toUint8Array(encoder)
}

function updateIn(message: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(message)
  expect([decoding.readVarUint(decoder), decoding.readVarUint(decoder)]).toEqual([0, 2])
  return decoding.readVarUint8Array(decoder)
}

test('[Y7] a change that is too large for one message goes in several, each of which the relay can read, and says the same', () => {
  const carrier = carrierOfTwo()
  const message = messageOf(carrier)
  const parts = splitSync(message, most)
  expect(parts.length).toBeGreaterThan(3)
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(most)
  const received = new Y.Doc()
  for (const part of parts) {
    readCarrierUpdate(updateIn(part))
    Y.applyUpdate(received, updateIn(part))
  }
  expect(received.getArray('entries').toArray()).toEqual(carrier.getArray('entries').toArray())
  expect(Y.encodeStateVector(received)).toEqual(Y.encodeStateVector(carrier))
  expect(received.store.pendingStructs).toBeNull()
})

test('[Y7] what was deleted comes last, and a large entry stays whole', () => {
  const carrier = carrierOfTwo()
  carrier.getArray('entries').push([new Uint8Array(3 * most)])
  const parts = splitSync(messageOf(carrier), most).map((part) => readCarrierUpdate(updateIn(part)))
  expect(parts.map(({ deleted }) => deleted.length > 0)).toEqual(parts.map((_, at) => at === parts.length - 1))
  const received = new Y.Doc()
  for (const part of splitSync(messageOf(carrier), most)) Y.applyUpdate(received, updateIn(part))
  expect(received.getArray('entries').length).toBe(carrier.getArray('entries').length)
})

test('[Y7] what fits goes as it is', () => {
  const message = messageOf(carrierOfTwo())
  expect(splitSync(message, message.length)).toEqual([message])
})
