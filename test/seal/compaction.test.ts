import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { tierWidth } from '../../src/seal/compaction.ts'
import { seeded, seedsOfRun } from '../fuzz/random.ts'
import { carry, contentOf, entryCount, makePhone, type Phone } from './rooms.ts'

function edit(phone: Phone, times: number): void {
  for (let i = 0; i < times; i++) {
    phone.board.getMap('m').set(`k${i % 9}`, `${phone.carrier.clientID} ${i}`)
    phone.open.flush()
  }
}

test('[Y1] forty own entries become one, and forty of those one more', () => {
  const a = makePhone()
  edit(a, tierWidth - 1)
  expect(entryCount(a)).toBe(tierWidth - 1)
  edit(a, 1)
  expect(entryCount(a)).toBe(1)
  edit(a, tierWidth * tierWidth - tierWidth)
  expect(entryCount(a)).toBe(1)
})

test('[Y1] a meeting resends each change a few times at most, however long it lasts', () => {
  const a = makePhone()
  let sent = 0
  a.carrier.on('update', (update: Uint8Array) => (sent += update.length))
  edit(a, 400)
  const early = sent / 400
  edit(a, 3600)
  expect(sent / 4000).toBeLessThan(early * 1.5)
})

test('[Y2] merging makes nothing wait that was shared, nor shared that waits', () => {
  const a = makePhone()
  edit(a, tierWidth - 5)
  const shared = Y.decodeStateVector(Y.encodeStateVector(a.carrier))
  const covers = ({ client, clock }: { client: number; clock: number }) => clock < (shared.get(client) ?? 0)
  expect(a.open.waiting(covers)).toBe(0)
  edit(a, 5)
  expect(entryCount(a)).toBe(1)
  expect(a.open.waiting(covers)).toBe(5)
  expect(a.open.waiting(() => false)).toBe(tierWidth)
  const reopened = makePhone({ carrier: a.carrier })
  expect(reopened.open.waiting(covers)).toBe(tierWidth)
})

test('[Y2] what somebody else merged into an entry of theirs waits until it is known to be on the relay itself', () => {
  const a = makePhone()
  edit(a, 1)
  const b = makePhone({ alone: () => true })
  edit(b, tierWidth - 1)
  carry(a, b)
  b.open.compact()
  carry(b, a)
  const own = a.carrier.clientID
  expect(a.open.waiting(({ client }) => client !== own)).toBe(1)
  expect(a.open.waiting(() => true)).toBe(0)
})

test("[Y1] others' entries are merged only by one who is alone", () => {
  const a = makePhone()
  edit(a, tierWidth - 1)
  const b = makePhone()
  carry(a, b)
  b.open.compact()
  edit(b, 1)
  expect(entryCount(b)).toBe(tierWidth)
  const c = makePhone({ alone: () => true })
  carry(b, c)
  c.open.compact()
  expect(entryCount(c)).toBe(1)
  expect(contentOf(c.board)).toEqual(contentOf(b.board))
})

test('[Y1] several phones that merge the same entries at once do no harm', () => {
  const a = makePhone()
  edit(a, tierWidth - 1)
  const mergers = Array.from({ length: 3 }, () => makePhone({ alone: () => true }))
  for (const one of mergers) {
    carry(a, one)
    edit(one, 1)
    one.open.compact()
    expect(entryCount(one)).toBe(1)
  }
  for (const from of mergers) for (const to of [...mergers, a]) if (from !== to) carry(from, to)
  const late = makePhone()
  carry(mergers[0]!, late)
  for (const one of [...mergers, a]) expect(contentOf(one.board)).toEqual(contentOf(late.board))
  expect(entryCount(late)).toBe(3)
})

/** Phones that edit, merge, miss each other and come back, and at the end must hold the same board with every change in it. */
function run(seed: number): { phones: Phone[]; written: Map<string, number>; damaged: number } {
  const random = seeded(seed)
  const phones = Array.from({ length: 2 + random.below(4) }, (_, i) => {
    const phone = makePhone({ alone: () => random.chance(0.3), clientId: i + 1 })
    phone.board.clientID = i + 1
    return phone
  })
  const written = new Map<string, number>()
  let damaged = 0
  for (let step = 0; step < 300; step++) {
    const at = random.below(phones.length)
    const phone = phones[at]!
    const act = random.below(20)
    if (act < 11) {
      written.set(`${at}`, step)
      phone.board.getMap('m').set(`${at}`, step)
    } else if (act < 14) {
      const text = phone.board.getText('t')
      if (text.length > 4 && random.chance(0.3)) text.delete(random.below(text.length - 1), 1)
      else text.insert(random.below(text.length + 1), random.pick(['ab', '👍', 'z']))
    } else if (act < 16) phone.later()
    else if (act < 17) phone.open.compact()
    else if (act < 19) carry(phone, random.pick(phones))
    else if (random.chance(0.05)) {
      damaged++
      phone.carrier.getArray('entries').push([new Uint8Array(60).fill(step % 256)])
    }
    if (random.chance(0.4)) phone.open.flush()
  }
  for (const phone of phones) phone.open.flush()
  for (let round = 0; round < 2; round++) for (const from of phones) for (const to of phones) if (from !== to) carry(from, to)
  return { phones, written, damaged }
}

describe('random phones', () => {
  const seeds = [...seedsOfRun(12), 1, 2, 3]
  test(`[Q1] merging beside edits loses and doubles nothing (seeds ${seeds[0]} and on)`, { timeout: 600_000 }, () => {
    for (const seed of seeds) {
      const { phones, written, damaged } = run(seed)
      const late = makePhone()
      carry(phones[0]!, late)
      for (const phone of [...phones, late]) {
        expect(contentOf(phone.board), `seed ${seed}`).toEqual(contentOf(phones[0]!.board))
        expect(phone.open.unreadable(), `seed ${seed}`).toBe(damaged)
      }
      const { m } = contentOf(late.board) as { m: Record<string, number> }
      expect(m, `seed ${seed}`).toEqual(Object.fromEntries(written))
    }
  })
})
