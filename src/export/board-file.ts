import type { BoardContents, FileFault, Kept, Plain } from '../method/board-contents.ts'
import type { Instant } from '../method/item.ts'

/** The version of the file, raised when an older app could not read it. What is new on boards needs no new version: it is kept along. */
const version = 1

/**
 * The largest file that is made and taken, in bytes. A board of an hour takes some ten thousand; phones stand this, and what is in
 * it fits one message to the relay.
 */
export const largestBoardFile = 3_000_000
/** What a board can hold: how deep things lie in each other, how many there are, and how long a name is. */
const most = { depth: 8, things: 60_000, name: 200 }

/** A whole board as a file: everything on it and what was removed from it, and no link or key. `now` is noted in it. */
export function boardFile(contents: BoardContents, title: string, now: Instant): string {
  return `${JSON.stringify({ hourboard: version, title, saved: new Date(now).toISOString(), contents }, null, 1)}\n`
}

/** Whether such a file can be opened again; with one that cannot nobody would be helped. */
export function canBeOpened(file: string): boolean {
  return typeof readBoardFile(file) !== 'string'
}

function isTooLarge(text: string): boolean {
  return text.length > largestBoardFile || new TextEncoder().encode(text).length > largestBoardFile
}

/** Reads such a file, whatever it is; never throws. What is unknown in it is kept, what no board can hold makes it torn. */
export function readBoardFile(text: string): BoardContents | FileFault {
  if (isTooLarge(text)) return 'too-large'
  const file = parsed(text.replace(/^\ufeff/, '').trim())
  if (file === undefined) return /^\s*\ufeff?\s*\{\s*"hourboard"/.test(text) ? 'torn' : 'not-a-board'
  if (!isObject(file) || typeof file.hourboard !== 'number') return 'not-a-board'
  if (file.hourboard > version) return 'newer'
  if (file.hourboard !== version || !isObject(file.contents)) return 'torn'
  const count = { things: 0 }
  const roots = Object.entries(file.contents).map(([name, held]) => [name, keptFrom(held, 0, count)] as const)
  if (roots.some(([name, held]) => held === torn || !isRoot(held) || !isName(name))) return 'torn'
  return isBoard(file.contents) ? (Object.fromEntries(roots) as BoardContents) : 'torn'
}

const torn = Symbol('torn')

/** Every board says of what version its parts are, and what the session is. */
function isBoard(contents: Record<string, unknown>): boolean {
  return ['meta', 'session'].every((name) => isObject(contents[name]) && isObject((contents[name] as Record<string, unknown>)['~map']))
}

function isRoot(held: Kept | typeof torn): boolean {
  return isObject(held) && ['~text', '~map', '~list'].includes(Object.keys(held)[0] ?? '')
}

function keptFrom(held: unknown, depth: number, count: { things: number }): Kept | typeof torn {
  if (++count.things > most.things || depth > most.depth) return torn
  if (!isObject(held)) return plainFrom(held, depth, count)
  const [key = '', ...more] = Object.keys(held)
  if (!key.startsWith('~') || more.length > 0) return plainFrom(held, depth, count)
  const inside = held[key]
  if (key === '~text') return typeof inside === 'string' ? { '~text': inside } : torn
  if (key === '~value') return wrapped('~value', plainFrom(inside, depth + 1, count))
  if (key === '~list' && Array.isArray(inside)) return wrapped('~list', whole(inside.map((one) => keptFrom(one, depth + 1, count))))
  if (key !== '~map' || !isObject(inside)) return torn
  const entries = whole(Object.entries(inside).map(([name, one]) => (isName(name) ? keptFrom(one, depth + 1, count) : torn)))
  return entries === torn ? torn : { '~map': Object.fromEntries(Object.keys(inside).map((name, at) => [name, entries[at]!])) }
}

function wrapped(key: '~value' | '~list', held: unknown): Kept | typeof torn {
  return held === torn ? torn : ({ [key]: held } as unknown as Kept)
}

function plainFrom(held: unknown, depth: number, count: { things: number }): Plain | typeof torn {
  if (++count.things > most.things || depth > most.depth) return torn
  if (Array.isArray(held)) return whole(held.map((one) => plainFrom(one, depth + 1, count)))
  if (!isObject(held)) return held as Plain
  const entries = whole(Object.entries(held).map(([name, one]) => (isName(name) ? plainFrom(one, depth + 1, count) : torn)))
  return entries === torn ? torn : Object.fromEntries(Object.keys(held).map((name, at) => [name, entries[at]!]))
}

function whole<T>(parts: readonly (T | typeof torn)[]): T[] | typeof torn {
  return parts.includes(torn) ? torn : (parts as T[])
}

/** A name that some engine would take for more than a name is none. */
function isName(name: string): boolean {
  return name.length <= most.name && name !== '__proto__'
}

function isObject(held: unknown): held is Record<string, unknown> {
  return typeof held === 'object' && held !== null && !Array.isArray(held)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
