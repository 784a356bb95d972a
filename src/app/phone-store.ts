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
  /** Resolves once it was read, or stands in memory instead. */
  readonly untilRead: Promise<void>
  readonly problem: () => StorageProblem | null
  /** Does something with the database as soon as it answers; a failure is shown as a problem, and given to whoever waits for it. */
  readonly with: <T>(work: (database: PhoneDatabase) => Promise<T>) => Promise<T>
  /** Waits for something that is being kept, but no longer than it takes to see that the storage is in trouble. Never rejects. */
  readonly untilTrouble: (work: Promise<unknown>) => Promise<void>
}

/** How long the storage may take to answer before that is shown, in ms. It is used all the same when it answers later. */
const patience = 800

/** This phone's tables as signals. Where nothing is expected in them, they count as read and empty until they are. */
export function createPhoneStore(database: PhoneDatabase, isExpected = true): PhoneStore {
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

  function follow(followed: PhoneDatabase): Promise<PhoneDatabase> {
    return new Promise((resolve, reject) => {
      followed.watch((seenBoards, seenInbox) => {
        batch(() => {
          setBoards(seenBoards)
          setInbox(seenInbox)
          setReady(true)
        })
        resolve(followed)
      }, reject)
    })
  }

  async function open(): Promise<PhoneDatabase> {
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
    untilRead: opened.then(() => {}),
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
