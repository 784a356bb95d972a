import { batch, createSignal } from 'solid-js'
import { makeMemoryPhoneDatabase } from '../local/memory-phone-database.ts'
import type { BoardRow, InboxRow, PhoneDatabase } from '../local/phone-database.ts'
import { type StorageProblem, storageProblemOf } from '../local/storage-problem.ts'
import { later } from './later.ts'

export interface PhoneStore {
  readonly boards: () => readonly BoardRow[]
  readonly inbox: () => readonly InboxRow[]
  /** False until it was read, or is known that it cannot be. */
  readonly ready: () => boolean
  readonly problem: () => StorageProblem | null
  /** Does something with the database as soon as it answers; a failure is shown as a problem, and given to whoever waits for it. */
  readonly with: <T>(work: (database: PhoneDatabase) => Promise<T>) => Promise<T>
  /** Waits for something that is being kept, but no longer than it takes to see that the storage is in trouble. Never rejects. */
  readonly untilTrouble: (work: Promise<unknown>) => Promise<void>
}

/** How long the storage may take to answer before that is shown, in ms. It is used all the same when it answers later. */
const patience = 800
/** How long until the part that knows the tables is asked for again when it could not be fetched, in ms. */
const fetchAgainAfter = 2000

type Rows = readonly [boards: readonly BoardRow[], inbox: readonly InboxRow[]]

/**
 * This phone's tables as signals, once `load` has them. Where nothing is expected in them, they count as read and empty until they
 * are. What `ahead` reads is shown until then.
 */
export function createPhoneStore(load: () => Promise<PhoneDatabase>, isExpected = true, ahead?: Promise<Rows | undefined>): PhoneStore {
  const [boards, setBoards] = createSignal<readonly BoardRow[]>([])
  const [inbox, setInbox] = createSignal<readonly InboxRow[]>([])
  const [ready, setReady] = createSignal(!isExpected)
  const [problem, setProblem] = createSignal<StorageProblem | null>(null)
  /** What was wrong with the storage stays wrong for as long as the app is open. */
  let inMemory = false
  const troubled = new Set<() => void>()

  function failed(error: unknown): void {
    setProblem(storageProblemOf(error))
    for (const tell of troubled) tell()
    troubled.clear()
  }

  function show([seenBoards, seenInbox]: Rows): void {
    batch(() => {
      setBoards(seenBoards)
      setInbox(seenInbox)
      setReady(true)
    })
  }

  let isFollowed = false
  ahead?.then((rows) => rows && !isFollowed && show(rows), () => {})

  function follow(followed: PhoneDatabase): Promise<PhoneDatabase> {
    return new Promise((resolve, reject) => {
      followed.watch((...seen) => {
        isFollowed = true
        show(seen)
        resolve(followed)
      }, reject)
    })
  }

  async function loaded(): Promise<PhoneDatabase> {
    try {
      return await load()
    } catch (error) {
      failed(error)
      await new Promise<void>((resolve) => later(resolve, fetchAgainAfter))
      return loaded()
    }
  }

  async function open(): Promise<PhoneDatabase> {
    const database = await loaded()
    const callOff = later(() => failed(new DOMException('the storage does not answer', 'TimeoutError')), patience)
    try {
      await follow(database)
      setProblem(null)
      return database
    } catch (error) {
      failed(error)
      inMemory = true
      return follow(makeMemoryPhoneDatabase())
    } finally {
      callOff()
    }
  }

  const opened = open()
  return {
    boards,
    inbox,
    ready,
    problem,
    with: async (work) => {
      try {
        const done = await work(await opened)
        if (!inMemory) setProblem(null)
        return done
      } catch (error) {
        if (!inMemory) failed(error)
        throw error
      }
    },
    untilTrouble: async (work) => {
      // Trouble that is over, such as a storage that answered late, is no reason to go on without waiting.
      if (problem() !== null) return
      await new Promise<void>((resolve) => {
        troubled.add(resolve)
        const over = (): void => {
          troubled.delete(resolve)
          resolve()
        }
        work.then(over, over)
      })
    },
  }
}
