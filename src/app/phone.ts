import { createMemo, createSignal } from 'solid-js'
import type { KeptLink, NewLink } from '../local/kept-link.ts'
import type { CalendarEntry } from '../method/calendar-entry.ts'
import { readCode } from '../protocol/code.ts'
import { keysOf, type Secret, seedLength } from '../protocol/keys.ts'
import { readLink, tokenOf } from '../protocol/links.ts'
import type { Phone } from '../state/phone.ts'
import { sameCards, type Summary } from './board-card.ts'
import type { Example } from './example/example.ts'
import type * as leaving from './leave.ts'
import type { OpenedRoom } from './open-room.ts'
import { createKnock } from './knock.ts'
import type { KeysChoice } from './keys-choice.ts'
import type { PhonePerson } from './person.ts'
import type { PhoneStore } from './phone-store.ts'
import { readPasted } from './read-pasted.ts'
import type { Rooms } from './rooms.ts'
import type { ScreenLookChoice } from './screen-look.ts'
import { copy, share } from './share.ts'
import { words } from '../ui/kit/words.ts'
import type { SignChoice } from './signs.ts'
import type { ThemeChoice } from './theme.ts'
import type { makeNewPhone, NewPhoneOptions } from './care/new-phone.ts'
import type { CareOptions, makeCare } from './care/make-care.ts'

type Making = Pick<typeof leaving, 'fileOf' | 'shareOutcome' | 'copyOutcome' | 'contentsIn'>

interface PhoneOptions {
  readonly store: PhoneStore
  readonly person: PhonePerson
  /** The relay, as `ws://host` or `wss://host`. */
  readonly relay: string
  /** The addresses under which the relay is known, as links begin with them. */
  readonly origins: () => readonly string[]
  readonly theme: ThemeChoice
  readonly signs: SignChoice
  readonly look: ScreenLookChoice
  readonly keys: KeysChoice
  readonly reminder: Phone['reminder']
  readonly badge: Phone['badge']
  readonly rooms: () => Rooms
  readonly update: Phone['update']
  readonly install: Phone['install']
  /** The worked example in the language of the app; fetched when somebody asks for it. */
  readonly loadExample: () => Promise<Example>
  /** What writes calendar files; fetched when somebody asks for one. */
  readonly loadCalendar: () => Promise<(entries: readonly CalendarEntry[], stamp: number) => string>
  /** Hands a file to the phone. */
  readonly hand: (file: File) => ReturnType<Phone['toCalendar']>
  /** What makes and reads files; fetched when somebody asks for one. */
  readonly loadLeave: () => Promise<Making>
  /** Reads the link of a board, and who this phone's person is there, from the list without waiting for all of it. */
  readonly keptLink: (roomId: string) => Promise<KeptLink | undefined>
  /** Writes a link that was just opened before the tables are there. */
  readonly keepLinkNow: (link: NewLink) => Promise<void>
  /** What cares for boards as a whole; fetched when it is needed. */
  readonly loadCare: () => Promise<typeof makeCare>
  readonly loadNewPhone: () => Promise<typeof makeNewPhone>
  readonly newPhone: Pick<NewPhoneOptions, 'profile' | 'hand'>
  readonly showInstead: CareOptions['showInstead']
  /** Removes what is kept of a board beside the list. */
  readonly removeCarrier: (roomId: string) => Promise<void>
}

export interface PhoneParts {
  readonly phone: Phone
  /** Puts a board on this phone's list; an edit link already there is not replaced by a view link. */
  readonly remember: (secret: Secret, card?: Summary) => Promise<string>
  readonly secretOf: (roomId: string) => Promise<Secret | null>
  /** Who this phone's person is on a board whose link was just read; undefined where it is the phone's own. */
  readonly becameOn: (roomId: string) => string | undefined
  readonly keepSummary: (roomId: string, summary: Summary) => void
}

/** This phone as screens use it. What cannot be kept stays usable for as long as the app is open (Y3). */
export function createPhone(options: PhoneOptions): PhoneParts {
  const { store, person, rooms } = options
  const held = new Map<string, Secret>()
  const became = new Map<string, string>()
  const [forgetting, setForgetting] = createSignal<ReadonlySet<string>>(new Set())
  const cards = sameCards()
  const boards = createMemo(() => store.boards().filter((row) => !forgetting().has(row.roomId)).map(cards))
  const inbox = createMemo(() => store.inbox().toSorted((a, b) => b.at - a.at))

  async function remember(secret: Secret, card: Summary | null = null, personId?: string): Promise<string> {
    const { roomId } = keysOf(secret)
    if (held.get(roomId)?.role !== 'edit') held.set(roomId, secret)
    setForgetting((before) => new Set([...before].filter((one) => one !== roomId)))
    const row = { roomId, token: tokenOf(secret), openedAt: Date.now(), card, ...(personId && { personId }) }
    void options.keepLinkNow(row).catch(() => {})
    const kept = store.with((database) =>
      database.keepBoard(row, (known) => ({ ...known, token: known.token.startsWith('e') ? known.token : row.token, openedAt: row.openedAt })),
    )
    await store.untilTrouble(kept)
    void navigator.storage?.persist?.().catch(() => false)
    return roomId
  }

  async function readLinkOf(roomId: string): Promise<void> {
    const row = await options.keptLink(roomId)
    const secret = row ? readLink(row.token) : 'not-a-link'
    if (typeof secret !== 'string') held.set(roomId, secret)
    if (row?.personId) became.set(roomId, row.personId)
  }

  async function secretOf(roomId: string): Promise<Secret | null> {
    const known = held.get(roomId)
    if (known?.role === 'edit') return known
    // Who opens a view link may have the edit link on this phone already.
    const read = readLinkOf(roomId)
    await (known ? store.untilTrouble(read) : read.catch(() => {}))
    return held.get(roomId) ?? null
  }

  async function makeNew(write: (opened: OpenedRoom) => void | Promise<void>): Promise<string> {
    const secret: Secret = { role: 'edit', editSeed: crypto.getRandomValues(new Uint8Array(seedLength)) }
    const opened = await rooms().openWith(secret)
    try {
      await write(opened)
    } catch (error) {
      const { roomId } = keysOf(secret)
      await rooms().close(roomId)
      await options.removeCarrier(roomId)
      throw error
    }
    opened.kept.flush()
    // Listed once its content is kept, and with its card: whoever closes the app right away finds all of it or nothing.
    await opened.kept.untilKept()
    // Who took over somebody’s place on it stays them.
    const me = opened.room.me()
    return remember(secret, opened.summary(), me === person.id() ? '' : me)
  }

  const phone: Phone = {
    boards,
    inbox,
    reminder: options.reminder,
    badge: options.badge,
    ready: store.ready,
    storageProblem: store.problem,
    name: person.name,
    rename: person.rename,
    theme: options.theme.theme,
    setTheme: options.theme.setTheme,
    ...options.look,
    ...options.keys,
    gives: options.signs.gives,
    setGives: options.signs.setGives,
    update: options.update,
    install: options.install,
    share,
    copy,
    capture: (text) => store.with((database) => database.keepInInbox({ id: randomId(), text, at: Date.now() })),
    dropFromInbox: (id) => void store.with((database) => database.dropFromInbox(id)).catch(() => {}),
    start: (fields) =>
      makeNew(({ make, room }) => {
        make(fields)
        if (person.name()) room.introduce(person.name())
      }),
    openExample: async () => {
      const { title, write } = await options.loadExample()
      // Who asks again gets the one that is here, with whatever was tried on it.
      return boards().find((card) => card.title === title && card.role === 'edit')?.roomId ?? makeNew(write)
    },
    toCalendar: async (entries) => {
      try {
        const calendarFile = await options.loadCalendar()
        return await options.hand(new File([calendarFile(entries, Date.now())], 'hourboard.ics', { type: 'text/calendar' }))
      } catch {
        return 'failed'
      }
    },
    leave: {
      prepare: () => void options.loadLeave().catch(() => {}),
      file: async (form, of) => {
        try {
          const file = await (await options.loadLeave()).fileOf(form, of, words())
          return file ? { name: file.name, done: await options.hand(file) } : { name: '', done: 'too-large' }
        } catch {
          return { name: '', done: 'failed' }
        }
      },
      share: (outcome) => options.loadLeave().then((leave) => leave.shareOutcome(outcome, words())).catch(() => 'failed' as const),
      copy: (outcome) => options.loadLeave().then((leave) => leave.copyOutcome(outcome, words())).catch(() => false),
    },
    openFile: async (file) => {
      try {
        const { contentsIn } = await options.loadLeave()
        const contents = await contentsIn(file)
        if (typeof contents === 'string') return { fault: contents }
        return { roomId: await makeNew(({ restore }) => restore(contents)) }
      } catch {
        return { fault: 'unreadable' }
      }
    },
    join: async (link) => {
      const read = readPasted(link, { origins: options.origins(), knows: (id) => boards().some((card) => card.roomId === id) })
      if (typeof read === 'string') return { fault: read }
      return 'roomId' in read ? read : { roomId: await remember(read) }
    },
    isCode: (text) => readCode(text) !== null,
    knock: (text, name) => {
      person.rename(name)
      return createKnock({ relay: options.relay, code: readCode(text) ?? '', name, remember })
    },
    care: async (roomId) => {
      const [make, secret] = await Promise.all([options.loadCare(), secretOf(roomId)])
      if (!secret) throw new Error('this phone has no such board')
      const { openWith } = rooms()
      return make({ ...options, secret, opened: await openWith(secret), name: person.name, openWith, remember, forget: phone.forget, makeNew })
    },
    newPhone: async () => {
      const make = await options.loadNewPhone()
      return make({ store, person, ...options.newPhone, settle: rooms().settle, closeBoard: rooms().close, removeCarrier: options.removeCarrier })
    },
    forget: async (roomId) => {
      setForgetting((before) => new Set(before).add(roomId))
      held.delete(roomId)
      await rooms().close(roomId)
      try {
        await store.with((database) => database.forgetBoard(roomId))
      } catch (error) {
        setForgetting((before) => new Set([...before].filter((one) => one !== roomId)))
        throw error
      }
      await options.removeCarrier(roomId)
    },
  }

  return {
    phone,
    remember,
    secretOf,
    becameOn: (roomId) => became.get(roomId),
    keepSummary: (roomId, card) => {
      void store.with((database) => database.updateBoard(roomId, { card, openedAt: Date.now() })).catch(() => {})
    },
  }
}

export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

