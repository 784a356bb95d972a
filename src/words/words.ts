import type { en } from './en/en.ts'
import type { later } from './en/later.ts'

/** What the app says in one language while a board is opened and worked on. */
export type Words = typeof en

/** What it says beyond that, in parts that come later. */
export type LaterWords = typeof later
