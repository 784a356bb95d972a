import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openEntry, sealEntry } from '../../src/seal/entry.ts'
import { isPlausibleUpdate } from '../../src/seal/plausible-update.ts'
import { format, seal, sealOverhead, unseal } from '../../src/seal/sealed.ts'

const key = new Uint8Array(32).fill(1)
const plain = new TextEncoder().encode('Keep the vendor or move the reports')

test('[V2] what is sealed comes back under its key, and holds nothing of what it says', () => {
  const sealed = seal(key, 'room', plain)
  expect(unseal(key, 'room', sealed)).toEqual(plain)
  expect(sealed.length).toBe(plain.length + sealOverhead)
  expect(new TextDecoder('latin1').decode(sealed)).not.toContain('vendor')
})

test('[V2] sealing twice never gives the same bytes, nor the same nonce', () => {
  const nonces = new Set(Array.from({ length: 500 }, () => seal(key, 'room', plain).slice(1, 25).join()))
  expect(nonces.size).toBe(500)
})

test('[V2] another key, another room or another format opens nothing', () => {
  const sealed = seal(key, 'room', plain)
  expect(unseal(new Uint8Array(32).fill(2), 'room', sealed)).toBeNull()
  expect(unseal(key, 'other room', sealed)).toBeNull()
  expect(unseal(key, 'room', Uint8Array.from([format + 1, ...sealed.slice(1)]))).toBeNull()
})

test('[Q6] any one bit changed, any end cut off, opens nothing and throws nothing', () => {
  const sealed = seal(key, 'room', plain)
  for (let at = 0; at < sealed.length; at++) {
    const changed = sealed.slice()
    changed[at]! ^= 1 << (at % 8)
    expect(unseal(key, 'room', changed)).toBeNull()
    expect(unseal(key, 'room', sealed.slice(0, at))).toBeNull()
  }
})

test('[V2] an entry keeps its tier, its count and its update', () => {
  const keys = { roomId: 'room', contentKey: key }
  const entry = { tier: 2, changes: 1600, update: plain }
  expect(openEntry(keys, sealEntry(keys, entry))).toEqual(entry)
})

test('[Q6] what is no entry is none, whatever it is', () => {
  const keys = { roomId: 'room', contentKey: key }
  for (const odd of [null, undefined, 7, 'text', {}, [], new Uint8Array(), new Uint8Array(41), seal(key, 'room', new Uint8Array()), seal(key, 'room', new Uint8Array([255]))]) {
    expect(openEntry(keys, odd)).toBeNull()
  }
})

test('[Q6] an update that claims more than its bytes can hold is not given to Yjs', () => {
  // Seven bytes: one client with 32 million structs, of which none is there.
  const claims = Uint8Array.from([1, 0xff, 0xff, 0xff, 0x0f, 1, 0])
  // One collected struct of nearly 2^53 clocks.
  const long = Uint8Array.from([1, 1, 1, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f, 0])
  // A deletion of as many.
  const deletes = Uint8Array.from([0, 1, 1, 1, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f])
  for (const bomb of [claims, long, deletes, new Uint8Array(), Uint8Array.from([255]), new Uint8Array(5_000_000)]) {
    expect(isPlausibleUpdate(bomb)).toBe(false)
  }
})

test('[Q6] every update that a board makes is let through', () => {
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => expect(isPlausibleUpdate(update)).toBe(true))
  const map = doc.getMap<unknown>('m')
  for (let i = 0; i < 50; i++) map.set(`k${i % 7}`, i % 2 ? { deep: [i, null, 'x'] } : i)
  const text = doc.getText('t')
  for (let i = 0; i < 50; i++) text.insert(i, '👩‍👩‍👧'[i % 5] ?? 'x')
  text.delete(3, 20)
  doc.getArray('a').push([new Uint8Array(3), new Y.Map(), new Y.Text('in it'), true, 1.5])
  expect(isPlausibleUpdate(Y.encodeStateAsUpdate(doc))).toBe(true)
  expect(isPlausibleUpdate(Y.encodeStateAsUpdate(new Y.Doc()))).toBe(true)
})
