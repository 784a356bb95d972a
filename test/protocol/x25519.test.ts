import { x25519 as whole } from '@noble/curves/ed25519.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { expect, test } from 'vitest'
import { x25519 } from '../../src/protocol/x25519.ts'

const scalar = 'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4'
const point = 'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c'

test('[V1] two sides agree as RFC 7748 has it', () => {
  const shared = x25519.getSharedSecret(hexToBytes(scalar), hexToBytes(point))
  expect(bytesToHex(shared)).toBe('c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552')
})

test('[V1] keys are those that the whole library makes, and a key of low order is refused', () => {
  for (let turn = 0; turn < 8; turn += 1) {
    const { secretKey, publicKey } = x25519.keygen()
    expect(publicKey).toEqual(whole.getPublicKey(secretKey))
    expect(x25519.getSharedSecret(secretKey, hexToBytes(point))).toEqual(whole.getSharedSecret(secretKey, hexToBytes(point)))
  }
  expect(() => x25519.getSharedSecret(x25519.keygen().secretKey, new Uint8Array(32))).toThrow('invalid')
})
