import { createContext, useContext } from 'solid-js'
import type { BoardContents, FileFault } from '../method/board-contents.ts'
import type { CalendarEntry } from '../method/calendar-entry.ts'
import type { FileForm } from '../method/file-forms.ts'
import type { Carried } from '../method/follow-up.ts'
import type { Day, Instant } from '../method/item.ts'
import type { Outcome } from '../method/outcome.ts'
import type { Ready } from '../method/ready.ts'
import type { NewPhone } from './new-phone.ts'
import type { ReviewEnd } from '../method/review.ts'
import type { FollowUp, SessionBrief } from '../method/thread.ts'
import type { Care } from './care.ts'
import type { Knocking } from './knocks.ts'
import type { StorageProblem } from './room.ts'

/** What this phone knows of a board without opening it. */
export interface BoardCard {
  readonly roomId: string
  readonly role: 'edit' | 'view'
  readonly title: string
  readonly decision: string
  readonly day: Day | ''
  readonly time: string
  readonly startedAt: Instant | null
  readonly closedAt: Instant | null
  /** The day from which a review waits to be held; empty before closing and once it was held. */
  readonly reviewDay: Day | ''
  /** How prepared it is, before the hour; null once that is over and where it was not told yet (F1). */
  readonly ready: Pick<Ready, 'missing' | 'minutes'> | null
  readonly openedAt: Instant
  /** The path of its call, what the hour and its review came to, and the sessions that follow it up, as the thread tells of it (R3). */
  readonly call: string
  readonly outcome: SessionBrief['outcome']
  readonly reviewEnd: ReviewEnd | ''
  readonly followUps: readonly FollowUp[]
  /** Decisions in its parking lot that no session was started from yet (K5). */
  readonly parked: readonly { readonly id: string; readonly text: string }[]
  /** What it can be found by beside title, decision and call: people, actions. */
  readonly finds: string
  /** A move of it to new links was begun on this phone and is not finished (V4). */
  readonly moving?: boolean
  /** Open actions that belong to this phone's person, soonest first. */
  readonly myActions: readonly { readonly id: string; readonly text: string; readonly due: Day | '' }[]
}

export type CaptureKind = 'action' | 'limit' | 'question' | 'parked' | 'fact'

/** Something captured with no board open (K2). */
export interface InboxEntry {
  readonly id: string
  readonly text: string
  readonly at: Instant
}

/** How a screen in the room looks on this machine: dark, and without the column of people and code. */
export interface ScreenLook {
  readonly dark: boolean
  readonly alone: boolean
}

export type Theme = 'system' | 'light' | 'dark'

/** How the clock makes itself noticed at the end of a phase, on a screen and on a phone (C5). */
export const signs = ['sound', 'vibration'] as const
export type Sign = (typeof signs)[number]

/** Why a link cannot be opened. `address`: it leads to a board, without its secret. `elsewhere`: to another relay. */
export type LinkFault = 'not-a-link' | 'damaged' | 'newer' | 'address' | 'elsewhere'

/** What is known of a session when its board is made. */
export interface NewSessionFields {
  readonly title: string
  readonly day: Day | ''
  readonly time: string
  readonly length: number
  readonly decision?: string
  readonly problem?: string
  /** What an earlier session hands on. */
  readonly carried?: Carried
}

/** What leaves the app: an outcome, and for the form that is the whole board its contents. */
export interface Leaving {
  readonly roomId: string
  readonly outcome: Outcome
  readonly contents: () => Promise<BoardContents>
}

/** The ways out of the app, all without a network (T2, T3). None rejects. */
export interface Leave {
  /** Fetches what makes the files, so that a press later is answered at once: share sheets open only for a press. */
  readonly prepare: () => void
  /** Makes a file and hands it to the phone; gives its name. No file is made of a board that is too large to be opened again. */
  readonly file: (form: FileForm, of: Leaving) => Promise<{ readonly name: string; readonly done: 'saved' | 'shared' | 'failed' | 'too-large' }>
  readonly share: (outcome: Outcome) => Promise<'shared' | 'copied' | 'failed'>
  /** Copies it as text, with the Markdown beside it where the browser takes that. */
  readonly copy: (outcome: Outcome) => Promise<boolean>
}

export type OpenedFile = { readonly roomId: string } | { readonly fault: FileFault }

export type JoinResult = { readonly roomId: string } | { readonly fault: LinkFault }

/** This phone: its boards, its person, its inbox. Nothing here leaves it. */
export interface Phone {
  readonly boards: () => readonly BoardCard[]
  /** False until the list was read from the phone. */
  readonly ready: () => boolean
  readonly storageProblem: () => StorageProblem | null
  readonly name: () => string
  readonly rename: (name: string) => void
  readonly theme: () => Theme
  readonly setTheme: (theme: Theme) => void
  readonly screenLook: () => ScreenLook
  readonly setScreenLook: (look: Partial<ScreenLook>) => void
  readonly gives: (sign: Sign) => boolean
  readonly setGives: (sign: Sign, yes: boolean) => void
  /** Whether single keys do something: not everybody wants that (WCAG 2.1.4). */
  readonly keys: () => boolean
  readonly setKeys: (on: boolean) => void
  readonly inbox: () => readonly InboxEntry[]
  /** The quiet line about what is overdue and due: shown on the first visit of a day. */
  readonly reminder: { readonly shown: () => boolean; readonly noted: () => void; readonly seen: () => void }
  /** The count on the app's icon, where the system has one. */
  readonly badge: { readonly possible: boolean; readonly wanted: () => boolean; readonly want: (yes: boolean) => void }
  /** Keeps a text; resolves once it is durable on this phone, and rejects when it could not be kept. */
  readonly capture: (text: string) => Promise<void>
  readonly dropFromInbox: (id: string) => void
  /** Makes a new board on this phone alone and resolves with its id. */
  readonly start: (fields: NewSessionFields) => Promise<string>
  /** Opens the worked example, making it first where this phone has none, and resolves with its id (F2). */
  readonly openExample: () => Promise<string>
  /** Makes a calendar file and hands it to the phone. The files are made here; nothing is asked of anybody (F3, V1). */
  readonly toCalendar: (entries: readonly CalendarEntry[]) => Promise<'saved' | 'shared' | 'failed'>
  readonly leave: Leave
  /** Opens a saved board as a new one on this phone, with everything that is in the file; never rejects (T2). */
  readonly openFile: (file: Blob) => Promise<OpenedFile>
  /** Takes an edit or view link, whole or only its secret part, with whatever text stands around it. */
  readonly join: (link: string) => Promise<JoinResult>
  /** Whether a text is a room's typed code, whatever its case and gaps, rather than a link. */
  readonly isCode: (text: string) => boolean
  /** Knocks with a code under this name until its owner goes, and tells where that is. Once in, the board is on this phone. */
  readonly knock: (code: string, name: string) => () => Knocking
  readonly forget: (roomId: string) => Promise<void>
  /** What can be done with a board of this phone as a whole; rejects where it cannot be fetched or opened. */
  readonly care: (roomId: string) => Promise<Care>
  /** Everything of this phone in one file; rejects where what does it cannot be fetched. */
  readonly newPhone: () => Promise<NewPhone>
  /** A newer version of the app is waiting; taking it reloads every window of it. */
  readonly update: () => { readonly take: () => void } | null
  readonly install: () => { readonly ask: () => void } | null
  readonly share: (data: { title: string; text?: string; url?: string }) => Promise<'shared' | 'copied' | 'failed'>
  /** Copies a text; false where the browser does not let it. */
  readonly copy: (text: string) => Promise<boolean>
}

export const PhoneContext = createContext<Phone>()

/** This phone, as provided by the app. Throws where none was provided. */
export function usePhone(): Phone {
  const phone = useContext(PhoneContext)
  if (!phone) throw new Error('usePhone is called without a phone')
  return phone
}
