import { createContext, useContext } from 'solid-js'
import type { BoardContents } from '../method/board-contents.ts'
import type { Clash } from '../method/clashes.ts'
import type { Phase } from '../method/clock.ts'
import type { Flag } from '../method/flags.ts'
import type { Hole } from '../method/holes.ts'
import type { Instant } from '../method/item.ts'
import type { Board, Edit } from './board.ts'
import type { Ended } from './care.ts'
import type { Knocks } from './knocks.ts'

/** Where on the board somebody is. */
export type Place = Phase | 'outcome' | 'people' | 'review' | 'start'

/** Somebody who has the board open now. One person with several tabs is one entry (Y6). */
export interface Here {
  readonly personId: string
  readonly name: string
  readonly me: boolean
  readonly place: Place | null
  /** The field they are typing in, e.g. `decision.line` or `actions/4f2a/text`. */
  readonly typing: string | null
  /** The phase that they said they are done with. */
  readonly done: Phase | null
  readonly screen: boolean
}

export type StorageProblem = 'full' | 'blocked' | 'closed' | 'private'
export type RelayProblem = 'refused' | 'too-large' | 'newer' | 'older' | 'deleted' | 'moved'

/** What is true of this person's own changes right now (Y2–Y4). It never says more than is known. */
export interface Keeping {
  /** `saved`: durable on this phone. */
  readonly phone: 'saved' | 'saving' | 'failing'
  readonly storageProblem: StorageProblem | null
  /** `connected` only while the relay answers. */
  readonly connection: 'connected' | 'connecting' | 'offline'
  readonly relayProblem: RelayProblem | null
  /** Changes that are not yet durable on the relay; 0 means everything is shared. */
  readonly waiting: number
  /** Entries that this app could not open; they are kept. */
  readonly unreadable: number
}

/** The links that this phone may hand on; a phone with a view link has no other. */
export interface Links {
  readonly edit: string | null
  readonly view: string
}

/** Everything a screen needs of an opened board. */
export interface Room {
  readonly roomId: string
  readonly role: 'edit' | 'view'
  readonly board: Board
  readonly edit: Edit
  /** This phone's person on this board; empty until a name was given. */
  readonly me: () => string
  /** Gives the name, puts the person on the board, and remembers it on this phone. */
  readonly introduce: (name: string) => void
  readonly here: () => readonly Here[]
  readonly keeping: () => Keeping
  /** What is missing or vague in a phase, in the order of its page (B6). */
  readonly holes: (phase: Phase) => readonly Hole[]
  /** What is doubtful about a field such as `decision.line`, the most useful first; what was dismissed is left out (B7). */
  readonly flags: (field: string) => readonly Flag[]
  /** Where an option does not fit the limits, accepted clashes included (O3). */
  readonly clashes: (optionId: string) => readonly Clash[]
  /** True once what this phone keeps has been read, so that an empty board is really empty. */
  readonly ready: () => boolean
  /** The shared clock, in milliseconds, and where it comes from (C3). */
  readonly now: () => Instant
  readonly clockFrom: () => 'relay' | 'phone'
  readonly links: () => Links & { readonly onScreen: Links }
  readonly show: (place: Place) => void
  readonly typing: (field: string | null) => void
  readonly done: (phase: Phase | null) => void
  /** "Off the line", said without a name (K4): `say` is false where nobody could hear it; `shown` for ten seconds once two people said so. */
  readonly offTheLine: { readonly say: () => boolean; readonly shown: () => boolean }
  readonly reconnect: () => void
  /** Writes to this phone at once what was changed. */
  readonly keep: () => void
  /** Everything on the board, for a file (T2). */
  readonly contents: () => Promise<BoardContents>
  /** How the board ended on the relay, as this phone was told; null while it goes on (V4, V5). */
  readonly ended: () => Ended | null
  /** The typed code of this room, and who knocks. */
  readonly knocks: Knocks
}

export const RoomContext = createContext<Room>()

/** The room of the board that is open on this page. Throws outside of one. */
export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (!room) throw new Error('useRoom is called outside of an opened board')
  return room
}
