import * as Y from 'yjs'
import { keepCarrier, type KeptCarrier } from '../../local/keep-carrier.ts'
import type { CarrierStorage } from '../../local/carrier-storage.ts'
import type { BoardRow } from '../../local/phone-database.ts'
import type { Profile, ProfileName } from '../../local/profile.ts'
import { keysOf, type Secret } from '../../protocol/keys.ts'
import { readLink } from '../../protocol/links.ts'
import type { NewPhone } from '../../state/new-phone.ts'
import { later } from '../later.ts'
import type { PhonePerson } from '../person.ts'
import type { PhoneStore } from '../phone-store.ts'
import { mostBytes, mostContent, openPhoneFile, sealPhoneFile } from './phone-file.ts'
import { type MovedBoard, packPhone, type PhoneContent, unpackPhone } from './phone-content.ts'
import { comesTrue } from './wait.ts'

export interface NewPhoneOptions {
  readonly store: PhoneStore
  readonly person: PhonePerson
  readonly profile: Pick<Profile, 'read' | 'write'>
  /** Seals and keeps what open boards still have in hand. */
  readonly settle: () => Promise<void>
  readonly closeBoard: (roomId: string) => Promise<void>
  /** Removes what is kept of a board beside the list. */
  readonly removeCarrier: (roomId: string) => Promise<void>
  readonly hand: (file: File) => Promise<'saved' | 'shared' | 'failed'>
  readonly storage?: CarrierStorage
  /** See `FileOptions`. */
  readonly cost?: number
}

/** What belongs to a person and not to one phone's moment. */
const moved: readonly ProfileName[] = ['theme', 'sound', 'vibration', 'screen']
/** What is kept beside a carrier that holds on another phone too; of the relay's disk each phone must hear itself. */
const notes = ['device', 'seen-phones', 'ended']
const keptWithin = 20_000

/** An edit link that is here is not replaced by a view link. */
function united(row: BoardRow, known: BoardRow): BoardRow {
  return { ...known, token: known.token.startsWith('e') ? known.token : row.token, card: known.card ?? row.card }
}

/** Everything of this phone to a file, and from one. */
export function makeNewPhone({ store, person, profile, settle, closeBoard, removeCarrier, hand, storage, cost }: NewPhoneOptions): NewPhone {
  /** Opens one carrier beside the app, without the relay. Rejects when this phone cannot keep it. */
  async function withCarrier<T>(roomId: string, work: (carrier: Y.Doc, kept: KeptCarrier) => Promise<T>): Promise<T> {
    const carrier = new Y.Doc()
    const kept = keepCarrier(carrier, roomId, { later, storage })
    try {
      await kept.loaded
      if (kept.problem()) throw new Error('the storage does not answer')
      return await work(carrier, kept)
    } finally {
      await kept.close()
      carrier.destroy()
    }
  }

  async function boards(): Promise<MovedBoard[]> {
    const found: MovedBoard[] = []
    for (const { roomId, token, openedAt, personId, card } of store.boards()) {
      found.push(
        await withCarrier(roomId, async (carrier, kept) => ({
          token,
          openedAt,
          card,
          personId: personId ?? person.id(),
          carrier: Y.encodeStateAsUpdate(carrier),
          notes: notes.flatMap((name) => {
            const bytes = kept.note(name)
            return bytes ? [[name, bytes] as const] : []
          }),
        })),
      )
    }
    return found
  }

  /** Keeps the carrier of a board, united with what is here of it. */
  async function keepCarrierOf({ roomId }: BoardRow, { carrier, notes: beside }: MovedBoard): Promise<void> {
    await closeBoard(roomId)
    await withCarrier(roomId, async (held, kept) => {
      for (const [name, bytes] of beside) if (!kept.note(name)) kept.keepNote(name, bytes)
      Y.applyUpdate(held, carrier)
      if (!(await comesTrue(() => kept.saved() || kept.problem() !== null, keptWithin)) || kept.problem()) throw new Error('it could not be kept')
    })
  }

  function rowOf({ token, openedAt, personId, card }: MovedBoard): BoardRow {
    const { roomId } = keysOf(readLink(token) as Secret)
    return { roomId, token, openedAt, card, ...(personId && personId !== person.id() ? { personId } : {}) }
  }

  /**
   * All of it or nothing: the carriers first, which nobody sees without their links, then everything that names them at once. What
   * was added to a board that is here already stays, since it is that board's.
   */
  async function take({ boards: coming, inbox }: PhoneContent): Promise<{ boards: number; known: number }> {
    const listed = new Set(store.boards().map(({ roomId }) => roomId))
    const here = new Set(store.inbox().map(({ id }) => id))
    const rows = coming.map(rowOf)
    const made: string[] = []
    try {
      for (const [at, board] of coming.entries()) {
        if (!listed.has(rows[at]!.roomId)) made.push(rows[at]!.roomId)
        await keepCarrierOf(rows[at]!, board)
      }
      await store.with((database) => database.keepAll(rows, inbox.filter(({ id }) => !here.has(id)), united))
    } catch (error) {
      await Promise.allSettled(made.map(removeCarrier))
      throw error
    }
    return { boards: rows.length, known: rows.length - made.length }
  }

  return {
    save: async (passphrase, progress) => {
      try {
        await settle()
        const names = moved.flatMap((name) => {
          const value = profile.read(name)
          return value === null ? [] : [[name, value]]
        })
        const plain = packPhone({ profile: { ...Object.fromEntries(names), name: person.name() }, inbox: store.inbox(), boards: await boards() })
        if (plain.length > mostContent) return 'too-large'
        const file = await sealPhoneFile(plain, passphrase, { progress, ...(cost ? { cost } : {}) })
        return await hand(new File([file as BlobPart], 'phone.hourboard', { type: 'application/octet-stream' }))
      } catch {
        return 'failed'
      }
    },
    bring: async (file, passphrase, progress) => {
      if (file.size > mostBytes) return { fault: 'too-large' }
      try {
        const plain = await openPhoneFile(new Uint8Array(await file.arrayBuffer()), passphrase, { progress })
        if (typeof plain === 'string') return { fault: plain }
        const content = unpackPhone(plain)
        if (!content) return { fault: 'torn' }
        await settle()
        const taken = await take(content)
        for (const name of moved) if (profile.read(name) === null && content.profile[name] !== undefined) profile.write(name, content.profile[name])
        if (!person.name() && content.profile.name) person.rename(content.profile.name)
        return taken
      } catch {
        return { fault: 'failed' }
      }
    },
  }
}
