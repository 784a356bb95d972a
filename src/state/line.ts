/** A line as the screens use it; `bindLine` ties one to a text field. */
export type { Line, LineDelta } from '../document/line.ts'
export type { VersionedLine } from '../document/versioned-line.ts'
