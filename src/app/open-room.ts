import { createEffect, createMemo, createRoot, createSignal, on, untrack } from 'solid-js'
import type { Actor } from '../document/hand.ts'
import { makeBoard } from '../document/make-board.ts'
import type { BoardContents } from '../method/board-contents.ts'
import { dayOf } from '../method/day.ts'
import type { Around, Wording } from '../method/flags.ts'
import { type Keys, keysOf, type Secret } from '../protocol/keys.ts'
import { linkOf, screenPath } from '../protocol/links.ts'
import { readyFor } from '../method/ready.ts'
import { verdict } from '../method/verdict.ts'
import type { Board, Edit } from '../state/board.ts'
import { alike, createSettled } from '../state/by-name.ts'
import { carryOver } from '../state/carry-over.ts'
import { createBoard } from '../state/create-board.ts'
import { createLiveHoles, type LiveHoles, noHoles } from '../state/live-holes.ts'
import type { NewSessionFields } from '../state/phone.ts'
import type { Room } from '../state/room.ts'
import { type Summary, summaryOf } from './board-card.ts'
import { createEnded, type EndedOptions } from './ended-board.ts'
import { isNews } from './keeping.ts'
import { type KeptBoard, type KeptBoardOptions, openKeptBoard } from './kept-board.ts'
import { createJoin } from './join-board.ts'
import { createKnocks } from './knocks.ts'
import { createNews } from './news.ts'
import { createPresence, type WhoIsHereOptions } from './who-is-here.ts'

type KeptOptions = Pick<KeptBoardOptions, 'relay' | 'socket' | 'takeEarly' | 'betweenWindows' | 'storage' | 'ahead' | 'heardTime' | 'offToken'>

export interface OpenRoomOptions extends KeptOptions, WhoIsHereOptions, Pick<EndedOptions, 'device' | 'ended'> {
  readonly secret: Secret
  /** The address that links begin with. */
  readonly origin: () => string
  /** Fetches what the language knows of wordings; the board is there before it. */
  readonly wording: () => Promise<Wording>
  /** Resolves when the page has nothing to do that somebody waits for; what only the start page shows is worked out after that. */
  readonly idle?: () => Promise<void>
  /** Told when what the start page shows of the board has changed. */
  readonly summary?: (roomId: string, summary: Summary) => void
  /** Told when storage that the system had taken away is there again: what is kept beside the board may be gone. */
  readonly keptAgain?: (summary: Summary) => void
}

export interface OpenedRoom {
  readonly room: Room
  readonly kept: KeptBoard
  /** Writes what a new board begins with; only for its maker, once. */
  readonly make: (fields: NewSessionFields) => void
  /** Writes into a new board with a hand of its own, so that Undo on this page takes none of it back. */
  readonly fill: (write: (board: Board, edit: Edit) => void, actor?: Actor) => void
  /** The person uses this window now: where they are is said by it, and no longer by another one of theirs (Y6). */
  readonly used: () => void
  /** Fills a new board with what another one kept; whoever names themselves as somebody on it is that person again. */
  readonly restore: (contents: BoardContents) => Promise<void>
  /** The page may be gone any moment: all that is in hand is told and written. */
  readonly hide: () => void
  /** What the start page shows of it, as it is now. */
  readonly summary: () => Summary
  readonly close: () => Promise<void>
}

/** Puts a board, its keeping and its people together into what screens use. */
export function openRoom(options: OpenRoomOptions): OpenedRoom {
  return createRoot((dispose) => {
    const keys = keysOf(options.secret)
    const changed = oncePerTask(() => news.look())
    const [ahead, setAhead] = createSignal<number | null>(null)
    const heardTime = (heard: number) => {
      setAhead(heard)
      options.heardTime?.(heard)
    }
    const kept = openKeptBoard({ ...options, keys, changed, heardTime, heardKnock: (said) => knocks.heard(said) })
    const news = createNews(kept)
    const [board, edit] = createBoard(kept.doc, { personId: options.person.id, now: kept.now, ownTime: kept.ownTime, apart: kept.apart })
    const [loaded, setLoaded] = createSignal(false)
    void kept.loaded.then(() => setLoaded(true))
    const [wording, setWording] = createSignal<Wording | null>(null)
    void kept.loaded.then(options.wording).then((known) => setWording(() => known), () => {})
    const today = createMemo(() => board.session.day || dayOf(kept.now()))

    const isConnected = createMemo(() => news.keeping().connection === 'connected')
    const isThere = () => isConnected() || news.isWritten()
    // What is looked at before anything has come would be looked at twice.
    const isLookedAt = createMemo<boolean>((before) => before || (loaded() && isThere()), false)
    const around: Around = {
      get wording() {
        return wording()
      },
      get day() {
        return today()
      },
    }
    const looks = createMemo(() => (isLookedAt() ? untrack(() => createLiveHoles(board, around)) : noHoles))
    const holes: LiveHoles['holes'] = (phase) => looks().holes(phase)
    const flags: LiveHoles['flags'] = (field) => looks().flags(field)
    const clashes: LiveHoles['clashes'] = (optionId) => looks().clashes(optionId)
    // Changes are told once per task; between two tellings the answer must be true all the same.
    const keeping = () => {
      const before = news.keeping()
      const now = kept.keeping()
      return isNews(before, now) ? now : before
    }
    const knocks = createKnocks({ secret: options.secret, say: kept.say, now: kept.now, connected: isConnected })
    const presence = createPresence(options, kept, news.here)
    const onBoard = createMemo(() => board.people.some((person) => person.id === options.person.id()))
    const me = createMemo(() => (options.person.name() !== '' && (onBoard() || keys.role === 'view') ? options.person.id() : ''))

    createEffect(() => {
      const known = ahead()
      if (keys.role === 'edit' && isConnected() && known !== null) untrack(() => edit.clock.settle(known))
    })
    const ended = createEnded(options, keys, kept, news, () => loaded() && (me() !== '' || options.screen()))
    const summary = () => summaryOf(board, options.person.id(), readyFor({ holes, flags, goodOutcome: board.session.goodOutcome }), verdict(board, holes('lock')).outcome)
    const [isCalm, setCalm] = createSignal(false)
    void kept.loaded.then(options.idle).then(() => setCalm(true))
    if (options.summary) {
      const tell = options.summary
      const changing = createSettled(() => (isCalm() ? summary() : null), alike)
      createEffect(() => {
        const told = changing()
        if (told && told.title + told.decision !== '') tell(keys.roomId, told)
      })
    }

    createEffect(on(() => news.keeping().storageProblem, (now, before) => before === 'closed' && now === null && options.keptAgain?.(summary())))

    const join = createJoin({ person: options.person, board, edit, here: presence.here, isThere })

    const room: Room = {
      roomId: keys.roomId,
      role: keys.role,
      board,
      edit,
      me,
      introduce: (name) => {
        options.person.rename(name)
        if (keys.role === 'edit') join(name)
      },
      here: presence.here,
      keeping,
      holes,
      flags,
      clashes,
      ready: loaded,
      now: kept.now,
      clockFrom: () => (news.clockFrom(), kept.clockFrom()),
      links: () => linksOf(options.origin(), options.secret, keys),
      show: presence.show,
      typing: presence.typing,
      done: presence.done,
      offTheLine: {
        say: () => {
          if (!isConnected()) return false
          kept.offTheLine.tap()
          return true
        },
        shown: () => (news.offTheLine(), kept.offTheLine.shown()),
      },
      reconnect: () => kept.tell('asked'),
      keep: kept.flush,
      contents: async () => (await import('../document/contents.ts')).contentsOf(kept.doc),
      ended,
      knocks,
    }
    const fill: OpenedRoom['fill'] = (write, by = { personId: options.person.id, now: kept.now }) => {
      createRoot((done) => {
        write(...createBoard(kept.doc, by))
        done()
      })
    }
    return {
      room,
      kept,
      fill,
      used: presence.used,
      make: (fields) => {
        makeBoard(kept.doc, fields)
        fill((_, write) => {
          if (fields.problem) write.problem.line().change(0, 0, fields.problem)
          if (fields.carried) carryOver(write, fields.carried)
        })
      },
      restore: async (contents) => {
        const { fillFrom } = await import('../document/contents.ts')
        fillFrom(kept.doc, contents)
        // On a board from a file nobody’s phone has been yet.
        const others = board.people.filter((one) => one.joined && one.id !== options.person.id())
        fill((_, write) => others.forEach(({ id }) => write.people.set(id, 'joined', false)))
      },
      hide: () => {
        setCalm(true)
        kept.hide()
      },
      summary: () => untrack(summary),
      close: () => {
        dispose()
        return kept.close()
      },
    }
  })
}

function linksOf(origin: string, secret: Secret, keys: Keys): ReturnType<Room['links']> {
  const links = (path: '/' | typeof screenPath) => ({ edit: secret.role === 'edit' ? linkOf(origin, secret, path) : null, view: linkOf(origin, keys.view, path) })
  return { ...links('/'), onScreen: links(screenPath) }
}

/** Many changes within one task are told once, after it. */
function oncePerTask(tell: () => void): () => void {
  let due = false
  return () => {
    if (due) return
    due = true
    queueMicrotask(() => {
      due = false
      tell()
    })
  }
}
