import * as Y from 'yjs'
import type { LineVersion } from '../method/line-version.ts'
import { line } from './fields.ts'
import type { Field } from './fields.ts'
import type { Holder } from './holder.ts'
import { plainText } from './line.ts'
import { below } from './members.ts'

/** All versions but the first of every line that has several; an entry each, under a random id. */
export const versionsRoot = 'versions'

/** The version that every line has from the beginning: the line's own shared text. */
export const firstId = 'first'

/** A version of a line as it is kept. */
export interface KeptVersion extends LineVersion {
  readonly map: Y.Map<unknown> | null
  readonly shared: Y.Text | null
  /** What it began with; null for the first. A version that still says that is as good as not there. */
  readonly from: string | null
  /** The versions it was begun over, and what they said then. */
  readonly over: ReadonlyMap<string, string>
}

/** All versions of one line, the first one first, then by when they were begun; the same on every phone. */
export function keptVersions(holder: Holder, key: string): KeptVersion[] {
  const first = { ...written(holder.map, key), id: firstId, text: line.read(holder, key) }
  const found: KeptVersion[] = []
  const name = holder.name(key)
  for (const [id, map] of holder.doc.getMap(versionsRoot)) {
    if (map instanceof Y.Map && map.get('of') === name && id !== firstId) found.push(keptVersion(id, map))
  }
  found.sort((a, b) => begunBy(a).at - begunBy(b).at || (a.id < b.id ? -1 : 1))
  return [{ ...first, map: null, shared: holder.line(key), from: null, over: new Map() }, ...found]
}

/** Who began a version and when; nobody and 0 for the first. */
export function begunBy({ map }: KeptVersion): { by: string; at: number } {
  return { by: named(map?.get('by')), at: moment(map?.get('begun')) ?? 0 }
}

function keptVersion(id: string, map: Y.Map<unknown>): KeptVersion {
  const held = map.get('text')
  const shared = held instanceof Y.Text ? held : null
  const from = map.get('from')
  return {
    ...written(map, 'text'),
    id,
    text: shared ? plainText(shared) : '',
    map,
    shared,
    from: typeof from === 'string' ? from : '',
    over: texts(map, 'over'),
  }
}

/** The texts that a map holds under `key:<version>`. */
function texts(map: Y.Map<unknown> | null, key: string): Map<string, string> {
  const found = below(map, key).map((id) => [id, map?.get(`${key}:${id}`)] as const)
  return new Map(found.filter((one): one is [string, string] => typeof one[1] === 'string'))
}

/** Who wrote last in the text under `key`, when, and whether apart from the others. */
function written(map: Y.Map<unknown> | null, key: string): Pick<LineVersion, 'by' | 'at' | 'apart'> {
  const stored = (map?.get(`${key}:written`) ?? {}) as { by?: unknown; at?: unknown; apart?: unknown }
  return { by: named(stored.by), at: moment(stored.at), apart: stored.apart === true }
}

const named = (stored: unknown) => (typeof stored === 'string' ? stored : '')
const moment = (stored: unknown) => (typeof stored === 'number' && Math.abs(stored) <= 8.64e15 ? stored : null)

/** Whether a version says something: it was changed since it began, or somebody chose it as it is. */
export function counts({ from, text: said, map }: KeptVersion): boolean {
  return from === null || said !== from || isChosen(map)
}

/** Whether somebody let a version be the line as it is. */
export function isChosen(map: Y.Map<unknown> | null): boolean {
  return below(map, 'chosen').length > 0
}

/**
 * The versions that no other one stands for. A version stands for those it was begun over as long as they say what they said
 * then. Next to words, a version without any is none. Never empty.
 */
export function headsOf(all: readonly KeptVersion[]): KeptVersion[] {
  const counted = all.filter(counts)
  const saying = new Map(counted.map((one) => [one.id, one.text]))
  const stoodFor = new Set<string>()
  for (const one of counted) {
    for (const [id, said] of one.over) if (id !== one.id && saying.get(id) === said) stoodFor.add(id)
    for (const [id, said] of texts(one.map, 'joined')) if (id !== one.id && saying.has(id) && said === one.text) stoodFor.add(one.id)
  }
  let heads = counted.filter((one) => !stoodFor.has(one.id))
  // Versions that stand for each other in a circle: nobody can have meant that, so all of them are there.
  if (heads.length === 0) heads = counted
  const inWords = heads.filter((one) => !isBlank(one.text))
  return inWords.length > 0 ? inWords : heads.slice(0, 1)
}

function isBlank(said: string): boolean {
  return said.trim() === ''
}

/** True when two versions say the same, so that there is nothing to choose. */
export function sayTheSame(one: LineVersion, other: LineVersion): boolean {
  return spaced(one.text) === spaced(other.text)
}

const spaced = (said: string) => said.trim().replace(/\s+/g, ' ')

/** The heads that say different things; the first of them is the line. */
export function differing(heads: readonly KeptVersion[]): KeptVersion[] {
  return heads.filter((one, at) => heads.findIndex((other) => sayTheSame(other, one)) === at)
}

/** A line of which people who are apart write versions of their own. Where there are several, it reads as the first of them. */
export const versionedLine: Field<string> = {
  ...line,
  read: (holder, key) => differing(headsOf(keptVersions(holder, key)))[0]!.text,
}

const prefix = 'versions:'

/** The versions of the line `key` that stand side by side, under `versions:<key>`. */
export const sideBySide: Field<readonly LineVersion[]> = {
  kind: 'members',
  read(holder, key) {
    const heads = differing(headsOf(keptVersions(holder, key.slice(prefix.length))))
    return heads.length < 2 ? [] : heads.map(({ id, text: said, by, at, apart }) => ({ id, text: said, by, at, apart }))
  },
  write() {
    throw new Error('versions are written by typing and by choosing')
  },
  same: (a, b) => a.length === b.length && a.every((one, at) => sameVersion(one, b[at]!)),
}

function sameVersion(one: LineVersion, other: LineVersion): boolean {
  return one.id === other.id && one.text === other.text && one.by === other.by && one.at === other.at && one.apart === other.apart
}
