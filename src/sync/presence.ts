import type { Awareness } from 'y-protocols/awareness'
import { fromBase64url, toBase64url } from '../protocol/base64url.ts'

/** What one window says of its person. All of it is optional for a reader: it comes from elsewhere. */
export interface Presence {
  readonly personId: string
  readonly name: string
  readonly place: string | null
  readonly typing: string | null
  readonly done: string | null
  /** When it said or took back that it is done. */
  readonly doneAt: number
  readonly screen: boolean
  /** When it became the one that its person uses, in ms; only compared among windows of one person (Y6). */
  readonly active: number
}

export interface PresenceSeal {
  readonly seal: (plain: Uint8Array) => Uint8Array
  readonly open: (sealed: Uint8Array) => Uint8Array | null
}

/** Letters that any text of a presence may have. */
const textLimit = 120

/** Says where this window's person is, so that only phones with a link to the board can read it (V2, V6). `whoIsHere` need not open what is in `opened`. */
export function announce(awareness: Awareness, presence: Presence, seal: PresenceSeal, opened: Map<string, Presence | null>): void {
  const sealed = toBase64url(seal.seal(new TextEncoder().encode(JSON.stringify(presence))))
  opened.set(sealed, presenceOf(presence))
  awareness.setLocalState({ s: sealed })
}

/** Who is here, one entry a person however many windows they have; whatever cannot be read is left out. */
export function whoIsHere(awareness: Awareness, seal: PresenceSeal, opened: Map<string, Presence | null>): Presence[] {
  const windows: Presence[] = []
  const current = new Set<string>()
  for (const state of awareness.getStates().values()) {
    const sealed: unknown = state?.s
    if (typeof sealed !== 'string' || sealed.length > 4096) continue
    current.add(sealed)
    if (!opened.has(sealed)) opened.set(sealed, read(sealed, seal))
    const presence = opened.get(sealed)
    if (presence) windows.push(presence)
  }
  for (const sealed of opened.keys()) if (!current.has(sealed)) opened.delete(sealed)
  return mergedByPerson(windows)
}

function read(sealed: string, seal: PresenceSeal): Presence | null {
  try {
    const bytes = fromBase64url(sealed)
    const plain = bytes && seal.open(bytes)
    return plain && presenceOf(JSON.parse(new TextDecoder().decode(plain)))
  } catch {
    return null
  }
}

/** What can be used of what a window says; null where it names nobody. */
function presenceOf(said: unknown): Presence | null {
  if (!(said instanceof Object)) return null
  const field = (name: string): unknown => (said as Record<string, unknown>)[name]
  const personId = textOf(field('personId'))
  if (!personId) return null
  return {
    personId,
    name: textOf(field('name')) ?? '',
    place: textOf(field('place')),
    typing: textOf(field('typing')),
    done: textOf(field('done')),
    doneAt: timeOf(field('doneAt')),
    screen: field('screen') === true,
    active: timeOf(field('active')),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= textLimit ? value : null
}

function timeOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

/** A person with several windows is where the one is that they used last, screens aside; a screen only if all are (Y6). */
export function mergedByPerson(windows: readonly Presence[]): Presence[] {
  const people = new Map<string, Presence>()
  const lastUsed = windows.toSorted((a, b) => Number(a.screen) - Number(b.screen) || b.active - a.active)
  for (const window of lastUsed) {
    const known = people.get(window.personId)
    const latest = known && known.doneAt >= window.doneAt ? known : window
    people.set(window.personId, {
      ...(known ?? window),
      name: known?.name || window.name,
      place: known?.place ?? window.place,
      done: latest.done,
      doneAt: latest.doneAt,
    })
  }
  return [...people.values()]
}
