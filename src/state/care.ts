import type { Instant } from '../method/item.ts'

/** That a board was deleted from the relay, or has moved to new links. What this phone holds of it stays here. */
export interface Ended {
  readonly kind: 'deleted' | 'moved'
  /** Who did it; empty where that cannot be read, or not yet. */
  readonly by: string
  readonly at: Instant | null
}

/** Another phone that can come along to new links. */
export interface OtherPhone {
  readonly key: string
  /** Empty for a screen or phone whose person gave no name. */
  readonly name: string
  /** When this phone first saw it on the board. */
  readonly since: Instant
  /** Its person was here with another phone long before: somebody with the link may have put this one under their name. */
  readonly doubtful: boolean
}

/** `offline`: the relay does not answer, nothing has changed. `failed`: it could not be done, nothing has changed. */
export type CareResult = 'done' | 'offline' | 'failed'

export type CopyWhat = 'everything' | 'frame'

/** What can be done with a board as a whole. Nothing here is undone by Undo. */
export interface Care {
  readonly otherPhones: () => readonly OtherPhone[]
  /** Deletes the board from the relay for everybody; phones keep their copies (V5). */
  readonly deleteFromRelay: () => Promise<CareResult>
  /** Moves the board to new links; the phones with these keys come along, and this one does at once (V4). */
  readonly moveToNewLinks: (kept: readonly string[]) => Promise<CareResult>
  /** Takes back what a move that was not finished has left behind. */
  readonly dropUnfinishedMove: () => Promise<void>
  /** Looks for new links that were left for this phone, and goes there: whether there are some. */
  readonly comeAlong: () => Promise<'came' | 'left-out' | 'offline'>
  /** Goes on with this phone's copy under new links, of which nobody else knows yet. Resolves with its id. */
  readonly shareAgain: () => Promise<string>
  /** Makes another board of this one and resolves with its id. */
  readonly duplicate: (what: CopyWhat, title: string) => Promise<string>
}
