import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { contentsOf, fillFrom } from '../../src/document/contents.ts'
import { makeHand } from '../../src/document/hand.ts'
import { placedEntries } from '../../src/document/list.ts'
import { makeBoard } from '../../src/document/make-board.ts'
import { isRemoved } from '../../src/document/members.ts'
import { boardToPlain } from '../../src/document/read-board.ts'
import { boardFile, canBeOpened, largestBoardFile, readBoardFile } from '../../src/export/board-file.ts'
import type { BoardContents } from '../../src/method/board-contents.ts'
import { createEdit } from '../../src/state/create-edit.ts'
import { actAtRandom, type Actor } from './random-acts.ts'
import { type Random, seeded, seedsOfRun } from './random.ts'

/** A board that two people worked on at random, at times apart from each other. */
function randomBoard(random: Random): Y.Doc {
  let now = 1_000_000
  const apart = random.chance(0.5) ? 1 : 0
  const docs = [new Y.Doc(), new Y.Doc()]
  makeBoard(docs[0]!, { title: 'Fuzz', day: '2026-03-02', time: '', length: 60 })
  Y.applyUpdate(docs[1]!, Y.encodeStateAsUpdate(docs[0]!))
  const people = docs.map((doc, at): Actor => {
    const ids = (removed: boolean) => (list: string) => placedEntries(doc, list).filter((entry) => isRemoved(entry.map) === removed).map(({ id }) => id)
    const name = 'pq'[at]!
    const hand = makeHand(doc, { personId: () => name, now: () => (now += random.below(2_000)), apart: () => apart, ownTime: () => random.chance(0.1) })
    return { name, edit: createEdit(hand), here: ids(false), gone: ids(true), undoes: true }
  })
  for (let step = 0; step < 60; step++) actAtRandom(random.pick(people), random)
  Y.applyUpdate(docs[0]!, Y.encodeStateAsUpdate(docs[1]!))
  return docs[0]!
}

function opened(contents: BoardContents): Y.Doc {
  const doc = new Y.Doc()
  fillFrom(doc, contents)
  return doc
}

test.each(seedsOfRun(120))('[T2] a random board comes back from its file without loss (seed %i)', (seed) => {
  const doc = randomBoard(seeded(seed))
  const contents = readBoardFile(boardFile(contentsOf(doc), 'Fuzz', 0))
  if (typeof contents === 'string') throw new Error(contents)
  const copy = opened(contents)
  expect(boardToPlain(copy)).toEqual(boardToPlain(doc))
  expect(contentsOf(copy)).toEqual(contentsOf(doc))
})

/** One thing done to a file that no app would do. */
function harmed(file: string, random: Random): string {
  const at = random.below(file.length)
  return random.pick([
    () => file.slice(0, at),
    () => file.slice(at),
    () => file.slice(0, at) + String.fromCodePoint(random.below(0xffff)) + file.slice(at + 1),
    () => file.slice(0, at) + file.slice(random.below(file.length)),
    () => file.replace(/"~(text|map)"/, () => random.pick(['"~list"', '"~value"', '"~xml"', '"__proto__"', '"~text"', '""'])),
    () => file.replace(/: ("[^"]*"|\d+)/, () => `: ${random.pick(['null', '[]', '{}', '-1e999', '"\\u0000"', '[[[[[[[[[[[1]]]]]]]]]]]', '{"~text":7}', '{"~map":{"__proto__":{"x":1}}}'])}`),
    () => file.replace(/"hourboard": \d+/, () => `"hourboard": ${random.pick(['0', '-1', '2', '"1"', 'null', '1e9'])}`),
    () => file.repeat(1 + random.below(3)),
  ])()
}

test.each(seedsOfRun(150))('[Q6] a harmed file is taken or refused by name, and what is taken can be read (seed %i)', (seed) => {
  const random = seeded(seed)
  let file = boardFile(contentsOf(randomBoard(random)), 'Fuzz', 0)
  for (let more = 0; more <= random.below(3); more++) file = harmed(file, random) || ' '
  const read = readBoardFile(file)
  if (typeof read === 'string') expect(['too-large', 'not-a-board', 'torn', 'newer']).toContain(read)
  else expect(boardToPlain(opened(read)).session.kind).toBe('session')
  expect(({} as { x?: unknown }).x).toBeUndefined()
})

test('[T2] what can be opened again is exactly what is opened, also by its bytes', () => {
  const doc = new Y.Doc()
  makeBoard(doc, { title: 'A', day: '', time: '', length: 60 })
  const made = (text: string) => (doc.getText('decision.line').delete(0, doc.getText('decision.line').length), doc.getText('decision.line').insert(0, text), boardFile(contentsOf(doc), 'A', 0))
  const room = largestBoardFile - made('x').length + 1
  for (const [text, fits] of [['x'.repeat(room), true], ['x'.repeat(room + 1), false], ['ж'.repeat(Math.floor(room / 2)), true], ['ж'.repeat(Math.floor(room / 2) + 1), false]] as const) {
    const file = made(text)
    expect([canBeOpened(file), typeof readBoardFile(file) !== 'string']).toEqual([fits, fits])
  }
})

test('[T2] what is torn, too large, newer or something else is told apart', () => {
  const doc = new Y.Doc()
  makeBoard(doc, { title: 'A', day: '', time: '', length: 60 })
  const file = boardFile(contentsOf(doc), 'A', 0)
  expect(readBoardFile(`\ufeff${file}`)).toEqual(contentsOf(doc))
  expect(readBoardFile(file.slice(0, -20))).toBe('torn')
  expect(readBoardFile(file.replace('"hourboard": 1', '"hourboard": 2'))).toBe('newer')
  expect(readBoardFile(`{"hourboard":1,"contents":{"a":{"~text":"${'x'.repeat(3_000_000)}"}}}`)).toBe('too-large')
  for (const other of ['', 'hello', '{}', '[]', 'null', '{"hourboard":"1"}', '# Tool hire']) expect(readBoardFile(other)).toBe('not-a-board')
  for (const empty of ['{"hourboard":1}', '{"hourboard":1,"contents":{}}', '{"hourboard":0,"contents":{}}']) expect(readBoardFile(empty)).toBe('torn')
  const many = JSON.stringify({ ...JSON.parse(file), contents: { ...contentsOf(doc), more: { '~list': Array.from({ length: 70_000 }, () => 1) } } })
  expect(readBoardFile(many)).toBe('torn')
})
