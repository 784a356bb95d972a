import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { InboxRow } from '../../local/phone-database.ts'
import { readCarrierUpdate } from '../../protocol/carrier-update.ts'
import { readLink } from '../../protocol/links.ts'
import { Reader } from '../../protocol/reader.ts'
import { uint } from '../../protocol/uint.ts'

/** One board as it goes to another phone. */
export interface MovedBoard {
  /** The secret part of its link. */
  readonly token: string
  readonly openedAt: number
  readonly personId?: string
  readonly card: unknown
  /** Its carrier as one update, sealed as it is kept. */
  readonly carrier: Uint8Array
  /** What the phone alone keeps beside it. */
  readonly notes: readonly (readonly [name: string, bytes: Uint8Array])[]
}

/** Everything that a phone holds. */
export interface PhoneContent {
  readonly profile: Readonly<Record<string, string>>
  readonly inbox: readonly InboxRow[]
  readonly boards: readonly MovedBoard[]
}

/** As one run of bytes: what can be said in JSON, then the carriers and notes in the order in which that names them. */
export function packPhone({ profile, inbox, boards }: PhoneContent): Uint8Array {
  const listed = boards.map(({ carrier, notes, ...row }) => ({ ...row, carrier: carrier.length, notes: notes.map(([name, bytes]) => [name, bytes.length]) }))
  const head = utf8ToBytes(JSON.stringify({ profile, inbox, boards: listed }))
  return concatBytes(uint(head.length), head, ...boards.flatMap(({ carrier, notes }) => [carrier, ...notes.map(([, bytes]) => bytes)]))
}

/** Null unless all of it is what `packPhone` writes; nothing of a part is used. */
export function unpackPhone(bytes: Uint8Array): PhoneContent | null {
  try {
    const reader = new Reader(bytes)
    const head: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(reader.block()))
    const profile = Object.entries(record(record(head).profile)).map(([name, value]) => [name, text(value)])
    const inbox = list(record(head).inbox).map((one) => ({ id: text(record(one).id), text: text(record(one).text), at: number(record(one).at) }))
    const boards = list(record(head).boards).map((one) => boardFrom(record(one), reader))
    reader.close()
    return { profile: Object.fromEntries(profile), inbox, boards }
  } catch {
    return null
  }
}

function boardFrom(row: Record<string, unknown>, reader: Reader): MovedBoard {
  const token = text(row.token)
  if (typeof readLink(token) === 'string') throw new Error('this is no link')
  const carrier = taken(reader, number(row.carrier))
  readCarrierUpdate(carrier)
  const notes = list(row.notes).map((one) => [text(list(one)[0]), taken(reader, number(list(one)[1]))] as const)
  const personId = row.personId === undefined ? {} : { personId: text(row.personId) }
  return { token, openedAt: number(row.openedAt), card: row.card, carrier, notes, ...personId }
}

function taken(reader: Reader, length: number): Uint8Array {
  const from = reader.at
  reader.skip(length)
  return reader.bytes.slice(from, reader.at)
}

function record(value: unknown): Record<string, unknown> {
  if (!(value instanceof Object) || Array.isArray(value)) throw new Error('this is no record')
  return value as Record<string, unknown>
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('this is no list')
  return value
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('this is no text')
  return value
}

function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new Error('this is no number')
  return value
}
