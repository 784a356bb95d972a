import * as Y from 'yjs'
import { dropDevices, readDevices } from '../../document/devices.ts'
import { type Ending, ending, endingContent, endingMessage } from '../../protocol/ending-messages.ts'
import { envelopeFor, newKeyPair, sealEnvelopes } from '../../protocol/envelopes.ts'
import { openFarewell, sealFarewell } from '../../protocol/farewell.ts'
import { toBase64url } from '../../protocol/base64url.ts'
import { keysOf, type Secret, seedLength } from '../../protocol/keys.ts'
import { readLink, tokenOf } from '../../protocol/links.ts'
import type { Care, CareResult } from '../../state/care.ts'
import { copyFrame } from '../../state/copy-frame.ts'
import { askEnvelope } from '../../sync/ask-envelope.ts'
import type { Summary } from '../board-card.ts'
import { later } from '../later.ts'
import type { OpenedRoom } from '../open-room.ts'
import type { PhoneStore } from '../phone-store.ts'
import { bytesOf, deviceOf, handDeviceOn, seenPhones } from './device.ts'
import { otherPhones } from './other-phones.ts'
import { comesTrue } from './wait.ts'

export interface CareOptions {
  readonly opened: OpenedRoom
  readonly secret: Secret
  /** The relay, as `ws://host` or `wss://host`. */
  readonly relay: string
  readonly socket?: typeof WebSocket
  readonly name: () => string
  readonly store: PhoneStore
  readonly openWith: (secret: Secret) => Promise<OpenedRoom>
  readonly remember: (secret: Secret, card: Summary) => Promise<string>
  readonly forget: (roomId: string) => Promise<void>
  readonly removeCarrier: (roomId: string) => Promise<void>
  /** Makes a new board that somebody else fills. */
  readonly makeNew: (write: (opened: OpenedRoom) => void) => Promise<string>
  /** Shows another board wherever this window shows this one. */
  readonly showInstead: (roomId: string, other: string) => void
}

/** How long the relay may take to have all of the new board on its disk, to end a room, and to bring a board, in ms. */
const sharedWithin = 60_000
const endedWithin = 15_000
const broughtWithin = 10_000

const newSecret = (): Extract<Secret, { role: 'edit' }> => ({ role: 'edit', editSeed: crypto.getRandomValues(new Uint8Array(seedLength)) })

/** What can be done with one opened board as a whole. A step that was cut short leaves the old board or the new one, complete. */
export function makeCare(options: CareOptions): Care {
  const { opened, secret, store, openWith, remember, forget } = options
  const { kept, room } = opened
  const keys = keysOf(secret)
  const roomId = keys.roomId
  const nameOf = (personId: string) => room.board.people.find((one) => one.id === personId)?.name ?? ''
  const row = () => store.boards().find((one) => one.roomId === roomId)

  /** Puts all of this board's content, with its history, into another document of it; what is there already is not sent again. */
  function bring(to: OpenedRoom): void {
    Y.applyUpdate(to.kept.doc, Y.encodeStateAsUpdate(kept.doc, Y.encodeStateVector(to.kept.doc)))
  }

  /** On this phone's list only once all of it is kept, so that nobody finds half a board. */
  async function list(next: Secret, fresh: OpenedRoom): Promise<string> {
    fresh.kept.flush()
    await fresh.kept.untilKept()
    const id = await remember(next, fresh.summary())
    const personId = row()?.personId
    if (personId) await store.with((database) => database.updateBoard(id, { personId }))
    return id
  }

  /** Goes on under other links: the old board leaves this phone once the new one is kept. */
  async function goOn(next: Secret, fresh: OpenedRoom): Promise<string> {
    const id = await list(next, fresh)
    options.showInstead(roomId, id)
    if (fresh.kept.keeping().phone === 'saved') await forget(roomId)
    return id
  }

  /** Ends the room on the relay, and resolves when it said so. */
  async function end(content: Omit<Ending, 'farewell'>, key: Uint8Array): Promise<CareResult> {
    if (room.keeping().connection !== 'connected') return 'offline'
    kept.flush()
    const farewell = sealFarewell(keys, { by: options.name(), at: kept.now(), key })
    kept.say(endingMessage(ending.end, endingContent({ ...content, farewell })))
    return (await comesTrue(() => kept.ended() !== null, endedWithin)) ? 'done' : 'failed'
  }

  /** Makes the new board, whole and on the relay's disk, before anything happens to the old one. */
  async function prepare(next: Secret, staying: ReadonlySet<string>): Promise<boolean> {
    await store.with((database) => database.updateBoard(roomId, { movingTo: tokenOf(next) }))
    const fresh = await openWith(next)
    handDeviceOn(kept, fresh.kept)
    await fresh.kept.loaded
    bring(fresh)
    dropDevices(fresh.kept.doc, readDevices(kept.doc).map(({ key }) => key).filter((key) => !staying.has(key)))
    fresh.kept.flush()
    await fresh.kept.untilKept()
    const shared = () => fresh.kept.keeping().connection === 'connected' && fresh.kept.keeping().waiting === 0 && fresh.kept.keeping().phone === 'saved'
    return comesTrue(shared, sharedWithin)
  }

  return {
    otherPhones: () => {
      const mine = deviceOf(kept)
      return otherPhones(readDevices(kept.doc), seenPhones(kept), mine ? toBase64url(mine.publicKey) : '', kept.now(), nameOf)
    },
    deleteFromRelay: () => end({ kind: 'deleted', envelopes: [] }, new Uint8Array(32)),
    moveToNewLinks: async (chosen) => {
      const mine = deviceOf(kept)
      if (secret.role !== 'edit' || !mine) return 'failed'
      if (room.keeping().connection !== 'connected') return 'offline'
      const begun = readLink(row()?.movingTo ?? '')
      const next = typeof begun !== 'string' && begun.role === 'edit' ? begun : newSecret()
      const all = new Set([...chosen, toBase64url(mine.publicKey)])
      try {
        if (!(await prepare(next, all))) return 'offline'
        const move = newKeyPair()
        // One is for this phone itself: should it be cut off now, it comes along like the others.
        const envelopes = sealEnvelopes(move, bytesOf([...all]), secret.editSeed, next.editSeed)
        return await end({ kind: 'moved', envelopes }, move.publicKey)
      } catch {
        return 'failed'
      }
    },
    dropUnfinishedMove: async () => {
      const begun = readLink(row()?.movingTo ?? '')
      await store.with((database) => database.updateBoard(roomId, { movingTo: '' }))
      if (typeof begun !== 'string') await options.removeCarrier(keysOf(begun).roomId)
    },
    comeAlong: async () => {
      const told = kept.ended()
      const mine = deviceOf(kept)
      const farewell = told && openFarewell(keys, told.farewell)
      const way = secret.role === 'edit' && mine && farewell && told.kind === 'moved' ? envelopeFor(mine, farewell.key, secret.editSeed) : null
      if (!way) return 'left-out'
      const answer = await askEnvelope({ relay: options.relay, keys, id: way.id, later, ...(options.socket ? { socket: options.socket } : {}) })
      if (answer === null) return 'offline'
      const editSeed = answer === 'none' ? null : way.open(answer)
      if (!editSeed) return 'left-out'
      const next: Secret = { role: 'edit', editSeed }
      const fresh = await openWith(next)
      handDeviceOn(kept, fresh.kept)
      await fresh.kept.loaded
      // Then only what this phone alone has is sent.
      await comesTrue(() => fresh.kept.keeping().connection === 'connected' || fresh.kept.ended() !== null, broughtWithin)
      bring(fresh)
      await goOn(next, fresh)
      return 'came'
    },
    shareAgain: async () => {
      const next = newSecret()
      const fresh = await openWith(next)
      await fresh.kept.loaded
      bring(fresh)
      dropDevices(fresh.kept.doc, readDevices(fresh.kept.doc).map(({ key }) => key))
      return goOn(next, fresh)
    },
    duplicate: async (what, title) => {
      const { board } = room
      if (what === 'frame') {
        return options.makeNew(({ make, fill, room: made }) => {
          make({ title, day: '', time: '', length: board.clock.length })
          fill((_, edit) => copyFrame(board, edit))
          if (options.name()) made.introduce(options.name())
        })
      }
      const next = newSecret()
      const fresh = await openWith(next)
      await fresh.kept.loaded
      bring(fresh)
      dropDevices(fresh.kept.doc, readDevices(fresh.kept.doc).map(({ key }) => key))
      fresh.fill((_, edit) => edit.session.set('title', title))
      return list(next, fresh)
    },
  }
}
