import { expect, test, vi } from 'vitest'
import { openPhoneFile, sealPhoneFile } from '../../src/app/care/phone-file.ts'
import { packPhone, unpackPhone } from '../../src/app/care/phone-content.ts'
import { tokenOf } from '../../src/protocol/links.ts'
import { type Random, seeded } from './random.ts'

vi.setConfig({ testTimeout: 120_000 })

const seed = Number(process.env.HOURBOARD_FUZZ_SEED ?? 20_261_121)
const rounds = 300 * Number(process.env.HOURBOARD_FUZZ_TIMES ?? 1)

const content = packPhone({
  profile: { name: 'Ada' },
  inbox: [{ id: 'i', text: 'x', at: 1 }],
  boards: [{ token: tokenOf({ role: 'edit', editSeed: new Uint8Array(16).fill(1) }), openedAt: 1, card: null, carrier: Uint8Array.of(0, 0), notes: [['device', new Uint8Array(32)]] }],
})

function mutated(bytes: Uint8Array, { below }: Random): Uint8Array {
  const copy = Array.from(bytes)
  for (let times = 1 + below(3); times > 0; times -= 1) {
    const at = below(copy.length)
    const what = below(4)
    if (what === 0) copy[at] = copy[at]! ^ (1 << below(8))
    else if (what === 1) copy.splice(at, 1 + below(9))
    else if (what === 2) copy.splice(at, 0, ...Array.from({ length: 1 + below(9) }, () => below(256)))
    else copy.length = at
  }
  return Uint8Array.from(copy)
}

test(`[Q6] ${rounds} mutated files: each is refused by name, none is taken in part (seed ${seed})`, async () => {
  const chance = seeded(seed)
  const file = await sealPhoneFile(content, 'right', { cost: 8 })
  expect(await openPhoneFile(file, 'right')).toEqual(content)
  for (let round = 0; round < rounds; round += 1) {
    const bytes = mutated(file, chance)
    if (Buffer.compare(bytes, file) === 0) continue
    expect(['not-ours', 'newer', 'torn', 'wrong-passphrase'], `round ${round}`).toContain(await openPhoneFile(bytes, 'right'))
  }
})

test(`[Q6] ${rounds * 20} mutated contents: read whole or not at all, and never thrown at (seed ${seed})`, () => {
  const chance = seeded(seed + 1)
  expect(unpackPhone(content)?.boards).toHaveLength(1)
  for (let round = 0; round < rounds * 20; round += 1) {
    const read = unpackPhone(mutated(content, chance))
    if (read) for (const board of read.boards) expect(board.carrier).toBeInstanceOf(Uint8Array)
  }
})

test('[V1] large content travels in chunks, of which none can be left out, doubled or moved', async () => {
  const large = new Uint8Array(600 * 1024).map((_, at) => at % 251)
  const file = await sealPhoneFile(large, 'right', { cost: 8 })
  expect(await openPhoneFile(file, 'right')).toEqual(large)
  const part = 256 * 1024 + 16
  const from = file.length - (600 * 1024 - 2 * 256 * 1024 + 16) - 2 * part
  const [head, first, second, last] = [file.slice(0, from), file.slice(from, from + part), file.slice(from + part, from + 2 * part), file.slice(from + 2 * part)]
  const orders = [[head, first, last], [head, first, second], [head, second, first, last], [head, first, first, second, last]]
  for (const order of orders) expect(await openPhoneFile(Buffer.concat(order), 'right')).toBe('torn')
})
