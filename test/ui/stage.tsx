import { createRoot, createSignal } from 'solid-js'
import type { JSX } from 'solid-js'
import * as Y from 'yjs'
import { contentsOf } from '../../src/document/contents.ts'
import { makeBoard } from '../../src/document/make-board.ts'
import type { CalendarEntry } from '../../src/method/calendar-entry.ts'
import { PhoneContext, type BoardCard, type InboxEntry, type JoinResult, type OpenedFile, type Phone, type Sign } from '../../src/state/phone.ts'
import type { Care, CareResult, Ended, OtherPhone } from '../../src/state/care.ts'
import type { Knock, Knocking } from '../../src/state/knocks.ts'
import type { Brought, NewPhone } from '../../src/state/new-phone.ts'
import type { Here, Keeping, Links, Place, Room } from '../../src/state/room.ts'
import { RoomsContext } from '../../src/state/rooms.ts'
import { NavigationContext, type Route } from '../../src/state/route.ts'
import { blank } from '../../src/app/board-card.ts'
import { pathOf } from '../../src/app/navigation.ts'
import { createBoard } from '../../src/state/create-board.ts'
import { createLiveHoles } from '../../src/state/live-holes.ts'
import { wording } from '../../src/words/en/wording/wording.ts'

export const roomId = 'AAAAAAAAAAAAAAAAAAAAAA'
export const now = Date.UTC(2026, 10, 24, 13, 5)

export interface StageOptions {
  readonly route?: Route
  readonly role?: Room['role']
  /** The name this phone knows; empty for a newcomer. */
  readonly name?: string
  readonly boards?: readonly BoardCard[]
  readonly inbox?: readonly InboxEntry[]
  readonly joins?: JoinResult
  /** Whether the quiet line about what waits is due. */
  readonly reminded?: boolean
  readonly opens?: OpenedFile
  /** A board of which nothing has come to this phone yet. */
  readonly blank?: boolean
}

const calm: Keeping = {
  phone: 'saved',
  storageProblem: null,
  connection: 'connected',
  relayProblem: null,
  waiting: 0,
  unreadable: 0,
}

/** Somebody who has the board open; `ana` is this phone. */
const person = (personId: string, named: string, more: Partial<Here> = {}): Here => {
  return { personId, name: named, me: personId === 'ana', place: 'frame', typing: null, done: null, screen: false, ...more }
}

/** A whole phone in memory: one board, signals for everything a test wants to change, and a record of what was asked of it. */
export function makeStage(options: StageOptions = {}) {
  const [time, setTime] = createSignal(now)
  const doc = new Y.Doc()
  const [board, edit] = createRoot(() => createBoard(doc, { personId: () => 'ana', now: time }))
  if (!options.blank) makeBoard(doc, { title: 'Bindery', day: '2026-11-24', time: '14:00', length: 60 })
  const { holes, flags, clashes } = createRoot(() => createLiveHoles(board, { wording, day: '2026-11-24' }))
  const [route, setRoute] = createSignal<Route>(options.route ?? { page: 'start' })
  const links = (path: string): Links => ({
    edit: options.role === 'view' ? null : `https://board.example${path}#eAAECAwQFBgcICQoLDA0ODw`,
    view: `https://board.example${path}#vAAECAwQFBgcICQoLDA0ODwABAgMEBQYHCAkKCwwNDg8`,
  })
  const [name, setName] = createSignal(options.name ?? 'Ana Petrović')
  const known = options.name === '' || options.role === 'view' ? '' : (options.name ?? 'Ana Petrović')
  const [me, setMe] = createSignal(known ? 'ana' : '')
  const [here, setHere] = createSignal<readonly Here[]>([])
  const [keeping, setKeeping] = createSignal<Keeping>(calm)
  const [boards, setBoards] = createSignal<readonly BoardCard[]>(options.boards ?? [])
  const [inbox, setInbox] = createSignal<readonly InboxEntry[]>(options.inbox ?? [])
  const [look, setLook] = createSignal({ dark: false, alone: false })
  const [off, setOff] = createSignal<readonly Sign[]>([])
  const [keys, setKeys] = createSignal(true)
  const [reminded, setReminded] = createSignal(options.reminded ?? false)
  const [badge, setBadge] = createSignal(true)
  const [theme, setTheme] = createSignal<'system' | 'light' | 'dark'>('system')
  const [storageProblem, setStorageProblem] = createSignal<Keeping['storageProblem']>(null)
  const [update, setUpdate] = createSignal<{ take: () => void } | null>(null)
  const shown: Place[] = []
  const typed: (string | null)[] = []
  const shared: { title: string; url?: string }[] = []
  const copied: string[] = []
  const started: Parameters<Phone['start']>[0][] = []
  const joined: string[] = []
  const [code, setCode] = createSignal<ReturnType<Room['knocks']['code']>>(null)
  const [waiting, setWaiting] = createSignal<readonly Knock[]>([])
  const [knocking, setKnocking] = createSignal<Knocking>({ at: 'calling' })
  const [ended, setEnded] = createSignal<Ended | null>(null)
  const [offShown, setOffShown] = createSignal(false)
  const offSaid: Keeping['connection'][] = []
  const answered: [number, boolean][] = []
  const knocked: [string, string][] = []
  const calendar: CalendarEntry[] = []
  const left: string[] = []
  let refuse = false
  const newPhone: NewPhone & { brought: Brought } = { brought: { boards: 2, known: 1 }, save: async () => 'saved', bring: async () => newPhone.brought }
  const cared: string[] = []
  const care: Care & { readonly cared: string[]; result: CareResult; phones: readonly OtherPhone[] } = {
    cared,
    result: 'done',
    phones: [],
    otherPhones: () => care.phones,
    deleteFromRelay: async () => (cared.push('delete'), care.result),
    moveToNewLinks: async (kept) => (cared.push(`move ${kept.join(' ')}`.trim()), care.result),
    dropUnfinishedMove: async () => void cared.push('drop'),
    comeAlong: async () => (cared.push('along'), 'left-out'),
    shareAgain: async () => (cared.push('again'), roomId),
    duplicate: async (what, title) => (cared.push(`${what}: ${title}`), roomId),
  }

  if (known) edit.people.join('ana', known)
  const room: Room = {
    roomId,
    role: options.role ?? 'edit',
    board,
    edit,
    me,
    introduce: (given) => {
      setName(given)
      setMe('ana')
      edit.people.join('ana', given)
    },
    here,
    keeping,
    holes,
    flags,
    clashes,
    ready: () => true,
    now: time,
    clockFrom: () => 'relay',
    links: () => ({ ...links('/'), onScreen: links('/s') }),
    show: (place) => shown.push(place),
    typing: (field) => typed.push(field),
    done: (phase) => setHere((all) => all.map((one) => (one.me ? { ...one, done: phase } : one))),
    offTheLine: { say: () => (offSaid.push(keeping().connection), keeping().connection === 'connected'), shown: offShown },
    contents: async () => contentsOf(doc),
    keep: () => {},
    reconnect: () => setKeeping((before) => ({ ...before, connection: 'connecting' })),
    ended,
    knocks: {
      code,
      openCode: () => setCode({ code: 'K7M4QP', until: time() + 600_000 }),
      renewCode: () => setCode({ code: 'R2D8XW', until: time() + 600_000 }),
      closeCode: () => setCode(null),
      waiting,
      answer: (id, letIn) => {
        answered.push([id, letIn])
        setWaiting((all) => all.filter((one) => one.id !== id))
      },
    },
  }
  const phone: Phone = {
    boards,
    ready: () => true,
    storageProblem,
    name,
    rename: setName,
    theme,
    setTheme,
    screenLook: look,
    setScreenLook: (change) => void setLook((before) => ({ ...before, ...change })),
    gives: (sign) => !off().includes(sign),
    setGives: (sign, yes) => setOff((all) => (yes ? all.filter((one) => one !== sign) : [...all, sign])),
    keys,
    setKeys,
    inbox,
    reminder: { shown: reminded, noted: () => setReminded(false), seen: () => {} },
    badge: { possible: true, wanted: badge, want: setBadge },
    capture: async (text) => {
      if (refuse) throw new Error('refused')
      setInbox((all) => [{ id: `in-${all.length}-${text}`, text, at: now }, ...all])
    },
    dropFromInbox: (id) => setInbox((all) => all.filter((one) => one.id !== id)),
    start: async (fields) => {
      started.push(fields)
      return roomId
    },
    openExample: async () => roomId,
    toCalendar: async (entries) => {
      calendar.push(...entries)
      return 'saved'
    },
    leave: {
      prepare: () => {},
      file: async (form) => (left.push(form), { name: `Bindery.${form}`, done: 'saved' }),
      share: async ({ path }) => (left.push(`share ${path}`), 'shared'),
      copy: async ({ path }) => left.push(`copy ${path}`) > 0,
    },
    openFile: async () => options.opens ?? { roomId },
    join: async (link) => {
      joined.push(link)
      return options.joins ?? { roomId }
    },
    isCode: (text) => /^[\w ]{6,7}$/.test(text),
    knock: (given, as) => {
      knocked.push([given, as])
      return knocking
    },
    care: async () => care,
    newPhone: async () => newPhone,
    forget: async (id) => void setBoards((all) => all.filter((one) => one.roomId !== id)),
    update,
    install: () => null,
    share: async (data) => {
      shared.push(data)
      return 'copied'
    },
    copy: async (text) => {
      copied.push(text)
      return true
    },
  }
  const Around = (props: { readonly children: JSX.Element }) => (
    <PhoneContext.Provider value={phone}>
      <NavigationContext.Provider value={{ route, go: setRoute, back: () => setRoute({ page: 'start' }), href: pathOf }}>
        <RoomsContext.Provider value={async (id) => (id === roomId ? room : null)}>{props.children}</RoomsContext.Provider>
      </NavigationContext.Provider>
    </PhoneContext.Provider>
  )
  return {
    Around,
    doc,
    room,
    phone,
    edit,
    board,
    route,
    setRoute,
    setHere,
    setKeeping,
    setTime,
    setBoards,
    setInbox,
    setStorageProblem,
    setUpdate,
    shown,
    typed,
    shared,
    copied,
    started,
    joined,
    setEnded,
    newPhone,
    care,
    setCode,
    setWaiting,
    setKnocking,
    answered,
    knocked,
    calendar,
    left,
    offSaid,
    setOffShown,
    person,
    calm,
    refuseToKeep: () => (refuse = true),
  }
}

/** What a start page may know of a board. */
export function card(fields: Partial<BoardCard>): BoardCard {
  return {
    roomId,
    role: 'edit',
    ...blank,
    openedAt: now,
    ...fields,
  }
}
