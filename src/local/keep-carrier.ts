import * as Y from 'yjs'
import { carrierDatabaseName } from './carrier-database.ts'
import { makeCarrierRows } from './carrier-rows.ts'
import { browserStorage, type CarrierStorage } from './carrier-storage.ts'
import { type StorageProblem, storageProblemOf } from './storage-problem.ts'

export interface KeptCarrier {
  /** Resolves once what this phone keeps is in the carrier, or once the storage refuses or has had its time. */
  readonly loaded: Promise<void>
  /** True only when everything that is in the carrier now is durable on this phone. */
  readonly saved: () => boolean
  /** Whether what this phone keeps was read into the carrier. */
  readonly isRead: () => boolean
  readonly problem: () => StorageProblem | null
  /** A few bytes kept beside the carrier; undefined when there are none, or before `loaded`. */
  readonly note: (name: string) => Uint8Array | undefined
  readonly keepNote: (name: string, bytes: Uint8Array) => void
  /** Puts one row in the place of many, and writes what notes wait; harmless when several windows do it at once. */
  readonly trim: () => void
  /** Writes what is left and closes. */
  readonly close: () => Promise<void>
}

export interface KeepOptions {
  readonly changed?: () => void
  /** Told once the notes are read, before anything that is kept is in the carrier. */
  readonly noted?: () => void
  /** Told once something that is kept was read into the carrier. */
  readonly found?: () => void
  /** Whether this person has written something that would be lost with the page; if left out, always. */
  readonly atStake?: () => boolean
  readonly storage?: CarrierStorage | undefined
  /** Runs something later and returns the way to call it off. */
  readonly later: (run: () => void, ms: number) => () => void
}

/** Rows after which they are folded into one. */
const trimAt = 500
/** Rows below which nobody gains from fewer. */
const worthTrimming = 20
/**
 * How long the storage may leave its opening unanswered before that is shown, and while nothing of this person's is at stake, in ms. Counted
 * in steps: while a page that opens is busy, no step passes, and its storage cannot answer either.
 */
const patience = 800
const patienceAtRest = 4000
const step = 200
/** Notes are written with the next change, or after this long, in ms. */
const noteAfter = 2000
/** How long changes are gathered while nothing of this person's is at stake, in ms: each write takes a page as long as the change itself. */
const gathering = 250
/** How long after a failure to try again, in ms. */
const retryAfter = 2000

/** Keeps a carrier in this phone's IndexedDB, and says truthfully what is durable there and what is in the way. */
export function keepCarrier(carrier: Y.Doc, roomId: string, options: KeepOptions): KeptCarrier {
  const { changed = () => {}, noted = () => {}, found = () => {}, atStake = () => true, storage = browserStorage, later } = options
  const kept = makeCarrierRows(carrier)
  const oldNotes = new Map<string, Uint8Array>()
  let newNotes = new Map<string, Uint8Array>()
  let updates: Uint8Array[] = carrier.store.clients.size > 0 ? [Y.encodeStateAsUpdate(carrier)] : []
  let database: IDBDatabase | null = null
  let isRead = false
  let problem: StorageProblem | null = null
  let writing: Promise<void> | null = null
  let unwritten = 0
  let noteDue = false
  let fold = false
  let ended = false
  let retry: (() => void) | null = null
  let callOffGathering: (() => void) | null = null
  let leave: (() => void) | null = null
  let isLoaded: () => void
  const loaded = new Promise<void>((resolve) => (isLoaded = resolve))

  function setProblem(next: StorageProblem | null): void {
    if (next) isLoaded()
    if (problem === next) return
    problem = next
    changed()
  }

  function failed(error: unknown): void {
    setProblem(storageProblemOf(error))
    if (ended || problem === 'private') return
    retry ??= later(() => {
      retry = null
      if (database) write()
      else void open()
    }, retryAfter)
  }

  /** Says that the storage does not answer, once it has had its time. Returns the way to call it off. */
  function watchOpening(): () => void {
    let waited = 0
    let callOff = later(function look() {
      waited += step
      if (waited >= patience) isLoaded()
      if (waited >= (atStake() ? patience : patienceAtRest)) setProblem('blocked')
      else callOff = later(look, step)
    }, step)
    return () => callOff()
  }

  async function open(): Promise<void> {
    const callOff = watchOpening()
    try {
      if (!storage.factory) throw new DOMException('this page has no storage', 'SecurityError')
      const persistence = storage.persist(carrierDatabaseName(roomId), carrier)
      leave = persistence.leave
      const opened = await persistence.opened
      let gone = null as { readonly deleted: boolean } | null
      const goes = (deleted: boolean): void => {
        gone = { deleted }
        lost(opened, deleted)
      }
      opened.addEventListener('close', () => goes(false))
      opened.addEventListener('versionchange', (event) => goes(event.newVersion === null))
      await kept.read(opened, persistence, (notes) => {
        for (const [name, bytes] of notes) oldNotes.set(name, bytes)
        noted()
      })
      isRead = true
      if (kept.count() > 0) found()
      database = opened
      // While it was read; then it may not even have any more what was read.
      if (gone) return lost(opened, gone.deleted)
      isLoaded()
      write()
      // What is still to be written is not kept yet: then it is said once it is.
      if (!writing) setProblem(null)
    } catch (error) {
      leave?.()
      failed(error)
    } finally {
      callOff()
    }
  }

  /** A database that was deleted on purpose is not made again: the board was taken off this phone. */
  function lost(opened: IDBDatabase, deleted: boolean): void {
    leave?.()
    ended ||= deleted
    if (database !== opened) return
    database = null
    kept.reset()
    updates = [Y.encodeStateAsUpdate(carrier)]
    failed(new DOMException('the storage was closed', 'InvalidStateError'))
  }

  function write(): void {
    if (!database || writing || retry || (updates.length === 0 && newNotes.size === 0 && !fold)) return
    callOffGathering?.()
    callOffGathering = null
    const [to, batch, texts] = [database, updates, newNotes]
    // When there is no space, one row for everything may still fit where another one would not.
    const whole = fold || problem === 'full' || kept.count() >= trimAt
    updates = []
    unwritten = batch.length
    newNotes = new Map()
    fold = false
    writing = (whole ? callSafely(() => kept.fold(to, texts)) : callSafely(() => kept.add(to, batch, texts)))
      .then(() => {
        unwritten = 0
        return setProblem(null)
      })
      .catch((error: unknown) => {
        updates = [...batch, ...updates]
        newNotes = new Map([...texts, ...newNotes])
        if (isClosed(error)) lost(to, false)
        else failed(error)
      })
      .finally(() => {
        writing = null
        unwritten = 0
        // What failed is tried again later, if at all, and not at once for ever.
        if (problem === null) write()
        changed()
      })
  }

  /** Resolves when nothing is being written any more. */
  async function written(): Promise<void> {
    const current = writing
    if (!current) return
    await current
    await written()
  }

  const onUpdate = (update: Uint8Array, from: unknown): void => {
    if (kept.isReading(from)) return
    updates.push(update)
    if (atStake()) write()
    else callOffGathering ??= later(write, gathering)
    changed()
  }
  carrier.on('update', onUpdate)
  void open()

  return {
    loaded,
    isRead: () => isRead,
    saved: () => database !== null && problem === null && updates.length === 0 && unwritten === 0,
    problem: () => problem,
    note: (name) => newNotes.get(name) ?? oldNotes.get(name),
    keepNote: (name, bytes) => {
      oldNotes.set(name, bytes)
      newNotes.set(name, bytes)
      if (noteDue) return
      noteDue = true
      later(() => {
        noteDue = false
        write()
      }, noteAfter)
    },
    trim: () => {
      if (kept.count() >= worthTrimming) fold = true
      write()
    },
    close: async () => {
      ended = true
      carrier.off('update', onUpdate)
      await loaded
      write()
      await written()
      callOffGathering?.()
      retry?.()
      leave?.()
      database = null
    },
  }
}

/** What a database does with a transaction it cannot begin is to throw; here that is a failure like any other. */
async function callSafely(begin: () => Promise<void>): Promise<void> {
  await begin()
}

function isClosed(error: unknown): boolean {
  return error instanceof Object && 'name' in error && error.name === 'InvalidStateError'
}
