import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { randomBytes } from '@noble/ciphers/utils.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { PhoneFileFault } from '../../state/new-phone.ts'

const magic = utf8ToBytes('HBPHONE')
const version = 1
const saltLength = 16
const prefixLength = 19
const checkLength = 4
const headLength = magic.length + 1 + 1 + saltLength + prefixLength
const bodyFrom = headLength + checkLength

/** 64 MB of memory and some seconds of a phone for every guess at the passphrase. */
const usualCost = 16
const costs = { least: 8, most: 20 }

const chunk = 256 * 1024
const tag = 16
export const mostBytes = 256 * 1024 * 1024
/** What fits such a file when sealed: each chunk has a tag, and there is a head. */
export const mostContent = mostBytes - 64 * 1024

export interface FileOptions {
  /** How far it is, from 0 to 1. */
  readonly progress?: (part: number) => void
  /** The logarithm of how often scrypt goes round; less than usual in tests only. */
  readonly cost?: number
}

/**
 * A file that opens with its passphrase only: magic, version, cost, salt, and the beginning of the nonces; four bytes of their
 * hash, which tell damage from a wrong passphrase; an empty chunk, then chunks of 256 kB, each sealed with its number and with
 * whether it is the last. So nothing can be cut off, put in another order, or taken from another file.
 */
export async function sealPhoneFile(plain: Uint8Array, passphrase: string, { progress = () => {}, cost = usualCost }: FileOptions = {}): Promise<Uint8Array> {
  const head = concatBytes(magic, Uint8Array.of(version, cost), randomBytes(saltLength), randomBytes(prefixLength))
  const key = await keyFrom(head, passphrase, progress)
  const parts = [head, checkOf(head), sealed(key, head, 0, false).encrypt(new Uint8Array())]
  for (let from = 0, number = 1; from === 0 || from < plain.length; from += chunk, number += 1) {
    parts.push(sealed(key, head, number, from + chunk >= plain.length).encrypt(plain.subarray(from, from + chunk)))
    progress(keyPart + (1 - keyPart) * Math.min(1, (from + chunk) / plain.length))
    await soon()
  }
  return concatBytes(...parts)
}

/** What is in the file, or what is the matter with it. Never throws, and takes no more memory than twice what is there. */
export async function openPhoneFile(file: Uint8Array, passphrase: string, { progress = () => {} }: FileOptions = {}): Promise<Uint8Array | PhoneFileFault> {
  if (file.length > mostBytes) return 'too-large'
  if (file.length < magic.length + 1 || magic.some((byte, at) => byte !== file[at])) return 'not-ours'
  if (file[magic.length]! > version) return 'newer'
  const head = file.slice(0, headLength)
  const isWhole = file.length >= bodyFrom + 2 * tag && checkOf(head).every((byte, at) => byte === file[headLength + at])
  const cost = file[magic.length + 1]!
  if (!isWhole || cost < costs.least || cost > costs.most || file[magic.length] === 0) return 'torn'
  const key = await keyFrom(head, passphrase, progress)
  if (!opened(key, head, 0, false, file.subarray(bodyFrom, bodyFrom + tag))) return 'wrong-passphrase'
  const parts: Uint8Array[] = []
  for (let from = bodyFrom + tag, number = 1; from < file.length; from += chunk + tag, number += 1) {
    const to = Math.min(file.length, from + chunk + tag)
    const part = opened(key, head, number, to === file.length, file.subarray(from, to))
    if (!part) return 'torn'
    parts.push(part)
    progress(keyPart + (1 - keyPart) * (to / file.length))
    await soon()
  }
  return concatBytes(...parts)
}

/** The part of the work that the passphrase takes. */
const keyPart = 0.8

function keyFrom(head: Uint8Array, passphrase: string, progress: (part: number) => void): Promise<Uint8Array> {
  const cost = head[magic.length + 1]!
  const salt = head.subarray(magic.length + 2, magic.length + 2 + saltLength)
  const text = utf8ToBytes(passphrase.normalize('NFKC').trim())
  return scryptAsync(text, salt, { N: 2 ** cost, r: 8, p: 1, dkLen: 32, maxmem: 2 ** 31, onProgress: (part) => progress(part * keyPart) })
}

function checkOf(head: Uint8Array): Uint8Array {
  return sha256(head).slice(0, checkLength)
}

function sealed(key: Uint8Array, head: Uint8Array, number: number, isLast: boolean) {
  const nonce = new Uint8Array(prefixLength + 5)
  nonce.set(head.subarray(headLength - prefixLength))
  new DataView(nonce.buffer).setUint32(prefixLength, number)
  nonce[prefixLength + 4] = isLast ? 1 : 0
  return xchacha20poly1305(key, nonce, head)
}

function opened(key: Uint8Array, head: Uint8Array, number: number, isLast: boolean, bytes: Uint8Array): Uint8Array | null {
  try {
    return sealed(key, head, number, isLast).decrypt(bytes)
  } catch {
    return null
  }
}

/** Lets the page draw how far it is. */
function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
