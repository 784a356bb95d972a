import { createSignal } from 'solid-js'
import { makeMemoryPhoneDatabase } from '../local/memory-phone-database.ts'
import type { BoardRow, InboxRow, PhoneDatabase } from '../local/phone-database.ts'
import { storageProblemOf } from '../local/storage-problem.ts'
import type { StorageProblem } from '../state/room.ts'

export interface PhoneStore {
  readonly boards: () => readonly BoardRow[]
  readonly inbox: () => readonly InboxRow[]
  /** False until it was read, or is known that it cannot be. */
  readonly ready: () => boolean
  readonly problem: () => StorageProblem | null
  /** Settles once the store is ready; never rejects. */
  readonly opened: Promise<PhoneDatabase>
  /** Does something with the database; a failure is shown as a problem, and given to whoever waits for it. */
  readonly with: <T>(work: (database: PhoneDatabase) => Promise<T>) => Promise<T>
}

/** How long the storage may take to answer before the app goes on without it, in ms. */
const patience = 800

/** This phone's tables as signals. `load` is asked for them once, off the first paint. */
export function createPhoneStore(load: () => Promise<PhoneDatabase>): PhoneStore {
  const [boards, setBoards] = createSignal<readonly BoardRow[]>([])
  const [inbox, setInbox] = createSignal<readonly InboxRow[]>([])
  const [ready, setReady] = createSignal(false)
  const [problem, setProblem] = createSignal<StorageProblem | null>(null)

  function follow(database: PhoneDatabase): Promise<PhoneDatabase> {
    return new Promise((resolve, reject) => {
      database.watch((seenBoards, seenInbox) => {
        setBoards(seenBoards)
        setInbox(seenInbox)
        setReady(true)
        resolve(database)
      }, reject)
    })
  }

  async function open(): Promise<PhoneDatabase> {
    let timer: ReturnType<typeof setTimeout> | undefined
    try {
      const tooLong = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new DOMException('the storage does not answer', 'TimeoutError')), patience)
      })
      const database = await load()
      return await Promise.race([follow(database), tooLong])
    } catch (error) {
      setProblem(storageProblemOf(error))
      return follow(makeMemoryPhoneDatabase())
    } finally {
      clearTimeout(timer)
    }
  }

  const opened = open()
  return {
    boards,
    inbox,
    ready,
    problem,
    opened,
    with: async (work) => {
      try {
        return await work(await opened)
      } catch (error) {
        setProblem(storageProblemOf(error))
        throw error
      }
    },
  }
}
