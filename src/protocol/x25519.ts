import { pow } from '@noble/curves/abstract/modular.js'
import { montgomery } from '@noble/curves/abstract/montgomery.js'

const prime = 2n ** 255n - 19n

/**
 * X25519 (RFC 7748) by the ladder of `@noble/curves`. What that package exports under this name brings its Ed25519 along, which is four
 * times as large and only makes a new key pair quicker.
 */
export const x25519 = montgomery({
  P: prime,
  type: 'x25519',
  powPminus2: (x) => pow(x, prime - 2n, prime),
  adjustScalarBytes: (bytes: Uint8Array) => {
    bytes[0]! &= 248
    bytes[31]! &= 127
    bytes[31]! |= 64
    return bytes
  },
})
