/** How far a load has read; what comes later is behind it. Means something to the storage that gave it only. */
export type Mark = number

export interface Stored {
  /** Oldest first. Empty for a room that was never stored. */
  readonly updates: readonly Uint8Array[]
  readonly mark: Mark
  /** What was left when the room ended; null while it goes on. A room that has ended has no updates. */
  readonly ending: Uint8Array | null
}

/** The room has ended in the meantime: what was to be appended is on no disk, and trying again does not help. */
export class RoomEnded extends Error {
  override readonly name = 'RoomEnded'
}

/**
 * Keeps the carriers of rooms. Whatever passes `test/contracts/storage-contract.ts` can stand here, also one that several
 * relays share. All methods reject when the disk fails, and can then be tried again.
 */
export interface Storage {
  /** All updates of a room that were on disk when this was called. Rejects rather than give out a part of them. */
  load(room: string): Promise<Stored>
  /**
   * Adds updates to a room. Resolves once they are on disk; rejects with `RoomEnded`, or when the disk fails. Appends to one room
   * keep their order, also then: what comes behind one that is refused is refused with it until that could be heard.
   */
  append(room: string, updates: readonly Uint8Array[]): Promise<void>
  /** Puts one update in place of all that a load had read up to its mark, in one step. What was appended since stays. */
  fold(room: string, mark: Mark, folded: Uint8Array): Promise<void>
  /**
   * Ends a room, stored or not: in one step all its updates go and these bytes stand in their place. Resolves, once that is on
   * disk, with the bytes that stand: those of whoever was first. They are forgotten like a room that nobody uses.
   */
  end(room: string, ending: Uint8Array): Promise<Uint8Array>
  /** Notes that a room was in use at a time (ms); does nothing for one that is not stored. An append, or an end, notes its own time. */
  touch(room: string, at: number): Promise<void>
  /** Removes all rooms that nobody has used since a time (ms) and returns how many. */
  forgetUnusedSince(before: number): Promise<number>
  /** Copies a consistent snapshot to an empty folder while everything goes on. */
  backUp(folder: string): Promise<void>
  /** Resolves when all that was begun is done. Nothing may be called after it. */
  close(): Promise<void>
}
