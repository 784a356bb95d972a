import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { Parts, partsOf } from '../../../server/relays/parts.ts'

const room = 'abcdefghijklmnopqrstuv'

test('[Y4] a word of any length comes through notifications of less than 8000 bytes as it was', () => {
  const parts = new Parts()
  for (const length of [0, 1, 5_880, 5_881, 100_000]) {
    const message = randomBytes(length)
    const payloads = [...partsOf('aa', length, 'said', room, message)]
    expect(Math.max(...payloads.map(({ length: letters }) => letters))).toBeLessThan(8_000)
    const words = payloads.map((payload) => parts.take(payload))
    expect(words.slice(0, -1).every((word) => word === null)).toBe(true)
    expect(words.at(-1)).toMatchObject({ from: 'aa', kind: 'said', room })
    expect(Buffer.compare(words.at(-1)!.message, message)).toBe(0)
  }
})

test('[Y4] words of two relays that come mixed are kept apart, and one with a gap is left out', () => {
  const parts = new Parts()
  const [a, b] = [[...partsOf('aa', 1, 'said', room, randomBytes(12_000))], [...partsOf('bb', 1, 'said', room, randomBytes(12_000))]]
  expect(a).toHaveLength(3)
  const mixed = [a[0]!, b[0]!, a[1]!, b[2]!, a[2]!].map((payload) => parts.take(payload))
  expect(mixed.map((word) => word?.from ?? null)).toEqual([null, null, null, null, 'aa'])
  expect(parts.take(b[1]!)).toBeNull()
})

test('[Q5] what is no word is left out', () => {
  const parts = new Parts()
  for (const payload of ['', 'x', 'aa 1 1/1 9 room eA==', 'aa 1 2/2 3 room eA==', 'aa 1 0/0 3 room eA==', 'aa 1 1/1 3 room eA== more']) expect(parts.take(payload)).toBeNull()
})
