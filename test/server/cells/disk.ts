import { memoryStorage } from '../../../server/storage/memory.ts'
import type { Storage } from '../../../server/storage/storage.ts'

/** A disk that refuses, or holds up, what it is told to. */
export function heldDisk(now: () => number) {
  const disk = memoryStorage(now)
  const refused = new Set<'load' | 'write'>()
  let held: Promise<void> | null = null
  let release: (() => void) | null = null
  let waiting = 0
  const refuse = (what: 'load' | 'write'): void => {
    if (refused.has(what)) throw new Error('the disk refuses')
  }
  const writing = <Given extends unknown[], Done>(write: (...given: Given) => Promise<Done>) => async (...given: Given): Promise<Done> => {
    waiting += 1
    await held
    refuse('write')
    return write(...given)
  }
  const storage: Storage = {
    ...disk,
    async load(room) {
      refuse('load')
      return disk.load(room)
    },
    append: writing(disk.append),
    fold: writing(disk.fold),
    end: async (...given) => {
      refuse('write')
      return disk.end(...given)
    },
  }
  return {
    disk,
    storage,
    refused,
    hold(): void {
      waiting = 0
      held = new Promise((resolve) => (release = resolve))
    },
    release: (): void => release?.(),
    isReached: () => waiting > 0,
  }
}
