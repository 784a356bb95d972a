import { memoryStorage } from '../../server/storage/memory.ts'
import type { Storage } from '../../server/storage/storage.ts'

/** A storage whose disk a test can hold up or break. */
export interface HeldStorage extends Storage {
  /** Appends wait until `release`; `reached` resolves when the next one waits. */
  hold(): void
  release(): void
  reached(): Promise<void>
  /** From now on appends, or loads, are refused. */
  refuse(what: 'append' | 'load', isRefused: boolean): void
}

export function heldStorage(now?: () => number): HeldStorage {
  const inner = memoryStorage(now)
  const refused = { append: false, load: false }
  let gate: Promise<void> | null = null
  let open: (() => void) | null = null
  let watchers: (() => void)[] = []
  return {
    ...inner,
    hold() {
      gate = new Promise((resolve) => {
        open = resolve
      })
    },
    release() {
      gate = null
      open?.()
    },
    reached: () => new Promise((resolve) => watchers.push(resolve)),
    refuse(what, isRefused) {
      refused[what] = isRefused
    },
    async load(room) {
      if (refused.load) throw new Error('the disk cannot be read')
      return inner.load(room)
    },
    async append(room, updates) {
      for (const watcher of watchers) watcher()
      watchers = []
      await gate
      if (refused.append) throw new Error('the disk is full')
      return inner.append(room, updates)
    },
  }
}
