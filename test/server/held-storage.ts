import { memoryStorage } from '../../server/storage/memory.ts'
import type { Storage } from '../../server/storage/storage.ts'

/** A storage whose disk a test can hold up or break. */
export interface HeldStorage extends Storage {
  /** Appends wait until they are released; `reached` resolves when the next one waits. */
  hold(): void
  /** Lets the append at a place among those that wait go on, or all of them and later ones too. */
  release(place?: number): void
  reached(): Promise<void>
  /** From now on appends, or loads, are refused. */
  refuse(what: 'append' | 'load', isRefused: boolean): void
}

export function heldStorage(now?: () => number): HeldStorage {
  const inner = memoryStorage(now)
  const refused = { append: false, load: false }
  let isHeld = false
  const held: (() => void)[] = []
  let watchers: (() => void)[] = []
  return {
    ...inner,
    hold() {
      isHeld = true
    },
    release(place) {
      if (place === undefined) isHeld = false
      for (const go of place === undefined ? held.splice(0) : held.splice(place, 1)) go()
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
      const waits = isHeld ? new Promise<void>((resolve) => held.push(resolve)) : null
      for (const watcher of watchers) watcher()
      watchers = []
      await waits
      if (refused.append) throw new Error('the disk is full')
      return inner.append(room, updates)
    },
  }
}
