import { expect, test } from 'vitest'
import { envelopeFor, newKeyPair, sealEnvelopes } from '../../src/protocol/envelopes.ts'
import { openFarewell, sealFarewell } from '../../src/protocol/farewell.ts'
import { keysOf } from '../../src/protocol/keys.ts'

const oldSeed = new Uint8Array(16).fill(1)
const newSeed = new Uint8Array(16).fill(2)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function moved(kept: readonly ReturnType<typeof newKeyPair>[]) {
  const move = newKeyPair()
  const envelopes = sealEnvelopes(move, kept.map(({ publicKey }) => publicKey), oldSeed, newSeed)
  const find = (id: Uint8Array) => envelopes.find((one) => hex(one.id) === hex(id))?.sealed ?? null
  return { move, envelopes, find }
}

test('[V4] a phone that is kept finds its envelope and reads the new seed; one that is left out finds none', () => {
  const [ada, ben, cy] = [newKeyPair(), newKeyPair(), newKeyPair()]
  const { move, find } = moved([ada, ben])
  for (const phone of [ada, ben]) {
    const way = envelopeFor(phone, move.publicKey, oldSeed)!
    expect(way.open(find(way.id)!)).toEqual(newSeed)
  }
  expect(find(envelopeFor(cy, move.publicKey, oldSeed)!.id)).toBeNull()
})

test('[V4] nobody opens the envelope of another phone, nor one of another board, nor a changed one', () => {
  const [ada, cy] = [newKeyPair(), newKeyPair()]
  const { move, find } = moved([ada])
  const way = envelopeFor(ada, move.publicKey, oldSeed)!
  const sealed = find(way.id)!
  expect(envelopeFor(cy, move.publicKey, oldSeed)!.open(sealed)).toBeNull()
  const elsewhere = envelopeFor(ada, move.publicKey, newSeed)!
  expect([hex(elsewhere.id) === hex(way.id), elsewhere.open(sealed)]).toEqual([false, null])
  expect(way.open(sealed.map((byte, at) => (at === 30 ? byte ^ 1 : byte)))).toBeNull()
})

test('[V2] envelopes say nothing to the relay: alike in length, filled up to a multiple of eight, without a link in them', () => {
  for (const count of [0, 1, 7, 8, 9]) {
    const { envelopes } = moved(Array.from({ length: count }, newKeyPair))
    expect(envelopes).toHaveLength(Math.max(8, Math.ceil(count / 8) * 8))
    expect(new Set(envelopes.map(({ sealed }) => sealed.length)).size).toBe(1)
    for (const { sealed } of envelopes) expect(hex(sealed)).not.toContain(hex(newSeed))
  }
})

test('[V4] keys of low order get no envelope', () => {
  const { envelopes, move } = moved([{ secretKey: new Uint8Array(32), publicKey: new Uint8Array(32) }])
  expect(envelopes).toHaveLength(8)
  expect(envelopeFor(newKeyPair(), new Uint8Array(32), oldSeed)).toBeNull()
  expect(move.publicKey).toHaveLength(32)
})

test('[V5] whoever holds a link reads who ended the board and when; others, and the relay, read nothing', () => {
  const edit = keysOf({ role: 'edit', editSeed: oldSeed })
  const said = { by: 'Ola Nordmann', at: 1_800_000_000_000, key: new Uint8Array(32).fill(7) }
  const sealed = sealFarewell(edit, said)
  expect(openFarewell(edit, sealed)).toEqual(said)
  expect(openFarewell(keysOf(edit.view), sealed)).toEqual(said)
  expect(openFarewell(keysOf({ role: 'edit', editSeed: newSeed }), sealed)).toBeNull()
  expect(openFarewell(edit, sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte)))).toBeNull()
  expect(Buffer.from(sealed).includes('Ola')).toBe(false)
})
