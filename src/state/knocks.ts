import type { Instant } from '../method/item.ts'

/** Three of 64 symbols, by number: alike on both sides only if nobody between them changed anything. */
export type Picture = readonly [number, number, number]

/** Somebody who typed the room's code and waits to be let in. */
export interface Knock {
  readonly id: number
  readonly name: string
  readonly picture: Picture
}

/** The room's typed code and who knocks with it. A view link knows of neither. */
export interface Knocks {
  /** The code that is shown here, as the relay gave it, and until when it opens something in the relay's time. */
  readonly code: () => { readonly code: string; readonly until: Instant } | null
  /** Shows the room's code here, made if there is none; another one in place of it; none any more. */
  readonly openCode: () => void
  readonly renewCode: () => void
  readonly closeCode: () => void
  /** Who waits, the first one first. */
  readonly waiting: () => readonly Knock[]
  /** Lets somebody in, or not now. The first answer in the room counts. */
  readonly answer: (id: number, letIn: boolean) => void
}

/** Where this phone is with its own knock at somebody else's room. */
export type Knocking =
  | { readonly at: 'calling' }
  | { readonly at: 'waiting'; readonly picture: Picture }
  | { readonly at: 'in'; readonly roomId: string }
  | { readonly at: 'ended'; readonly why: KnockEnd }

/** `no-such-code`: wrong, over, or shown nowhere; nobody outside can tell which. `forged`: somebody between changed something. */
export type KnockEnd = 'no-such-code' | 'refused' | 'not-answered' | 'busy' | 'offline' | 'forged'
