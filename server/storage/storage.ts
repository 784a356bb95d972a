/** How far a load has read; what comes later is behind it. Means something to the storage that gave it only. */
export type Mark = number

export interface Stored {
  /** Oldest first. Empty for a room that was never stored. */
  readonly updates: readonly Uint8Array[]
  readonly mark: Mark
}

/**
 * Keeps the carriers of rooms. Whatever passes `test/contracts/storage-contract.ts` can stand here, also one that several
 * relays share. All methods reject when the disk fails, and can then be tried again.
 */
export interface Storage {
  /** All updates of a room that were on disk when this was called. Rejects rather than give out a part of them. */
  load(room: string): Promise<Stored>
  /** Adds updates to a room. Resolves once they are on disk; appends to one room keep their order. */
  append(room: string, updates: readonly Uint8Array[]): Promise<void>
  /** Puts one update in place of all that a load had read up to its mark, in one step. What was appended since stays. */
  fold(room: string, mark: Mark, folded: Uint8Array): Promise<void>
  /** Notes that a room was in use at a time (ms); does nothing for one that is not stored. An append notes its own time. */
  touch(room: string, at: number): Promise<void>
  /** Removes all rooms that nobody has used since a time (ms) and returns how many. */
  forgetUnusedSince(before: number): Promise<number>
  /** Copies a consistent snapshot to an empty folder while everything goes on. */
  backUp(folder: string): Promise<void>
  /** Resolves when all that was begun is done. Nothing may be called after it. */
  close(): Promise<void>
}
