/** A value that JSON can hold. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

/**
 * One thing that a board keeps: a value, or under a single key that begins with `~` something that is changed piece by piece: a text
 * that people type in together, a map, a list. `~value` holds an object that would look like one of these.
 */
export type Kept =
  | Plain
  | { readonly '~text': string }
  | { readonly '~map': { readonly [key: string]: Kept } }
  | { readonly '~list': readonly Kept[] }
  | { readonly '~value': Plain }

/** Everything that a board keeps, by the names under which it is kept; also what this app does not know. No link and no key is in it. */
export type BoardContents = Readonly<Record<string, Kept>>

/** Why a file cannot be opened as a board. */
export type FileFault = 'too-large' | 'not-a-board' | 'torn' | 'newer' | 'unreadable'
