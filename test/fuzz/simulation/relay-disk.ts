import { type Mark, RoomEnded, type Storage } from '../../../server/storage/storage.ts'
import type { World } from './world.ts'

interface Row {
  readonly mark: Mark
  readonly updates: readonly Uint8Array[]
}

export interface DiskImage {
  readonly rooms: ReadonlyMap<string, readonly Row[]>
  readonly endings: ReadonlyMap<string, Uint8Array>
}

/** A disk on which nothing was ever kept. */
export const emptyDisk: DiskImage = { rooms: new Map(), endings: new Map() }

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
  /** It takes its time to read, and much may happen before it answers. */
  isSlow: boolean
  /** What is on the disk of a room at this moment. */
  readonly updatesOf: (room: string) => readonly Uint8Array[]
  /** What is left of a room that has ended. */
  readonly endingOf: (room: string) => Uint8Array | null
  /** Grows with every change of what is on it. */
  readonly version: () => number
}

interface Step {
  /** Puts it on the disk; what it throws, whoever wrote it is told. */
  readonly take: () => void
  readonly done: () => void
  readonly failed: (error: Error) => void
}

export function makeRelayDisk(world: World): RelayDisk {
  const { random } = world
  let rooms = new Map<string, readonly Row[]>()
  let endings = new Map<string, Uint8Array>()
  let last: Mark = 0
  let version = 0
  let boot = 0
  let steps: Step[] = []
  const refuses = { append: false, load: false }

  function flush(): void {
    const group = steps
    steps = []
    if (refuses.append) return group.forEach(({ failed }) => failed(new Error('the disk is full')))
    const answers = group.map(taken)
    version++
    const at = boot
    world.after(random.below(10), () => {
      if (boot === at) for (const answer of answers) answer()
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
      const ending = endings.get(room) ?? null
      return new Promise((resolve, reject) => {
        world.after(random.below(disk.isSlow ? 3_000 : 40), () => {
          if (boot !== at) return
          if (refuses.load) reject(new Error('the disk cannot be read'))
          else resolve({ updates: rows.flatMap(({ updates }) => updates), mark: rows.at(-1)?.mark ?? 0, ending })
        })
      })
    },
    append: (room, updates) => {
      const copies = updates.map((update) => update.slice())
      return write(() => {
        if (endings.has(room)) throw new RoomEnded('the room has ended')
        rooms.set(room, [...(rooms.get(room) ?? []), { mark: (last += 1), updates: copies }])
      })
    },
    fold: (room, mark, folded) => {
      const copy = folded.slice()
      return write(() => {
        const rows = rooms.get(room) ?? []
        if (mark === 0 || !rows.some((row) => row.mark <= mark)) return
        rooms.set(room, [{ mark, updates: [copy] }, ...rows.filter((row) => row.mark > mark)])
      })
    },
    end: async (room, ending) => {
      const copy = ending.slice()
      await write(() => {
        if (endings.has(room)) return
        endings.set(room, copy)
        rooms.delete(room)
      })
      return endings.get(room)!
    },
    touch: () => Promise.resolve(),
    forgetUnusedSince: () => Promise.resolve(0),
    backUp: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }

  const disk: RelayDisk = {
    storage,
    isSlow: false,
    losePower: () => {
      boot++
      const flushed = random.chance(0.3) && !refuses.append ? steps : []
      steps = []
      flushed.forEach(taken)
      version++
    },
    image: () => ({ rooms: new Map(rooms), endings: new Map(endings) }),
    restore: (image) => {
      rooms = new Map(image.rooms)
      endings = new Map(image.endings)
      version++
    },
    refuses,
    updatesOf: (room) => (rooms.get(room) ?? []).flatMap(({ updates }) => updates),
    endingOf: (room) => endings.get(room) ?? null,
    version: () => version,
  }
  return disk
}

/** Takes a step, and gives the way to answer whoever waits for it. */
function taken({ take, done, failed }: Step): () => void {
  try {
    take()
    return done
  } catch (error) {
    return () => failed(error as Error)
  }
}
