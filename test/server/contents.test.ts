import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Contents } from '../../server/contents.ts'
import { readStateVector } from '../../src/protocol/carrier-update.ts'

/** Whole numbers below `limit`, the same for the same seed. */
function seeded(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

interface History {
  readonly docs: readonly Y.Doc[]
  readonly updates: readonly Uint8Array[]
}

/** Some phones that push, insert, delete and hear of each other at random. */
function randomHistory(chance: (limit: number) => number): History {
  const updates: Uint8Array[] = []
  const docs = Array.from({ length: 3 }, (_, place) => {
    const doc = new Y.Doc()
    doc.clientID = place * 1000 + 1
    doc.on('update', (update: Uint8Array, origin: unknown) => origin === 'elsewhere' || updates.push(update))
    return doc
  })
  for (let step = 0; step < 40; step += 1) {
    const doc = docs[chance(docs.length)]!
    const entries = doc.getArray<Uint8Array>('entries')
    const what = chance(10)
    if (what < 5) entries.push(Array.from({ length: 1 + chance(3) }, () => Uint8Array.of(step)))
    else if (what < 7) entries.insert(chance(entries.length + 1), [Uint8Array.of(step, step)])
    else if (what < 9 && entries.length > 0) {
      const from = chance(entries.length)
      entries.delete(from, 1 + chance(Math.min(4, entries.length - from)))
    } else Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[chance(docs.length)]!, Y.encodeStateVector(doc)), 'elsewhere')
  }
  return { docs, updates }
}

const numbersOf = (doc: Y.Doc): number[][] => doc.getArray<Uint8Array>('entries').map((entry) => [...entry])

function together(updates: Iterable<Uint8Array>): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

function contentsOf(updates: Iterable<Uint8Array>): Contents {
  const contents = new Contents()
  for (const update of updates) contents.add(update)
  return contents
}

test('[Y1] a hundred random histories, in any order and with repeats, give out the same carrier as Yjs does', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const chance = seeded(seed)
    const { docs, updates } = randomHistory(chance)
    const states = docs.map((doc) => Y.encodeStateAsUpdate(doc))
    const given = [...updates, ...states, ...updates].toSorted(() => chance(3) - 1)
    const whole = together(updates)
    const out = together([contentsOf(given).encode()])
    expect(numbersOf(out), `seed ${seed}`).toEqual(numbersOf(whole))
    expect(Y.decodeStateVector(Y.encodeStateVector(out)), `seed ${seed}`).toEqual(Y.decodeStateVector(Y.encodeStateVector(whole)))
    expect(out.store.pendingStructs, `seed ${seed}`).toBeNull()
  }
})

test('[Y1] whoever has a part of it gets the rest', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const { docs, updates } = randomHistory(seeded(seed))
    const contents = contentsOf(updates)
    for (const doc of docs) {
      Y.applyUpdate(doc, contents.encode(readStateVector(Y.encodeStateVector(doc))), 'elsewhere')
      expect(numbersOf(doc), `seed ${seed}`).toEqual(numbersOf(together(updates)))
    }
  }
})

test('[Y1] folding and going on gives the same as never folding', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const { updates } = randomHistory(seeded(seed))
    let folded = contentsOf([]).encode()
    for (const update of updates) folded = contentsOf([folded, update]).encode()
    expect(numbersOf(together([folded])), `seed ${seed}`).toEqual(numbersOf(together(updates)))
  }
})

test('[Y7] what came without what it builds on is kept, and complete once that has come', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const chance = seeded(seed)
    const { updates } = randomHistory(chance)
    const early = updates.filter(() => chance(2) === 0)
    const folded = contentsOf(early).encode()
    expect(numbersOf(together([folded, ...updates.filter((update) => !early.includes(update))])), `seed ${seed}`).toEqual(numbersOf(together(updates)))
  }
})

test('[Y2] deleted entries leave no bytes behind, and a run of them one place', () => {
  const doc = new Y.Doc()
  const entries = doc.getArray<Uint8Array>('entries')
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let number = 0; number < 500; number += 1) entries.push([new Uint8Array(200)])
  entries.delete(0, 499)
  const folded = contentsOf(updates).encode()
  expect(folded.length).toBeLessThan(300)
  expect(folded.length).toBeLessThanOrEqual(Y.encodeStateAsUpdate(doc).length + 20)
})
