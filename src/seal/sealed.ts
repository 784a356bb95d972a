import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { randomBytes, utf8ToBytes } from '@noble/ciphers/utils.js'

/** The first byte of everything sealed; a reader that does not know it leaves the bytes alone. */
export const format = 1

const nonceLength = 24
const tagLength = 16
export const sealOverhead = 1 + nonceLength + tagLength

/** Ties sealed bytes to their room and format, so that they open nowhere else. */
function associated(roomId: string): Uint8Array {
  const id = utf8ToBytes(roomId)
  const bytes = new Uint8Array(id.length + 1)
  bytes.set(id)
  bytes[id.length] = format
  return bytes
}

/** Seals bytes for a room under a 32-byte key: format byte, random nonce, ciphertext with tag. */
export function seal(key: Uint8Array, roomId: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength)
  const box = xchacha20poly1305(key, nonce, associated(roomId)).encrypt(plain)
  const sealed = new Uint8Array(1 + nonceLength + box.length)
  sealed[0] = format
  sealed.set(nonce, 1)
  sealed.set(box, 1 + nonceLength)
  return sealed
}

/** Opens what `seal` made, or null when it is damaged, from elsewhere, or of a format not known here. Never throws. */
export function unseal(key: Uint8Array, roomId: string, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < sealOverhead || sealed[0] !== format) return null
  try {
    const nonce = sealed.subarray(1, 1 + nonceLength)
    return xchacha20poly1305(key, nonce, associated(roomId)).decrypt(sealed.subarray(1 + nonceLength))
  } catch {
    return null
  }
}
