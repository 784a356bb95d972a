import { expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../../src/protocol/base64url.ts'
import { hash16, keysOf, roomIdOf, type Secret } from '../../src/protocol/keys.ts'
import { offeredSubprotocols, provenRole } from '../../src/protocol/proof.ts'

const seedOf = (n: number): Secret => ({ role: 'edit', editSeed: Uint8Array.from({ length: 16 }, (_, i) => (n * 31 + i * 7) % 256) })
const edit = keysOf(seedOf(1))
const view = keysOf(edit.view)

test('[J4] both links lead to one room and one content key, and each to its own proof', () => {
  expect(view.roomId).toBe(edit.roomId)
  expect(view.contentKey).toEqual(edit.contentKey)
  expect(view.presenceKey).toEqual(edit.presenceKey)
  expect(view.proof).not.toEqual(edit.proof)
  expect(view.role).toBe('view')
})

test('[V2] every purpose has a key of its own, and every board has its own', () => {
  const other = keysOf(seedOf(2))
  const all = [edit.contentKey, edit.presenceKey, edit.proof, view.proof, other.contentKey, other.presenceKey, other.proof].map(toBase64url)
  expect(new Set(all).size).toBe(all.length)
  expect(other.roomId).not.toBe(edit.roomId)
})

test('[V3] these keys never change: links that were handed out stay good', () => {
  const known = keysOf({ role: 'edit', editSeed: new Uint8Array(16) })
  expect([known.roomId, toBase64url(known.contentKey), toBase64url(known.proof)]).toMatchInlineSnapshot(`
    [
      "TQD9rFc0_bYBp6fMJLoT3w",
      "Bcii5w0M2ON7M9Zgp6WUppozJmsaM3PRFpG_dYID9a4",
      "d5genbZkRbrmFg-fNWiv9A",
    ]
  `)
})

test('[V3] the relay tells the role from what a phone offers, with no list of rooms', () => {
  expect(provenRole(edit.roomId, offeredSubprotocols(edit))).toBe('edit')
  expect(provenRole(edit.roomId, offeredSubprotocols(view))).toBe('view')
})

test('[V3] a proof for another room, of the other role, or with any byte changed proves nothing', () => {
  expect(provenRole(keysOf(seedOf(2)).roomId, offeredSubprotocols(edit))).toBeNull()
  for (const keys of [edit, view]) {
    const [ours, offer] = offeredSubprotocols(keys)
    const [letter, proof, other] = offer.split('.') as [string, string, string]
    expect(provenRole(keys.roomId, [ours, `${letter === 'e' ? 'v' : 'e'}.${proof}.${other}`])).toBeNull()
    expect(provenRole(keys.roomId, [ours, `${letter}.${other}.${proof}`])).toBeNull()
    for (const part of [1, 2]) {
      for (let i = 0; i < 16; i++) {
        const parts = offer.split('.')
        const bytes = fromBase64url(parts[part]!)!
        bytes[i]! ^= 1
        parts[part] = toBase64url(bytes)
        expect(provenRole(keys.roomId, [ours, parts.join('.')])).toBeNull()
      }
    }
  }
})

test('[J4] what a view link holds cannot be turned into an edit proof', () => {
  // The room id binds the hash of the edit proof; a holder of the view link knows that hash, not what it is the hash of.
  const known = [view.proof, view.otherProofHash, hash16(view.proof), view.contentKey.slice(0, 16), edit.view.viewSeed]
  for (const guess of known) {
    for (const beside of [hash16(view.proof), view.otherProofHash]) {
      expect(provenRole(edit.roomId, [`e.${toBase64url(guess)}.${toBase64url(beside)}`])).toBeNull()
    }
  }
  expect(roomIdOf(view.otherProofHash, hash16(view.proof))).toBe(edit.roomId)
})

test('[Q8] offers that are no proof at all prove nothing and throw nothing', () => {
  const junk = ['', '.', 'e', 'e.', 'e..', 'e.a.b', 'v.!!.??', `e.${'A'.repeat(22)}`, `e.${'A'.repeat(22)}.${'A'.repeat(22)}.x`, 'hourboard.1']
  for (const offer of junk) expect(provenRole(edit.roomId, [offer])).toBeNull()
  expect(provenRole(edit.roomId, [])).toBeNull()
})

test('[V1] base64url comes back as it went, and has one spelling only', () => {
  for (let length = 0; length < 40; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 89 + length * 13) % 256)
    expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
  }
  expect(fromBase64url('AB')).toBeNull()
  expect(fromBase64url('A')).toBeNull()
  expect(fromBase64url('A+==')).toBeNull()
})
