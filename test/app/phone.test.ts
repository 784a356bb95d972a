import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { example } from '../../src/app/example/example.ts'
import { createBoardPerson } from '../../src/app/board-person.ts'
import { createPhone, type PhoneParts } from '../../src/app/phone.ts'
import { createPhoneStore } from '../../src/app/phone-store.ts'
import type { OpenedRoom } from '../../src/app/open-room.ts'
import { createRooms, type Rooms } from '../../src/app/rooms.ts'
import { boardFile } from '../../src/export/board-file.ts'
import { calendarFile } from '../../src/export/calendar.ts'
import { makeMemoryPhoneDatabase } from '../../src/local/memory-phone-database.ts'
import type { InboxRow, PhoneDatabase } from '../../src/local/phone-database.ts'
import { keysOf } from '../../src/protocol/keys.ts'
import { linkOf, tokenOf } from '../../src/protocol/links.ts'
import type { Route } from '../../src/state/route.ts'
import { emptyBoard, outcomeFor } from '../export/outcome.ts'
import { makePerson, makeRelay, openWindow, secret, until } from './windows.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

const { roomId, view } = keysOf(secret)

/** The files that were handed to the phone. */
let files: string[] = []

/** Tables that keep an inbox too, so that only what is tested is missing. */
function makeDatabase(): PhoneDatabase & { readonly kept: InboxRow[] } {
  const kept: InboxRow[] = []
  return { ...makeMemoryPhoneDatabase(), kept, keepInInbox: async (row) => void kept.push(row) }
}

function makePhone(database: PhoneDatabase, removed: string[] = []): PhoneParts & { rooms: Rooms } {
  return createRoot((dispose) => {
    const relay = makeRelay()
    const person = makePerson('p1', 'Ada')
    const opened: OpenedRoom[] = []
    const store = createPhoneStore(async () => database)
    const parts = createPhone({
      store,
      person,
      relay: 'ws://127.0.0.1:9',
      origins: () => ['https://board.example'],
      theme: { theme: () => 'system', setTheme: () => {} },
      keys: { keys: () => true, setKeys: () => {} },
    look: { screenLook: () => ({ dark: false, alone: false }), setScreenLook: () => {} },
      signs: { gives: () => true, setGives: () => {} },
      reminder: { shown: () => false, noted: () => {}, seen: () => {} },
      badge: { possible: false, wanted: () => true, want: () => {} },
      rooms: () => rooms,
      update: () => null,
      install: () => null,
      loadExample: async () => example,
      loadCalendar: async () => calendarFile,
      loadLeave: () => import('../../src/app/leave.ts'),
      hand: async (file) => (files.push(await file.text()), 'saved'),
      keptLink: (id) => database.board(id),
      keepLinkNow: async () => {},
      loadCare: () => Promise.reject(new Error('not here')),
    showInstead: () => {},
    loadNewPhone: () => Promise.reject(new Error('not here')),
    newPhone: { profile: { read: () => null, write: () => {} }, hand: async () => 'saved' },
    removeCarrier: async (id) => void removed.push(id),
    })
    const route: Route = { page: 'start' }
    const rooms = createRooms({
      route: () => route,
      secretOf: parts.secretOf,
      openRoom: async (held) => {
        const room = openWindow(relay, createBoardPerson(person, store, keysOf(held).roomId), { secret: held })
        opened.push(room)
        return room
      },
    })
    closing.push(async () => {
      dispose()
      await Promise.all(opened.map((one) => one.close()))
    })
    return { ...parts, rooms }
  })
}

test('[Y1] a new board is made on this phone alone, listed, and its maker is on it', async () => {
  const database = makeDatabase()
  const { phone, rooms } = makePhone(database)
  const id = await phone.start({ title: 'Tuesday', day: '', time: '', length: 60 })
  await until(() => phone.boards().length === 1)
  expect(phone.boards()[0]).toMatchObject({ roomId: id, role: 'edit' })
  const room = (await rooms.open(id))!
  expect(room.board.session.title).toBe('Tuesday')
  expect(room.me()).toBe('p1')
})

test('[R4] a new board is listed by its name from the first moment, also when the app is closed right away', async () => {
  const rows: unknown[] = []
  const memory = makeDatabase()
  const keptFirst: (string | undefined)[] = []
  const { phone, rooms } = makePhone({
    ...memory,
    keepBoard: async (row, combine) => {
      rows.push(row.card)
      keptFirst.push((await rooms.open(row.roomId))?.keeping().phone)
      await memory.keepBoard(row, combine)
    },
  })
  await phone.start({ title: 'Tuesday', day: '2026-03-03', time: '09:00', length: 60, decision: 'Keep it or not?' })
  expect(keptFirst).toEqual(['saved'])
  expect(rows[0]).toMatchObject({ title: 'Tuesday', day: '2026-03-03', time: '09:00', decision: 'Keep it or not?' })
  expect(phone.boards()[0]).toMatchObject({ title: 'Tuesday', decision: 'Keep it or not?' })
})

test('[J1] a link is taken whole or only its secret part; what is none says why', async () => {
  const { phone, rooms } = makePhone(makeDatabase())
  expect(await phone.join(linkOf('https://board.example', secret))).toEqual({ roomId })
  expect(await phone.join(tokenOf(secret))).toEqual({ roomId })
  expect(await phone.join(`Join here: ${linkOf('https://board.example', secret)} see you`)).toEqual({ roomId })
  expect(await phone.join(`https://board.example/b/${roomId}/walk`)).toEqual({ roomId })
  expect(await phone.join('hello')).toEqual({ fault: 'not-a-link' })
  expect(await phone.join(linkOf('', secret).slice(0, -2))).toEqual({ fault: 'damaged' })
  expect((await rooms.open(roomId))!.role).toBe('edit')
})

test('[J4] the edit link stays when a view link to the same board is opened, also after a restart', async () => {
  const database = makeDatabase()
  const first = makePhone(database)
  await first.phone.join(tokenOf(secret))
  const { phone, rooms } = makePhone(database)
  await phone.join(tokenOf(view))
  expect(phone.boards()[0]!.role).toBe('edit')
  expect((await rooms.open(roomId))!.role).toBe('edit')
})

test('[J4] a view link alone opens as one', async () => {
  const { phone, rooms } = makePhone(makeDatabase())
  await phone.join(tokenOf(view))
  expect((await rooms.open(roomId))!.role).toBe('view')
})

test('[V3] a board to which this phone has no link is none', async () => {
  const { rooms } = makePhone(makeDatabase())
  expect(await rooms.open(roomId)).toBeNull()
})

test('[V5] a board that is forgotten is gone with all that was kept of it', async () => {
  const removed: string[] = []
  const { phone, rooms } = makePhone(makeDatabase(), removed)
  await phone.join(tokenOf(secret))
  await rooms.open(roomId)
  await phone.forget(roomId)
  expect(phone.boards()).toEqual([])
  expect(removed).toEqual([roomId])
  expect(await rooms.open(roomId)).toBeNull()
  await phone.join(tokenOf(secret))
  await until(() => phone.boards().length === 1)
})

test('[K2] a capture is kept when it resolves, and refused where nothing can be kept', async () => {
  const database = makeDatabase()
  await makePhone(database).phone.capture('ask the vendor')
  expect(database.kept.map((row) => row.text)).toEqual(['ask the vendor'])
  const without = makePhone({ ...makeDatabase(), watch: (_, failed) => (failed(new DOMException('', 'SecurityError')), () => {}) })
  await expect(without.phone.capture('lost')).rejects.toThrow('no storage')
  expect(without.phone.storageProblem()).toBe('private')
})

test('[Y3] without storage a board can be made and joined for as long as the app is open', async () => {
  const { phone, rooms } = makePhone({ ...makeDatabase(), watch: (_, failed) => (failed(new DOMException('', 'SecurityError')), () => {}) })
  const id = await phone.start({ title: 'Tuesday', day: '', time: '', length: 60 })
  await phone.join(tokenOf(secret))
  expect((await rooms.open(id))!.board.session.title).toBe('Tuesday')
  expect((await rooms.open(roomId))!.role).toBe('edit')
  expect(phone.storageProblem()).toBe('private')
})

test('[Y3] a storage that answers late is waited for, not given up: its boards are there then', async () => {
  const database = makeDatabase()
  await database.keepBoard({ roomId, token: tokenOf(secret), openedAt: 0, card: null })
  let answer: (() => void) | null = null
  const late: PhoneDatabase = {
    ...database,
    watch: (seen, failed) => {
      answer = () => void database.watch(seen, failed)
      return () => {}
    },
  }
  const { phone, rooms } = makePhone(late)
  const opening = rooms.open(roomId)
  await until(() => phone.storageProblem() === 'blocked')
  expect(phone.ready()).toBe(false)
  answer!()
  expect((await opening)!.role).toBe('edit')
  expect(phone.storageProblem()).toBeNull()
  expect(phone.boards()).toHaveLength(1)
})

test('[Y3] once a storage that was late has answered, what is made is waited for again until it is kept', async () => {
  const memory = makeDatabase()
  const store = createPhoneStore(async () => ({
    ...memory,
    watch: (seen, failed) => {
      setTimeout(() => memory.watch(seen, failed), 900)
      return () => {}
    },
  }))
  await until(() => store.problem() === 'blocked')
  await until(() => store.problem() === null)
  let kept = false
  await store.untilTrouble(new Promise((resolve) => setTimeout(resolve, 20)).then(() => (kept = true)))
  expect(kept).toBe(true)
})

const parkedLine = 'Do drivers book returns themselves, or does the gate keep doing it?'

test('[F2] a session that follows an earlier one begins with its open actions and its people, and nothing to undo', async () => {
  const database = makeDatabase()
  const { phone, rooms } = makePhone(database)
  const action = { text: 'Get the insurer to accept it', due: '2026-03-05', firstStep: 'Send the sample', owner: 'Lena', from: '2026-02-10' }
  const question = { text: 'Who signs for damage?', owner: 'Ada', from: '2026-03-02' }
  const limit = { type: 'rule', text: 'No renter’s phone', amount: null, currency: '', per: '', who: '', leaving: false, day: '', reason: '', from: '2026-03-02' } as const
  const step = { who: 'Driver', what: 'Parks the machine', tool: '', handedTo: 'Yard hand' }
  const before = { roomId, title: 'Returns', day: '2026-03-02', call: 'A tablet', outcome: 'working-session', end: 'adjust' } as const
  const workflow = { trigger: 'A machine comes back', done: 'It is for hire', steps: [step] }
  const carried = { from: '2026-03-02', people: ['Ada', 'Lena'], actions: [action], questions: [question], limits: [limit], workflow, earlier: [before] }
  const id = await phone.start({ title: 'Returns', day: '', time: '', length: 60, decision: parkedLine, problem: 'Sheets wait two days.', carried })
  const { board, edit, me } = (await rooms.open(id))!
  const lena = board.people.find((person) => person.name === 'Lena')!
  expect(board.actions).toMatchObject([{ text: action.text, due: action.due, ownerId: lena.id, from: '2026-02-10', state: 'open' }])
  expect([board.session.from, board.decision.line, board.problem.line]).toEqual(['2026-03-02', parkedLine, 'Sheets wait two days.'])
  expect(board.questions).toMatchObject([{ text: question.text, ownerId: me(), from: '2026-03-02' }])
  expect(board.limits).toMatchObject([{ type: 'rule', text: limit.text, from: '2026-03-02' }])
  expect([board.workflow.trigger, board.workflow.done, board.steps]).toMatchObject([workflow.trigger, workflow.done, [{ ...step, waiting: null }]])
  expect(board.thread.earlier).toMatchObject([before])
  // Whoever makes it was among them and is not on the board twice.
  expect(board.people.map((person) => person.name)).toEqual(['Ada', 'Lena'])
  expect(board.people.find((person) => person.name === 'Ada')!.id).toBe(me())
  // Nor when the app is opened again.
  expect((await database.board(id))!.personId).toBe(me())
  edit.undo()
  expect(board.actions).toHaveLength(1)
})

test('[T2] a file that cannot be put on a board leaves nothing behind', async () => {
  const removed: string[] = []
  const { phone, rooms } = makePhone(makeDatabase(), removed)
  const { openWith } = rooms
  const made: string[] = []
  vi.spyOn(rooms, 'openWith').mockImplementation(async (given) => {
    made.push(keysOf(given).roomId)
    return { ...(await openWith(given)), restore: () => Promise.reject(new Error('the disk is full')) }
  })
  const file = new Blob([boardFile({ meta: { '~map': {} }, session: { '~map': {} } }, 'A', 0)])
  expect(await phone.openFile(file)).toEqual({ fault: 'unreadable' })
  expect(made).toHaveLength(1)
  expect([phone.boards(), removed, await rooms.open(made[0]!)]).toEqual([[], made, null])
})

test('[T2] of a board that could not be opened again no file is made', async () => {
  files = []
  const { phone } = makePhone(makeDatabase())
  const of = (text: string) => phone.leave.file('board', { roomId, outcome: outcomeFor(emptyBoard()), contents: async () => ({ meta: { '~map': {} }, session: { '~map': {} }, more: { '~text': text } }) })
  expect(await of('x'.repeat(3_000_000))).toEqual({ name: '', done: 'too-large' })
  expect(files).toEqual([])
  expect(await of('x')).toMatchObject({ done: 'saved' })
})

test('[F1] a new board is listed with what it still lacks', async () => {
  const { phone } = makePhone(makeDatabase())
  await phone.start({ title: 'Returns', day: '', time: '', length: 60 })
  await until(() => phone.boards().length === 1)
  expect(phone.boards()[0]!.ready).toEqual({ missing: 4, minutes: 19 })
})

test('[F2] the example is made on this phone once; asking again gives the same board', async () => {
  const { phone, rooms } = makePhone(makeDatabase())
  const id = await phone.openExample()
  await until(() => phone.boards().length === 1)
  expect(await phone.openExample()).toBe(id)
  expect(phone.boards()).toMatchObject([{ roomId: id, title: example.title, ready: null, reviewDay: '' }])
  expect((await rooms.open(id))!.board.session.closedAt).not.toBeNull()
})

test('[F3] a calendar file is made here and handed to the phone; where it cannot be made that is said', async () => {
  files = []
  const entry = { id: roomId, title: 'Returns', day: '2026-03-03', time: '09:00', minutes: 60, text: '', link: linkOf('https://board.example', secret) }
  const { phone } = makePhone(makeDatabase())
  expect(await phone.toCalendar([entry])).toBe('saved')
  expect(files[0]).toContain('BEGIN:VEVENT')
  expect(await phone.toCalendar([{ ...entry, day: 'never' }])).toBe('failed')
})

test('[R4] whoever has no boards yet does not wait for the storage to say so; what it holds all the same is shown', async () => {
  const database = makeDatabase()
  await database.keepBoard({ roomId, token: tokenOf(secret), openedAt: 0, card: null })
  let answer: (() => void) | null = null
  const late: PhoneDatabase = {
    ...database,
    watch: (seen, failed) => {
      answer = () => void database.watch(seen, failed)
      return () => {}
    },
  }
  for (const isExpected of [true, false]) {
    answer = null
    const store = createPhoneStore(async () => late, isExpected)
    expect(store.ready()).toBe(!isExpected)
    await until(() => answer !== null)
    answer!()
    await until(() => store.boards().length === 1)
    expect(store.ready()).toBe(true)
  }
})

test('[R4] what was read ahead is shown until the tables are there, and not after', async () => {
  const database = makeDatabase()
  const row = { roomId, token: tokenOf(secret), openedAt: 0, card: null }
  let load!: (tables: PhoneDatabase) => void
  const store = createPhoneStore(() => new Promise((resolve) => (load = resolve)), true, Promise.resolve([[row], []] as const))
  await until(() => store.ready())
  expect(store.boards()).toEqual([row])
  load(database)
  await until(() => store.boards().length === 0)
  let answer!: (rows: readonly [(typeof row)[], InboxRow[]]) => void
  const late = createPhoneStore(async () => database, true, new Promise((resolve) => (answer = resolve)))
  await until(() => late.ready())
  answer([[row], []])
  await Promise.resolve()
  expect(late.boards()).toEqual([])
})

test('[Y3] tables whose file could not be fetched are asked for again; what was to be kept waits for them', async () => {
  const database = makeDatabase()
  vi.useFakeTimers()
  let asked = 0
  const store = createPhoneStore(async () => {
    if (asked++ === 0) throw new TypeError('no network')
    return database
  })
  const keeping = store.with((tables) => tables.keepBoard({ roomId, token: tokenOf(secret), openedAt: 0, card: null }))
  await vi.advanceTimersByTimeAsync(5000)
  await keeping
  vi.useRealTimers()
  expect(asked).toBe(2)
  expect(store.problem()).toBeNull()
})

test('[J4] a board by its link waits for no table: neither to open, nor to hear of a stronger link', async () => {
  const database = makeDatabase()
  await database.keepBoard({ roomId, token: tokenOf(secret), openedAt: 0, card: null, personId: 'lena' })
  const { remember, secretOf, becameOn } = makePhone({ ...database, watch: () => () => {} })
  void remember(view)
  expect((await secretOf(roomId))!.role).toBe('edit')
  expect(becameOn(roomId)).toBe('lena')
})
