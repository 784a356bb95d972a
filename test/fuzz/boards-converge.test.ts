import * as Y from 'yjs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { makeHand } from '../../src/document/hand.ts'
import { placedEntries } from '../../src/document/list.ts'
import { makeBoard } from '../../src/document/make-board.ts'
import { isRemoved } from '../../src/document/members.ts'
import { boardToPlain } from '../../src/document/read-board.ts'
import { listNames } from '../../src/document/shapes.ts'
import type { ListName } from '../../src/method/board.ts'
import { createEdit } from '../../src/state/create-edit.ts'
import { countOf, keepsOthers, names } from './keeps-others.ts'
import { actAtRandom } from './random-acts.ts'
import type { Actor, Note } from './random-acts.ts'
import { seeded, seedsOfRun } from './random.ts'
import type { Random } from './random.ts'

interface Phone extends Actor {
  readonly doc: Y.Doc
  readonly notes: Note[]
  /** What others sent and did not arrive yet. */
  readonly inbox: Uint8Array[]
  online: boolean
}

function openPhones(count: number, random: Random): Phone[] {
  let now = 1_000
  const undoes = random.chance(0.5)
  const phones = Array.from({ length: count }, (_, at): Phone => {
    const doc = new Y.Doc()
    // The app never does this; here it makes a run repeatable.
    doc.clientID = at + 1
    const name = names[at]!
    const notes: Note[] = []
    const edit = createEdit(makeHand(doc, { personId: () => name, now: () => (now += random.below(2_000)) }))
    const ids = (removed: boolean) => (list: ListName) => idsOf(doc, list, removed)
    const watched = { ...edit, ...keepsOthers(doc, name, edit) }
    return { name, doc, edit: watched, here: ids(false), gone: ids(true), undoes, note: (note) => notes.push(note), notes, inbox: [], online: true }
  })
  makeBoard(phones[0]!.doc, { title: 'Fuzz', day: '2026-03-02', time: '', length: 60 })
  for (const phone of phones.slice(1)) Y.applyUpdate(phone.doc, Y.encodeStateAsUpdate(phones[0]!.doc))
  for (const phone of phones) {
    phone.doc.on('update', (update, _origin, _doc, transaction) => {
      if (transaction.local) for (const other of phones) if (other !== phone) other.inbox.push(update)
    })
  }
  return phones
}

function idsOf(doc: Y.Doc, list: ListName, removed: boolean): string[] {
  const found = placedEntries(doc, list).filter((entry) => isRemoved(entry.map) === removed)
  return found.map((entry) => entry.id)
}

/** Some of what waits arrives: out of order, some of it twice. */
function deliver(phone: Phone, random: Random): void {
  for (let left = random.below(phone.inbox.length + 1); left > 0; left--) {
    const at = random.below(phone.inbox.length)
    Y.applyUpdate(phone.doc, phone.inbox[at]!)
    if (!random.chance(0.1)) phone.inbox.splice(at, 1)
    if (phone.inbox.length === 0) break
  }
}

/** One meeting of a few phones; at its end all of them met. */
function meeting(seed: number): Phone[] {
  const random = seeded(seed)
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => {
    const view = bytes as Uint8Array
    for (let at = 0; at < view.length; at++) view[at] = random.below(256)
    return bytes
  })
  const phones = openPhones(3 + random.below(3), random)
  for (let step = 20 + random.below(60); step > 0; step--) {
    const phone = random.pick(phones)
    if (random.chance(0.1)) phone.online = !phone.online
    if (random.chance(0.4) && phone.online) deliver(phone, random)
    else actAtRandom(phone, random)
  }
  for (const phone of phones) for (const update of phone.inbox.splice(0)) Y.applyUpdate(phone.doc, update)
  return phones
}

function check(phones: Phone[]): void {
  const [first, ...others] = phones
  const board = boardToPlain(first!.doc)
  for (const other of others) expect(boardToPlain(other.doc)).toEqual(board)

  for (const list of listNames) {
    const ids = placedEntries(first!.doc, list).map((entry) => entry.id)
    const shown = board[list].map((entry) => entry.id)
    expect(new Set(shown).size).toBe(shown.length)
    const added = phones.flatMap((phone) => phone.notes.flatMap((note) => (note.did === 'add' && note.list === list ? [note.id] : [])))
    expect({ list, lost: added.filter((id) => !ids.includes(id)) }).toEqual({ list, lost: [] })
  }
  checkRemoved(phones)
  if (first!.undoes) return
  checkValues(phones)
  checkLetters(phones)
}

/** A field that only one person wrote says what that person wrote last (B2). */
function checkValues(phones: Phone[]): void {
  const writers = new Map<string, Set<Phone>>()
  const last = new Map<string, unknown>()
  for (const phone of phones) {
    for (const note of phone.notes) {
      if (note.did !== 'set') continue
      writers.set(note.path, (writers.get(note.path) ?? new Set()).add(phone))
      last.set(note.path, note.value)
    }
  }
  for (const [path, by] of writers) {
    const [list, id, field] = path.split('/') as [string, string, string]
    // People who join write their own name.
    if (by.size > 1 || list === 'people') continue
    const stored = (phones[0]!.doc.getMap(list).get(id) as Y.Map<unknown>).get(field)
    expect({ path, value: stored }).toEqual({ path, value: last.get(path) })
  }
}

/** What somebody removed, who took nothing back, stays removed until somebody restores it, whatever others take back (B3). */
function checkRemoved(phones: Phone[]): void {
  const notes = phones.flatMap((phone) => phone.notes)
  const restored = new Set(notes.flatMap((note) => (note.did === 'restore' ? [note.id] : [])))
  for (const phone of phones) {
    if (phone.notes.some((note) => note.did === 'undo')) continue
    for (const note of phone.notes) {
      if (note.did === 'remove' && note.list !== 'people' && !restored.has(note.id)) expect(phone.gone(note.list)).toContain(note.id)
    }
  }
}

/** Every letter typed in a line in which nobody removed anything is in it (B2). */
function checkLetters(phones: Phone[]): void {
  const lines = new Map<string, string>()
  const cut = new Set<string>()
  for (const note of phones.flatMap((phone) => phone.notes)) {
    if (note.did !== 'type') continue
    lines.set(note.path, (lines.get(note.path) ?? '') + note.letters)
    if (note.removed) cut.add(note.path)
  }
  for (const [path, letters] of lines) {
    const text = textAt(phones[0]!.doc, path)
    expect(text).not.toContain('\ufffd')
    if (cut.has(path)) continue
    const missing = [...letters].filter((letter) => countOf(text, letter) < countOf(letters, letter))
    expect({ path, missing }).toEqual({ path, missing: [] })
  }
}

function textAt(doc: Y.Doc, path: string): string {
  const [root, id, field] = path.split('/') as [string, string, string | undefined]
  return String(field ? (doc.getMap(root).get(id) as Y.Map<unknown>).get(field) : doc.getText(`${root}.${id}`))
}

/** Whether a meeting ends badly; says how on the way. */
function fails(seed: number): boolean {
  try {
    check(meeting(seed))
    return false
  } catch (error) {
    console.error(`seed ${seed}:`, error)
    return true
  }
}

const seeds = seedsOfRun(300)

afterEach(() => vi.restoreAllMocks())

describe('random meetings', () => {
  it('[Q1] [B2] all phones end with the same board, nothing lost and nothing twice', { timeout: seeds.length * 500 }, () => {
    expect(seeds.filter((seed) => fails(seed))).toEqual([])
  })

  it('[Q1] the same seed gives the same meeting', () => {
    const [one, again] = [meeting(7), meeting(7)].map((phones) => phones.map((phone) => boardToPlain(phone.doc)))
    expect(one).toEqual(again)
  })
})
