import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { beginsChange } from '../document/hand.ts'
import type { CarrierStorage } from '../local/carrier-storage.ts'
import { keepCarrier } from '../local/keep-carrier.ts'
import { type EndKind, readEnded } from '../protocol/ending-messages.ts'
import type { Keys } from '../protocol/keys.ts'
import { openCarrier } from '../seal/open-carrier.ts'
import { seal, unseal } from '../seal/sealed.ts'
import type { Keeping } from '../state/room.ts'
import { connectCarrier, type ConnectedCarrier, type ConnectOptions } from '../sync/connect-carrier.ts'
import { makeDurable } from '../sync/durable.ts'
import type { EarlySocket } from '../sync/early-socket.ts'
import { makeOffTheLine, type OffTheLine } from '../sync/off-the-line.ts'
import { announce, type Presence, whoIsHere } from '../sync/presence.ts'
import { makeApart } from './apart.ts'
import { keepingNow } from './keeping.ts'
import { type PhoneTime, systemTime } from './later.ts'

export interface KeptBoardOptions extends Pick<ConnectOptions, 'relay' | 'socket' | 'betweenWindows' | 'random' | 'ahead' | 'heardTime' | 'heardKnock'> {
  readonly keys: Keys
  readonly changed?: () => void
  readonly storage?: CarrierStorage
  /** Tests give each of their phones one of its own. */
  readonly time?: PhoneTime
  /** The random word under which this person says "off the line"; one of this window's own if left out. */
  readonly offToken?: () => string
  /** Gives the socket that was opened for this board before, if there is one. */
  readonly takeEarly?: () => EarlySocket | null
}

/** A board in memory with everything that keeps, seals and shares it, and nothing of a screen. */
export interface KeptBoard {
  readonly doc: Y.Doc
  readonly carrier: Y.Doc
  /** Resolves once what this phone keeps has been read, or cannot be; or earlier, with what an early socket brought. */
  readonly loaded: Promise<void>
  readonly keeping: () => Keeping
  /** Resolves once all that was written is on this phone, or once it is known what is in the way. */
  readonly untilKept: () => Promise<void>
  readonly now: () => number
  /** 0 while the relay answers; otherwise the number of this stretch without it. */
  readonly apart: () => number
  readonly clockFrom: () => 'relay' | 'phone'
  /** Whether `now` is just this phone's own, since the relay was not heard lately. */
  readonly ownTime: () => boolean
  readonly announce: (presence: Presence) => void
  readonly here: () => Presence[]
  readonly offTheLine: Pick<OffTheLine, 'tap' | 'shown'>
  readonly flush: () => void
  /** The page may be gone any moment: seals and writes what is left, and tidies up. */
  readonly hide: () => void
  readonly tell: ConnectedCarrier['tell']
  readonly say: ConnectedCarrier['say']
  /** How the room ended, as this phone was told at some time; null while it goes on. It holds for good: the board is not put back. */
  readonly ended: () => RoomEnd | null
  /** A few bytes that this phone alone keeps beside the board. */
  readonly note: (name: string) => Uint8Array | undefined
  readonly keepNote: (name: string, bytes: Uint8Array) => void
  readonly close: () => Promise<void>
}

/** The end of a room with the farewell as it came, which is sealed. */
export interface RoomEnd {
  readonly kind: EndKind
  readonly farewell: Uint8Array
}

const durableNote = 'durable'
const endedNote = 'ended'
const digestNote = 'digest'
/** How long after meeting the relay older entries are merged if nobody else is here, in ms. */
const settledAfter = 5000

/** Opens a board: what this phone keeps comes first, then the relay. Changes are kept and shared from the first moment. */
export function openKeptBoard(options: KeptBoardOptions): KeptBoard {
  const { keys, time = systemTime } = options
  const { later, monotonic, clock } = time
  const doc = new Y.Doc()
  const carrier = new Y.Doc()
  const awareness = new Awareness(carrier)
  awareness.setLocalState(null)
  const presenceSeal = {
    seal: (plain: Uint8Array) => seal(keys.presenceKey, keys.roomId, plain),
    open: (sealed: Uint8Array) => unseal(keys.presenceKey, keys.roomId, sealed),
  }
  const opened = new Map<string, Presence | null>()
  let connected: ConnectedCarrier | null = null
  let before = makeDurable(undefined)
  let closed = false
  let ended: RoomEnd | null = null
  const waiting: (() => void)[] = []
  let answered: (() => void) | null = null
  let callOffSettling: (() => void) | null = null

  const keeping = () => keepingNow({ sealed, kept, connected, coversBefore: before.covers, ended: ended?.kind ?? null })
  const apart = makeApart(later)
  function changed(): void {
    apart.told(connected?.connection() === 'connected')
    options.changed?.()
    if (connected && connected.connection() !== 'connecting') answered?.()
    if (waiting.length > 0 && keeping().phone !== 'saving') for (const resolve of waiting.splice(0)) resolve()
  }

  const alone = () => connected?.connection() === 'connected' && [...awareness.getStates().keys()].every((id) => id === awareness.clientID)
  const noted = () => {
    const digest = kept.note(digestNote)
    if (digest) sealed.useDigest(digest)
  }
  const found = () => connected?.found()
  const atStake = () => sealed.unsealed() > 0 || sealed.waiting(connected?.covers ?? before.covers) > 0
  const kept = keepCarrier(carrier, keys.roomId, { changed, noted, found, atStake, later, storage: options.storage })
  const sealed = openCarrier(doc, carrier, keys, { role: keys.role, alone, begins: beginsChange, changed, later })
  awareness.on('change', changed)
  const offTheLine = makeOffTheLine(awareness, {
    ...presenceSeal,
    token: options.offToken ?? (() => `window${String(awareness.clientID).padStart(10, '0')}`),
    newId: () => crypto.getRandomValues(new Uint32Array(1))[0]!,
    now: monotonic,
    later,
    changed,
  })

  /** Where the relay was asked before this phone could be, whichever answers first is waited for. */
  async function load(): Promise<void> {
    const early = options.takeEarly?.() ?? null
    if (!early) await kept.loaded
    if (closed) return
    ended = readEnd(kept.note(endedNote))
    if (ended) {
      early?.socket.close()
      return changed()
    }
    connect(early)
    if (!early) return
    await new Promise<void>((resolve) => {
      answered = () => void kept.loaded.then(resolve)
      doc.once('update', () => resolve())
      changed()
    })
  }

  function connect(early: EarlySocket | null): void {
    const durable = kept.note(durableNote)
    before = makeDurable(durable)
    connected = connectCarrier(carrier, {
      ...options,
      early,
      later,
      monotonic,
      phone: clock,
      awareness,
      durable,
      heardEnded: (_kind, content) => {
        ended = readEnd(content)
        kept.keepNote(endedNote, content)
      },
      heardDurable: (vector) => kept.keepNote(durableNote, vector),
      changed,
    })
    callOffSettling = later(() => {
      if (alone()) sealed.compact()
      tidy()
    }, settledAfter)
    changed()
  }

  function tidy(): void {
    const digest = sealed.digest()
    if (digest) kept.keepNote(digestNote, digest)
    kept.trim()
  }

  return {
    doc,
    carrier,
    loaded: load(),
    keeping,
    untilKept: () => new Promise((resolve) => (waiting.push(resolve), changed())),
    now: () => connected?.now() ?? clock() + (options.ahead ?? 0),
    clockFrom: () => connected?.clockFrom() ?? 'phone',
    ownTime: () => connected?.ownTime() ?? options.ahead === undefined,
    apart: apart.stretch,
    announce: (presence) => announce(awareness, presence, presenceSeal, opened),
    here: () => whoIsHere(awareness, presenceSeal, opened),
    offTheLine,
    flush: sealed.flush,
    hide: () => {
      sealed.flush()
      tidy()
      connected?.doze()
    },
    say: (message) => connected?.say(message),
    ended: () => ended,
    note: kept.note,
    keepNote: kept.keepNote,
    tell: (happening) => {
      if (happening === 'gone') apart.gone()
      if (!ended) connected?.tell(happening)
    },
    close: async () => {
      if (closed) return
      closed = true
      callOffSettling?.()
      sealed.close()
      offTheLine.close()
      connected?.close()
      awareness.destroy()
      await kept.close()
      carrier.destroy()
      doc.destroy()
    },
  }
}

function readEnd(content: Uint8Array | undefined): RoomEnd | null {
  try {
    return content ? readEnded(content) : null
  } catch {
    return null
  }
}
