import type * as Y from 'yjs'
import { type KeptBoard, openKeptBoard } from '../../../src/app/kept-board.ts'
import { makeHand } from '../../../src/document/hand.ts'
import { placedEntries } from '../../../src/document/list.ts'
import { isRemoved } from '../../../src/document/members.ts'
import type { ListName } from '../../../src/method/board.ts'
import type { Keys } from '../../../src/protocol/keys.ts'
import { createEdit } from '../../../src/state/create-edit.ts'
import { keepingState } from '../../../src/state/keeping.ts'
import { keepsOthers } from '../keeps-others.ts'
import { seeded } from '../random.ts'
import { type Clocks, clocksOf, type Coverage, coverageOfBoard, type Reads } from './coverage.ts'
import { act } from './acts.ts'
import { openEarly } from './early.ts'
import { makePhoneDisk, type PhoneDisk } from './phone-disk.ts'
import { type Accept, type Connection, type Network, socketClass } from './wire.ts'
import type { Windows } from './windows.ts'
import type { World } from './world.ts'

export interface PhoneNeeds {
  readonly world: World
  readonly name: string
  readonly keys: Keys
  /** The subprotocols it really offers, when it is a hostile one. */
  readonly offers?: readonly string[]
  readonly accept: Accept
  readonly windows: Windows
  /** Another window of the same phone, which has the same disk; and whether the two hear each other without the relay. */
  readonly beside?: Phone
  readonly hears?: boolean
  /** Whether its pages ask the relay before they have read what the phone keeps. */
  readonly early?: boolean
  /** What the relay's disk holds, as somebody would read it who has nothing else; null once the room has ended. */
  readonly relayHas: () => Coverage | null
  readonly hasEnded: () => boolean
  readonly reader: () => Reads
  /** When the relay was put back last. No phone can know of it before it hears that its connection is gone. */
  readonly putBackAt: () => number
}

/** How long a phone may take to find that its connection is gone: it is given longer on a slow network, in ms. */
const noticedWithin = 30_000

/** One page with the board open. */
interface Page {
  readonly kept: KeptBoard
  readonly edit: ReturnType<typeof createEdit>
  isAlive: boolean
  isLoaded: boolean
  /** What the person did on it, and how much of that was said to be saved. */
  readonly written: Clocks[]
  saved: number
  seen: string
}

/** A phone of a simulation, with whoever acts on it. It checks at every look that what the sign says is true. */
export class Phone {
  readonly name: string
  /** Who uses it: the same for all windows of a phone. */
  readonly person: string
  readonly network: Network
  readonly disk: PhoneDisk
  readonly #needs: PhoneNeeds
  readonly #reads: Reads
  /** What was said to be saved on pages that are gone, and to be shared. */
  readonly saved: Clocks[] = []
  readonly shared = new Set<Clocks>()
  #page: Page | null = null
  /** Something was told since the last look. */
  #isNew = false
  #connections: Connection[] = []
  /** How often it tried to connect. */
  attempts = 0
  /** How many changes its person made. */
  edits = 0
  #beganAt = 0
  /** As whom its pages wrote on the board. */
  readonly clients: number[] = []
  readonly #pages: KeptBoard[] = []

  constructor(needs: PhoneNeeds) {
    this.#needs = needs
    this.name = needs.name
    this.person = needs.beside?.name ?? needs.name
    this.#reads = needs.reader()
    this.network = needs.beside?.network ?? { state: 'up', slow: 200 }
    this.disk = needs.beside?.disk ?? makePhoneDisk(needs.world)
  }

  get page(): Page | null {
    return this.#page
  }

  get doc(): Y.Doc {
    return this.#page!.kept.doc
  }

  open(): void {
    if (this.#page) return
    const { world, keys, accept, offers, windows, hears = false, early } = this.#needs
    const isAlive = (): boolean => page.isAlive
    const taken: Accept = offers ? (connection, url) => accept(connection, url, offers) : accept
    const page = { isAlive: true, isLoaded: false, written: [], saved: 0, seen: '' } as unknown as { -readonly [K in keyof Page]: Page[K] }
    const relay = windows.address(this.person, isAlive)
    const socket = socketClass(world, this.network, taken, isAlive, (connection) => this.#began(connection))
    const kept = openKeptBoard({
      keys,
      relay,
      ...(early && { takeEarly: () => openEarly(socket, relay, keys) }),
      betweenWindows: hears,
      storage: this.disk.storageFor(isAlive),
      socket,
      changed: () => (this.#isNew = true),
      random: () => world.random.below(1000) / 1000,
      time: { later: (run, ms) => world.after(ms, () => void (isAlive() && run())), monotonic: world.now, clock: world.now },
    })
    page.kept = kept
    let now = 0
    const personId = (): string => this.name
    const edit = createEdit(makeHand(kept.doc, { personId, now: () => Math.max(kept.now(), (now += 1)), ownTime: kept.ownTime, apart: kept.apart }))
    page.edit = { ...edit, ...keepsOthers(kept.doc, this.name, edit) }
    this.#page = page
    this.#pages.push(kept)
    this.clients.push(kept.doc.clientID)
    void kept.loaded.then(() => (page.isLoaded = page.isAlive) && !offers && this.#sayWhoIsHere(kept))
  }

  #sayWhoIsHere(kept: KeptBoard): void {
    const active = this.#needs.world.now()
    kept.announce({ personId: this.person, name: this.name, place: null, typing: null, done: null, doneAt: 0, screen: false, active })
  }

  #began(connection: Connection): void {
    this.attempts++
    this.#beganAt = this.#needs.world.now()
    this.#connections.push(connection)
  }

  /** Something that a person does; decided by a seed of its own. */
  act(seed: number, undoes: boolean): void {
    this.write(({ kept, edit }) => {
      const ids = (removed: boolean) => (list: ListName) =>
        placedEntries(kept.doc, list)
          .filter((entry) => isRemoved(entry.map) === removed)
          .map((entry) => entry.id)
      act({ name: this.name, edit, here: ids(false), gone: ids(true), undoes, doc: kept.doc }, seeded(seed))
    })
  }

  write(change: (page: Page) => void): void {
    const page = this.#page
    if (!page?.isLoaded) return
    const note = (update: Uint8Array): void => {
      this.edits++
      page.written.push(clocksOf(update))
    }
    page.kept.doc.on('update', note)
    try {
      change(page)
    } finally {
      page.kept.doc.off('update', note)
    }
  }

  /** The page is gone, as when the browser is killed. */
  kill(): void {
    const page = this.#page
    if (!page) return
    this.check()
    page.isAlive = false
    this.#page = null
    this.saved.push(...page.written.slice(0, page.saved))
    this.cut(this.#needs.world.random.chance(0.3))
  }

  /** The page is closed as it should be: it writes what is left. */
  close(): void {
    const page = this.#page
    if (!page) return
    this.#page = null
    void page.kept.close().then(() => (page.isAlive = false))
    this.saved.push(...page.written.slice(0, page.saved))
  }

  /** Takes everything down, after a simulation. */
  letGo(): void {
    if (this.#page) this.#page.isAlive = false
    for (const kept of this.#pages) void kept.close().catch(() => {})
  }

  /** Its connection began since the relay was put back last, or had the time to turn out to be gone; before that it cannot know that it was. */
  get knowsTheRelay(): boolean {
    const putBackAt = this.#needs.putBackAt()
    return this.#beganAt > putBackAt || this.#needs.world.now() > putBackAt + noticedWithin
  }

  get isShared(): boolean {
    return this.state() === 'shared'
  }

  cut(silently: boolean): void {
    for (const connection of this.#connections.splice(0)) connection.cut(silently)
  }

  /** Checks that what the sign says now is true, if it may say something new. */
  look(): void {
    if (this.#isNew) this.check()
    this.#isNew = false
  }

  check(): void {
    const page = this.#page
    if (!page) return
    if (page.kept.ended() && !this.#needs.hasEnded()) throw new Lie(`${this.name} was told that the room has ended, which is on no disk`)
    const keeping = page.kept.keeping()
    const isShared = keepingState(keeping) === 'shared'
    if (keeping.phone === 'saved') this.#checkSaved(page, isShared)
    if (isShared && this.#beganAt > this.#needs.putBackAt()) this.#checkShared(page)
  }

  #checkSaved(page: Page, isShared: boolean): void {
    const seen = `${page.written.length} ${this.disk.version()} ${isShared}`
    if (page.seen === '') {
      const opened = coverageOfBoard(page.kept.doc)
      if (!this.saved.every((one) => opened.has(one))) throw new Lie(`${this.name} opened its board again without what it had saved`)
    }
    if (page.seen !== seen) {
      const onDisk = this.#reads(this.disk.updates())
      if (![...this.saved, ...page.written].every((one) => onDisk.has(one))) throw new Lie(`${this.name} says saved of what is not on its disk`)
      page.saved = page.written.length
    }
    page.seen = seen
  }

  /** Also while something of others is being put on this phone. */
  #checkShared(page: Page): void {
    const onRelay = this.#needs.relayHas()
    // It cannot know yet that the room has ended.
    if (!onRelay) return
    for (const one of [...this.saved, ...page.written]) {
      if (!onRelay.has(one)) throw new Lie(`${this.name} says shared of what is not on the relay's disk`)
      this.shared.add(one)
    }
  }

  /** Whom it shows as being here, itself among them. */
  people(): string {
    return (this.#page?.kept.here() ?? []).map(({ personId }) => personId).toSorted().join(' ')
  }

  /** All that must be there at the end. */
  mustHave(): Clocks[] {
    return [...this.saved, ...(this.#page?.written ?? [])]
  }

  state(): string {
    const page = this.#page
    if (!page) return 'closed'
    const { unreadable, phone } = page.kept.keeping()
    return `${keepingState(page.kept.keeping())}${unreadable > 0 ? ` ${unreadable} unreadable` : ''}${phone === 'saved' ? '' : ` ${phone}`}`
  }
}

/** Something was said that is not true, or something is lost. */
export class Lie extends Error {}
