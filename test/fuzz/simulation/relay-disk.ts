import type { Mark, Storage } from '../../../server/storage/storage.ts'
import type { World } from './world.ts'

interface Row {
  readonly mark: Mark
  readonly updates: readonly Uint8Array[]
}

export type DiskImage = ReadonlyMap<string, readonly Row[]>

/** The disk of a relay: what was given to it is there after a while, all of one step or nothing. It outlives the relay's process. */
export interface RelayDisk {
  /** What one process of the relay sees of it. */
  readonly storage: Storage
  /** The power goes: what was not flushed is gone, or some of it was just flushed, and nobody is told. */
  readonly losePower: () => void
  readonly image: () => DiskImage
  readonly restore: (image: DiskImage) => void
  /** What the disk refuses now. */
  readonly refuses: { append: boolean; load: boolean }
  /** What is on the disk of a room at this moment. */
  readonly updatesOf: (room: string) => readonly Uint8Array[]
  /** Grows with every change of what is on it. */
  readonly version: () => number
}

interface Step {
  readonly take: () => void
  readonly done: () => void
  readonly failed: (error: Error) => void
}

export function makeRelayDisk(world: World): RelayDisk {
  const { random } = world
  let rooms = new Map<string, readonly Row[]>()
  let last: Mark = 0
  let version = 0
  let boot = 0
  let steps: Step[] = []
  const refuses = { append: false, load: false }

  function flush(): void {
    const group = steps
    steps = []
    if (refuses.append) return group.forEach(({ failed }) => failed(new Error('the disk is full')))
    for (const { take } of group) take()
    version++
    const at = boot
    world.after(random.below(10), () => {
      if (boot === at) for (const { done } of group) done()
    })
  }

  function write(take: () => void): Promise<void> {
    const at = boot
    if (steps.length === 0) world.after(1 + random.below(100), () => void (boot === at && flush()))
    return new Promise((done, failed) => void steps.push({ take, done, failed }))
  }

  const storage: Storage = {
    load: (room) => {
      const at = boot
      const rows = rooms.get(room) ?? []
      return new Promise((resolve, reject) => {
        world.after(random.below(40), () => {
          if (boot !== at) return
          if (refuses.load) reject(new Error('the disk cannot be read'))
          else resolve({ updates: rows.flatMap(({ updates }) => updates), mark: rows.at(-1)?.mark ?? 0, ending: null })
        })
      })
    },
    append: (room, updates) => {
      const copies = updates.map((update) => update.slice())
      return write(() => rooms.set(room, [...(rooms.get(room) ?? []), { mark: (last += 1), updates: copies }]))
    },
    fold: (room, mark, folded) => {
      const copy = folded.slice()
      return write(() => {
        const rows = rooms.get(room) ?? []
        if (mark === 0 || !rows.some((row) => row.mark <= mark)) return
        rooms.set(room, [{ mark, updates: [copy] }, ...rows.filter((row) => row.mark > mark)])
      })
    },
    end: () => Promise.reject(new Error('no room ends here')),
    touch: () => Promise.resolve(),
    forgetUnusedSince: () => Promise.resolve(0),
    backUp: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }

  return {
    storage,
    losePower: () => {
      boot++
      const flushed = random.chance(0.3) && !refuses.append ? steps : []
      steps = []
      for (const { take } of flushed) take()
      version++
    },
    image: () => new Map(rooms),
    restore: (image) => {
      rooms = new Map(image)
      version++
    },
    refuses,
    updatesOf: (room) => (rooms.get(room) ?? []).flatMap(({ updates }) => updates),
    version: () => version,
  }
}
