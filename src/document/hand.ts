import * as Y from 'yjs'

/** The document behind a board. Whoever opens a board makes it, fills it and hands it on. */
export type BoardDoc = Y.Doc

/** Whose changes these are, and what time it is on the board. */
export interface Actor {
  personId(): string
  now(): number
  /** Whether `now` is only what this phone's own clock says, since the relay was never heard. */
  ownTime?(): boolean
  /**
   * 0 while this phone and the others see each other's changes at once; while it is apart, a number that each such stretch has
   * for itself. Left out, it is always together.
   */
  apart?(): number
}

/** One person's way to change a board. Nothing else writes to it. */
export interface Hand {
  readonly doc: Y.Doc
  readonly actor: Actor
  /** One change in one transaction: one undo step of its own. */
  act(change: () => void): void
  /** The first half of a change whose other half follows at once by `act`; screens see both together. */
  prepare(change: () => void): void
  /** A change in one transaction that Undo does not take back. */
  quietly(change: () => void): void
  /** Typing in the line called `name`; what is typed there without a pause is one undo step. `change` is told whether one begins. */
  type(name: string, typist: object, change: (begins: boolean) => void): void
  /** For each line the version that this hand began last, and in which stretch apart. */
  readonly begun: Map<string, { readonly id: string; readonly stretch: number }>
  /** Who typed in this transaction, if somebody on this page did. */
  typist(transaction: Y.Transaction): unknown
  undo(): void
  redo(): void
  /** Forgets the undo steps and lets go of the board. */
  drop(): void
}

const halves = { own: 'the half of one' }
const quiet = { own: 'a change of this person that is no undo step' }
/** Marks a transaction in which somebody types on. */
const goesOn = Symbol('goes on')

/** Whether a transaction is only the first half of what this person does. */
export function isHalf(transaction: Y.Transaction): boolean {
  return transaction.origin === halves
}

/** Whether a transaction is a change as a person counts them: not the next letter of one, and not the first half. */
export function beginsChange(transaction: Y.Transaction): boolean {
  return !isHalf(transaction) && !transaction.meta.has(goesOn)
}

/** Milliseconds without typing after which a new undo step begins. */
const typingPause = 700

/** Makes the hand of one person for one board. */
export function makeHand(doc: Y.Doc, actor: Actor): Hand {
  const steps = { own: 'an undo step of this person' }
  const typed = Symbol('typist')
  const undo = new Y.UndoManager(doc, {
    // When typing pauses is decided by the board's clock, below.
    captureTimeout: Infinity,
    trackedOrigins: new Set([steps]),
    captureTransaction: (transaction) => transaction.changed.size > 0,
  })
  let line = ''
  let typedAt = 0
  return {
    doc,
    actor,
    act(change) {
      line = ''
      undo.stopCapturing()
      doc.transact(change, steps)
      undo.stopCapturing()
    },
    prepare(change) {
      line = ''
      doc.transact(change, halves)
    },
    quietly(change) {
      doc.transact(change, quiet)
    },
    type(name, typist, change) {
      const now = actor.now()
      const begins = line !== name || Math.abs(now - typedAt) > typingPause
      if (begins) undo.stopCapturing()
      line = name
      typedAt = now
      doc.transact((transaction) => {
        transaction.meta.set(typed, typist)
        if (!begins) transaction.meta.set(goesOn, true)
        change(begins)
      }, steps)
    },
    begun: new Map(),
    typist: (transaction) => transaction.meta.get(typed),
    undo() {
      line = ''
      undo.undo()
    },
    redo() {
      line = ''
      undo.redo()
    },
    drop: () => undo.destroy(),
  }
}
