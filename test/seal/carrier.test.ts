import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { sealEntry } from '../../src/seal/entry.ts'
import { carry, contentOf, entryCount, keys, makePhone } from './rooms.ts'

const nothing = () => false

test('[Y1] changes of one phone come to the other through the carrier alone', () => {
  const a = makePhone()
  const b = makePhone()
  a.board.getMap('m').set('owner', 'Ada')
  a.board.getText('t').insert(0, 'Keep or move')
  a.open.flush()
  carry(a, b)
  expect(contentOf(b.board)).toEqual({ m: { owner: 'Ada' }, t: 'Keep or move' })
})

test('[Y1] what came from the carrier is not sealed again', () => {
  const a = makePhone()
  const b = makePhone()
  a.board.getMap('m').set('owner', 'Ada')
  a.open.flush()
  carry(a, b)
  b.open.flush()
  expect(entryCount(b)).toBe(1)
  expect(b.open.unsealed()).toBe(0)
})

test('[Y2] typing is gathered into one entry, and counts as waiting until then', () => {
  const a = makePhone()
  const text = a.board.getText('t')
  for (const letter of 'decide') text.insert(text.length, letter)
  expect(entryCount(a)).toBe(0)
  expect(a.open.unsealed()).toBe(6)
  expect(a.open.waiting(() => true)).toBe(6)
  a.later()
  expect(entryCount(a)).toBe(1)
  expect(a.open.unsealed()).toBe(0)
  expect(a.open.waiting(nothing)).toBe(6)
  expect(a.open.waiting(() => true)).toBe(0)
})

test('[Y2] what goes on with a change is none of its own, and yet waits until its last letter is through', () => {
  let isNext = false
  const a = makePhone({ begins: () => !isNext })
  const text = a.board.getText('t')
  const type = (letters: string): void => {
    for (const letter of letters) {
      text.insert(text.length, letter)
      isNext = true
    }
  }
  type('dec')
  expect(a.open.waiting(nothing)).toBe(1)
  a.later()
  const first = Y.getState(a.carrier.store, a.carrier.clientID)
  const onlyFirst = ({ clock }: { clock: number }) => clock < first
  type('ide')
  expect([a.open.waiting(nothing), a.open.waiting(onlyFirst)]).toEqual([1, 1])
  a.later()
  expect([a.open.waiting(nothing), a.open.waiting(onlyFirst), a.open.waiting(() => true)]).toEqual([1, 1, 0])
  isNext = false
  type('?')
  a.later()
  const again = makePhone({ carrier: a.carrier })
  for (const phone of [a, again]) expect([phone.open.waiting(nothing), phone.open.waiting(() => true)]).toEqual([2, 0])
})

test('[Y2] a structural act is sealed in the same turn, with what was typed before it', async () => {
  const a = makePhone()
  a.board.getText('t').insert(0, 'x')
  a.board.getMap('m').set('step', 1)
  a.board.getMap('m').set('step', 2)
  await Promise.resolve()
  expect(entryCount(a)).toBe(1)
  expect(a.open.unsealed()).toBe(0)
})

test('[Y1] closing seals what was left', () => {
  const a = makePhone()
  a.board.getText('t').insert(0, 'last word')
  a.open.close()
  const b = makePhone({ carrier: a.carrier })
  expect(contentOf(b.board)).toEqual({ m: {}, t: 'last word' })
})

test('[Q6] entries that cannot be opened stay in the carrier and are counted', () => {
  const stranger = makePhone({ keys: { roomId: 'room', contentKey: new Uint8Array(32).fill(9) } })
  const a = makePhone()
  stranger.board.getMap('m').set('x', 1)
  stranger.open.flush()
  a.board.getMap('m').set('mine', 1)
  a.open.flush()
  carry(stranger, a)
  a.carrier.getArray<unknown>('entries').push([new Uint8Array(80), 'no entry', { at: 'all' }, 7])
  expect(a.open.unreadable()).toBe(5)
  expect(contentOf(a.board)).toEqual({ m: { mine: 1 }, t: '' })
  expect(entryCount(a)).toBe(6)
})

test('[Q6] bombs under the right key are kept out of the board, and what comes after them still arrives', () => {
  const a = makePhone()
  const b = makePhone()
  const bombs = [Uint8Array.from([1, 0xff, 0xff, 0xff, 0x0f, 1, 0]), Uint8Array.from([7, 7, 7]), Uint8Array.from([1, 1, 1, 0, 9, 1, 1])]
  for (const update of bombs) a.carrier.getArray('entries').push([sealEntry(keys, { tier: 0, changes: 1, update })])
  a.board.getMap('m').set('after', 'them')
  a.open.flush()
  carry(a, b)
  expect(contentOf(b.board)).toEqual({ m: { after: 'them' }, t: '' })
  expect(b.open.unreadable()).toBeGreaterThanOrEqual(2)
})

test('[J4] on a view link nothing is ever written to the carrier', () => {
  const a = makePhone()
  const viewer = makePhone({ role: 'view', alone: () => true })
  for (let i = 0; i < 100; i++) {
    a.board.getMap('m').set('n', i)
    a.open.flush()
    carry(a, viewer)
  }
  const wrote = vi.fn<() => void>()
  viewer.carrier.on('update', wrote)
  viewer.board.getMap('m').set('n', 'changed')
  viewer.open.flush()
  viewer.open.compact()
  viewer.open.close()
  expect(wrote).not.toHaveBeenCalled()
})

test('[Y2] a screen of changes is told after each of them', () => {
  const changed = vi.fn<() => void>()
  const a = makePhone({ changed })
  a.board.getText('t').insert(0, 'x')
  expect(changed).toHaveBeenCalledTimes(1)
  a.open.flush()
  expect(changed.mock.calls.length).toBeGreaterThan(1)
})

test('[Q6] an entry whose ground is missing waits for it, and is not merged before', () => {
  const a = makePhone()
  const first = a.board.getText('t')
  first.insert(0, 'one ')
  a.open.flush()
  const withFirst = a.carrier.getArray<Uint8Array>('entries').toArray()
  first.insert(4, 'two')
  a.open.flush()
  const second = a.carrier.getArray<Uint8Array>('entries').toArray().at(-1)!
  const b = makePhone({ alone: () => true })
  b.carrier.getArray('entries').push(Array.from({ length: 41 }, () => second))
  b.open.compact()
  expect(entryCount(b)).toBe(41)
  expect(contentOf(b.board)).toEqual({ m: {}, t: '' })
  b.carrier.getArray('entries').push(withFirst)
  expect(contentOf(b.board)).toEqual({ m: {}, t: 'one two' })
  b.open.compact()
  expect(entryCount(b)).toBe(3)
  const c = makePhone()
  carry(b, c)
  expect(contentOf(c.board)).toEqual({ m: {}, t: 'one two' })
})

test('[V2] a carrier holds no word of the board', () => {
  const a = makePhone()
  a.board.getText('t').insert(0, 'CANARY')
  a.board.getMap('m').set('CANARY', 'CANARY')
  a.open.flush()
  expect(new TextDecoder('latin1').decode(Y.encodeStateAsUpdate(a.carrier))).not.toContain('CANARY')
})
