import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { deletedFrom, readCarrierUpdate, readStateVector } from '../../src/protocol/carrier-update.ts'
import { Malformed } from '../../src/protocol/reader.ts'

function carrier(entries: readonly number[], clientID = 7): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientID
  for (const entry of entries) doc.getArray('entries').push([Uint8Array.of(entry)])
  return doc
}

const madeBy = (change: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc()
  change(doc)
  return Y.encodeStateAsUpdate(doc)
}

test('[Q5] entries and deletions are told by client and clocks', () => {
  const doc = carrier([1, 2, 3, 4])
  expect(readCarrierUpdate(Y.encodeStateAsUpdate(doc))).toEqual({ held: [7, 0, 4], deleted: [] })
  doc.getArray('entries').delete(1, 2)
  const update = Y.encodeStateAsUpdate(doc)
  expect(readCarrierUpdate(update)).toEqual({ held: [7, 0, 4], deleted: [7, 1, 3] })
  // One client, its number, one stretch, where it begins and how long it is.
  expect([...update.subarray(deletedFrom(update))]).toEqual([1, 7, 1, 1, 2])
})

test('[Q5] an entry between two others and one at the front are read', () => {
  const doc = carrier([1, 2])
  doc.getArray('entries').insert(1, [Uint8Array.of(9)])
  doc.getArray('entries').insert(0, [new Uint8Array(70_000)])
  expect(readCarrierUpdate(Y.encodeStateAsUpdate(doc)).held).toEqual([7, 0, 4])
})

test('[Q5] a gap in a merged update is left out of what it holds', () => {
  const doc = new Y.Doc()
  doc.clientID = 7
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const entry of [1, 2, 3]) doc.getArray('entries').push([Uint8Array.of(entry)])
  expect(readCarrierUpdate(Y.mergeUpdates([updates[0]!, updates[2]!])).held).toEqual([7, 0, 1, 7, 2, 3])
})

test('[Q5] an update that claims millions of structs in seven bytes is refused at once', () => {
  const bomb = Uint8Array.of(1, 0x80, 0x80, 0x80, 0x10, 1, 0)
  expect(() => readCarrierUpdate(bomb)).toThrow(Malformed)
})

test.each([
  ['a map', (doc: Y.Doc) => void doc.getMap('entries').set('a', new Uint8Array(1))],
  ['a text', (doc: Y.Doc) => doc.getText('entries').insert(0, 'a')],
  ['another array', (doc: Y.Doc) => doc.getArray('others').push([new Uint8Array(1)])],
  ['an entry that is no bytes', (doc: Y.Doc) => doc.getArray('entries').push([{ a: 1 }])],
  ['a nested array', (doc: Y.Doc) => doc.getArray('entries').push([new Y.Array()])],
  ['a nested document', (doc: Y.Doc) => doc.getArray('entries').push([new Y.Doc()])],
])('[Q5] %s is not part of a carrier', (_name, change) => {
  expect(() => readCarrierUpdate(madeBy(change))).toThrow(Malformed)
})

test('[Q5] every update that was cut short or has a byte too many is refused', () => {
  const doc = carrier([1, 2, 3])
  doc.getArray('entries').delete(1, 1)
  const update = Y.encodeStateAsUpdate(doc)
  for (let length = 0; length < update.length; length += 1) expect(() => readCarrierUpdate(update.subarray(0, length))).toThrow(Malformed)
  expect(() => readCarrierUpdate(Uint8Array.from([...update, 0]))).toThrow(Malformed)
})

test.each([
  ['a clock beyond all that a carrier can have', [1, 1, 7, 255, 255, 255, 255, 15, 3, 1, 7, 101, 110, 116, 114, 105, 101, 115, 0, 0]],
  ['a run of deleted entries beyond that', [1, 1, 7, 0, 1, 1, 7, 101, 110, 116, 114, 105, 101, 115, 255, 255, 255, 255, 15, 0]],
  ['an entry behind itself, which would make Yjs throw', [1, 1, 7, 3, 0x83, 7, 3, 0, 0]],
  ['an entry before a later one of its maker', [1, 1, 7, 3, 0x43, 7, 9, 0, 0]],
  ['an empty run', [1, 1, 7, 0, 0, 0, 0]],
  ['a client beyond 32 bits', [1, 1, 255, 255, 255, 255, 31, 0, 0, 1, 0]],
  ['one client in two sections', [2, 1, 7, 0, 0, 1, 1, 7, 1, 0, 1, 0]],
  ['a deletion of nothing, on which Yjs throws where it has to wait for its client', [0, 1, 7, 1, 3, 0]],
  ['a deletion that ends beyond all clocks', [0, 1, 7, 1, 1, 255, 255, 255, 255, 7]],
  ['a number that does not end', [0, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 1]],
  ['a number beyond 2^53', [255, 255, 255, 255, 255, 255, 255, 255, 1]],
])('[Q5] %s is refused', (_name, bytes) => {
  expect(() => readCarrierUpdate(Uint8Array.from(bytes))).toThrow(Malformed)
})

test('[Q5] state vectors are read as Yjs writes them, and refused when cut short', () => {
  const doc = carrier([1, 2, 3])
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(carrier([1], 4_294_967_295)))
  const vector = Y.encodeStateVector(doc)
  expect(readStateVector(vector)).toEqual(new Map([[7, 3], [4_294_967_295, 1]]))
  for (let length = 0; length < vector.length; length += 1) expect(() => readStateVector(vector.subarray(0, length))).toThrow(Malformed)
})
