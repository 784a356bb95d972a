import type { Instant } from './item.ts'

/** One of several versions of a line that people wrote while they could not see each other's (B4). */
export interface LineVersion {
  readonly id: string
  readonly text: string
  /** Who wrote in it last, and when; empty and null where nobody can say. */
  readonly by: string
  readonly at: Instant | null
  /** Whether the phone of who wrote last was apart from the others then. */
  readonly apart: boolean
}

/** For each line of a part its versions side by side, in an order that is the same on every phone; none where there is just the line. */
export type Versions<Line extends string> = Readonly<Record<Line, readonly LineVersion[]>>

/** Whether a line still has to be written, or chosen among versions (B4, B6). */
export function isOpen(text: string, versions: readonly LineVersion[]): boolean {
  return text.trim() === '' || versions.length > 1
}
