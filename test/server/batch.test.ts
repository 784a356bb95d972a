import { expect, test } from 'vitest'
import { Batch } from '../../server/batch.ts'
import { seeded } from '../fuzz/random.ts'

test('[Y4] what is picked of a batch, with more behind it, is on the wire as if it had been framed by itself', () => {
  const random = seeded(20_261_121)
  for (let round = 0; round < 300; round += 1) {
    const messages = Array.from({ length: random.below(12) }, () => new Uint8Array(random.pick([0, 1, 125, 126, 300, 70_000])).fill(random.below(256)))
    const more = random.chance(0.5) ? [Uint8Array.of(4, random.below(256))] : []
    const places = [...messages.keys()].filter(() => random.chance(0.7))
    const batch = new Batch(messages)
    const picked = batch.pick(places, more)
    const expected = new Batch([...places.map((place) => messages[place]!), ...more])
    // Byte by byte Vitest would take a minute.
    expect(picked.messages.map(textOf)).toEqual(expected.messages.map(textOf))
    expect(picked.wire.equals(expected.wire)).toBe(true)
  }
})

function textOf(message: Uint8Array): string {
  return Buffer.from(message).toString('latin1')
}
