import { expect, test } from 'vitest'
import { otherPhones } from '../../src/app/care/other-phones.ts'

const hour = 3_600_000
const now = 1_800_000_000_000
const nameOf = (id: string) => ({ ola: 'Ola', per: 'Per' })[id] ?? ''
const seen = (entries: readonly [string, string, number][]) => new Map(entries.map(([key, personId, since]) => [key, { personId, since }]))

test('[V4] a key that came lately under the name of somebody long known is doubtful; everybody else is not', () => {
  const devices = [
    { key: 'mine', personId: 'me' },
    { key: 'a', personId: 'ola' },
    { key: 'b', personId: 'per' },
    { key: 'c', personId: 'per' },
    { key: 'd', personId: 'nobody' },
  ]
  const known = seen([['a', 'ola', now - hour], ['b', 'per', now - 100 * hour], ['c', 'per', now - hour], ['gone', 'ola', now - 2 * hour], ['d', 'nobody', now - 30 * hour]])
  const found = otherPhones(devices, known, 'mine', now, nameOf)
  expect(found.map(({ key, name, doubtful }) => [key, name, doubtful])).toEqual([['d', '', false], ['a', 'Ola', false], ['b', 'Per', false], ['c', 'Per', true]])
})

test('[V4] a key stays doubtful when the earlier one of that person was taken off the board', () => {
  const known = seen([['old', 'per', now - 100 * hour], ['new', 'per', now - hour]])
  expect(otherPhones([{ key: 'new', personId: 'per' }], known, 'mine', now, nameOf)[0]!.doubtful).toBe(true)
})
