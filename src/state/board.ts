import type { BoardParts } from '../method/board.ts'
import type { Action } from '../method/actions.ts'
import type { Phase } from '../method/clock.ts'
import type { SecondQuestion } from '../method/decision-flags.ts'
import type { Decision, SameSentence } from '../method/decision.ts'
import type { Fact } from '../method/facts.ts'
import type { Flag } from '../method/flags.ts'
import type { Item } from '../method/item.ts'
import type { Limit, LimitTypeAsked } from '../method/limits.ts'
import type { OpenQuestion } from '../method/open-questions.ts'
import type { ScreenPart } from '../method/on-screen.ts'
import type { Option } from '../method/options.ts'
import type { Parked } from '../method/parking-lot.ts'
import type { Person } from '../method/people.ts'
import type { LinePrice } from '../method/problem-flags.ts'
import type { Problem } from '../method/problem.ts'
import type { Review, ReviewQuestion } from '../method/review.ts'
import type { Session } from '../method/session.ts'
import type { FollowUp, SessionBrief } from '../method/thread.ts'
import type { Step, StepMark, Workflow } from '../method/workflow.ts'
import type { ListWrites } from '../document/list.ts'
import type { RemovedEntry } from '../document/removed-entry.ts'
import type { Line, VersionedLine } from './line.ts'

export type { RemovedEntry } from '../document/removed-entry.ts'

/**
 * The live board. Every property is a getter over fine-grained signals: reading one inside an effect follows just that
 * field. Lists hold what was not removed, in order; an entry keeps its identity as long as it exists, so `<For>` keeps its DOM.
 */
export interface Board extends BoardParts {
  /** What was removed, newest first, for the board's history. */
  readonly removed: readonly RemovedEntry[]
  /** True when a newer app wrote things here that this one does not know; they are kept untouched. */
  readonly newer: boolean
}

/** Named writes for one list. `lines` are the fields that several people type in at once; they are reached by `line`. */
export type ListEdit<T extends Item, Lines extends keyof T = never> = Omit<ListWrites<T, Lines>, 'add'> & {
  /** Adds an entry at the end, or after `after` (null: at the start), and returns its id. */
  add(fields?: Parameters<ListWrites<T, Lines>['add']>[0], after?: string | null): string
}

export interface Edit {
  readonly session: { set<K extends 'title' | 'day' | 'time' | 'goodOutcome' | 'from'>(field: K, value: Session[K]): void; close(): void; reopen(): void }
  readonly decision: {
    line(): VersionedLine
    set<K extends Exclude<keyof Decision, 'line' | 'versions'>>(field: K, value: Decision[K]): void
    answer(personId: string, answer: SameSentence | null): void
    /** Takes a second question out of the line and parks it as the next decision (D6); returns the entry's id. */
    park(question: Omit<SecondQuestion, 'at'>): string
    /** Puts the words of a parked question back where they were cut out, and takes the entry away. */
    unpark(id: string, question: Omit<SecondQuestion, 'at'>, words: string): void
  }
  readonly problem: {
    line(): VersionedLine
    set<K extends Exclude<keyof Problem, 'line' | 'versions'>>(field: K, value: Problem[K]): void
    /** Writes a whole price in one undo step (P1). */
    price(price: LinePrice): void
  }
  readonly workflow: {
    line(field: 'trigger' | 'done'): Line
    set<K extends Exclude<keyof Workflow, 'trigger' | 'done'>>(field: K, value: Workflow[K]): void
  }
  readonly steps: ListEdit<Step> & { mark(id: string, mark: StepMark, on: boolean): void }
  readonly limits: ListEdit<Limit> & { none(type: LimitTypeAsked, yes: boolean): void; take(id: string, fields: Partial<Limit>): void }
  readonly facts: ListEdit<Fact>
  readonly options: ListEdit<Option, 'line'> & { acceptClash(id: string, limitId: string, yes: boolean): void }
  readonly actions: ListEdit<Action, 'text'> & {
    /** Ends, re-dates or hands over an action with who and when; returns the id of that step, or nothing where no history is kept (A6). */
    change(id: string, field: 'state' | 'due' | 'ownerId', value: string): string
    /** Takes one step of its history back. */
    takeBack(id: string, stepId: string): void
  }
  readonly parked: ListEdit<Parked, 'text'> & { started(id: string, session: { roomId: string; title: string; day: Parked['startedDay'] }): void }
  readonly questions: ListEdit<OpenQuestion, 'text'>
  readonly people: ListEdit<Person> & { /** Puts a person under a known id on the board, or brings the name up to date. */ join(personId: string, name: string): void }
  readonly call: {
    /** Makes a call; the one that stood becomes history. Returns its id. */
    make(fields: { optionId?: string; path: string; why?: string }): string
    /** Lets one of the calls that were made apart stand, over the others. */
    choose(id: string): void
    line(id: string, field: 'path' | 'why'): VersionedLine
  }
  /** Calls that another one stands over, by their id. */
  readonly calls: { /** Lets it stand again, over all others. */ restore(id: string): void }
  /** Texts of lines that somebody chose against, by their id in the board's history. */
  readonly versions: { /** Lets the line say it again. */ restore(id: string): void }
  readonly clock: {
    setLength(minutes: number): void
    start(minutes?: number): void
    pause(): void
    resume(): void
    enter(phase: Phase): void
    moveOn(from: Phase): void
    add(phase: Phase, minutes: number): void
    hold(personId: string): void
    settle(ahead: number): void
  }
  /** What the room asks of its screen; null shows again what the phase shows (S1). */
  readonly onScreen: { show(part: ScreenPart | null): void; hideCode(yes: boolean): void }
  readonly review: {
    setDay(day: Review['day']): void
    set(question: ReviewQuestion, field: 'expected' | 'seen', text: string): void
    setNext(day: Review['next']): void
    setStops(text: string): void
    /** Ends the review, or takes its end back with an empty one (R2). */
    end(end: Review['end']): void
    /** Begins the next look where the course went on. */
    again(): void
  }
  /** The sessions before and after this one (R3). */
  readonly thread: { begin(earlier: readonly SessionBrief[]): void; followedBy(session: FollowUp): void }
  /** Dismisses a flag for the text it was raised for, for everybody (B7). */
  dismiss(flag: Flag): void
  /** Takes back, or does again, this person's own latest change; another person's is never touched. */
  undo(): void
  redo(): void
}
