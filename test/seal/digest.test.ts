import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { sealEntry } from '../../src/seal/entry.ts'
import { carry, contentOf, entryCount, keys, makePhone, type Phone } from './rooms.ts'

const nothing = () => false

/** Keys that count how many entries are opened with them. */
function countingKeys(): { keys: typeof keys; opened: () => number } {
  let opened = 0
  return {
    keys: {
      roomId: keys.roomId,
      get contentKey() {
        opened += 1
        return keys.contentKey
      },
    },
    opened: () => opened,
  }
}

function write(phone: Phone, from: number, to: number): void {
  for (let edit = from; edit < to; edit += 1) {
    phone.board.getMap('m').set(`field ${edit % 7}`, `as of ${edit}`)
    phone.open.flush()
  }
}

/** Opens what one phone keeps in a new page: its digest first, then the carrier. */
function reopen(from: Phone, digest: Uint8Array, options: Parameters<typeof makePhone>[0] = {}): Phone {
  const page = makePhone(options)
  page.open.useDigest(digest)
  carry(from, page)
  return page
}

test('[Y1] with a digest a board opens as it was, and only the entries that came after it are opened', () => {
  const a = makePhone()
  write(a, 0, 400)
  const digest = a.open.digest()!
  write(a, 400, 403)
  const counting = countingKeys()
  const page = reopen(a, digest, { keys: counting.keys })
  expect(contentOf(page.board)).toEqual(contentOf(a.board))
  expect(counting.opened()).toBe(1 + 3)
  expect(page.open.unreadable()).toBe(0)
})

test('[Y2] what waits is counted the same, and what is written afterwards is sealed', () => {
  const a = makePhone()
  write(a, 0, 400)
  const page = reopen(a, a.open.digest()!)
  expect(page.open.waiting(nothing)).toBe(400)
  expect(page.open.unsealed()).toBe(0)
  page.board.getMap('m').set('owner', 'Ada')
  page.open.flush()
  expect(page.open.waiting(nothing)).toBe(401)
  carry(page, a)
  expect(a.board.getMap('m').get('owner')).toBe('Ada')
})

test('[Y1] who opens by a digest and merges leaves nothing out', () => {
  const a = makePhone({ alone: () => true })
  write(a, 0, 430)
  const before = entryCount(a)
  const page = reopen(a, a.open.digest()!, { alone: () => true })
  write(page, 430, 470)
  expect(entryCount(page)).toBeLessThan(before + 40)
  const other = makePhone()
  carry(page, other)
  expect(contentOf(other.board)).toEqual(contentOf(page.board))
})

test('[Y1] a digest of what the carrier has not is left aside: nothing shows that could not be shared', () => {
  const a = makePhone()
  write(a, 0, 200)
  const early = new Y.Doc()
  Y.applyUpdate(early, Y.encodeStateAsUpdate(a.carrier))
  write(a, 200, 400)
  const page = makePhone()
  page.open.useDigest(a.open.digest()!)
  Y.applyUpdate(page.carrier, Y.encodeStateAsUpdate(early))
  expect(page.board.getMap('m').get(`field ${399 % 7}`)).not.toBe('as of 399')
  carry(a, page)
  expect(contentOf(page.board)).toEqual(contentOf(a.board))
})

test('[V1] a digest that is damaged, of another room, or an entry is nothing, and the board opens without it', () => {
  const a = makePhone()
  write(a, 0, 400)
  const digest = a.open.digest()!
  const damaged = digest.with(60, digest[60]! ^ 1)
  const entry = sealEntry(keys, { tier: 0, changes: 1, update: Y.encodeStateAsUpdate(new Y.Doc()) })
  const foreign = makePhone({ keys: { ...keys, roomId: 'other' } })
  write(foreign, 0, 400)
  for (const bytes of [damaged, entry, new Uint8Array(), foreign.open.digest()!]) {
    expect(contentOf(reopen(a, bytes).board)).toEqual(contentOf(a.board))
  }
})

test('[Y1] what somebody writes because of what has just arrived is sealed', () => {
  const a = makePhone()
  const b = makePhone()
  b.board.on('afterTransaction', () => {
    if (b.board.getMap('m').get('question') && !b.board.getMap('m').has('answer')) b.board.getMap('m').set('answer', 'yes')
  })
  a.board.getMap('m').set('question', 'ready?')
  a.open.flush()
  carry(a, b)
  b.open.flush()
  carry(b, a)
  expect(a.board.getMap('m').get('answer')).toBe('yes')
})

test('[Y1] a board with few changes gets no digest, nor one that waits for something it builds on', () => {
  const a = makePhone()
  write(a, 0, 299)
  expect(a.open.digest()).toBeNull()
  write(a, 299, 400)
  expect(a.open.digest()).not.toBeNull()
  expect(a.open.digest()).toBeNull()
})
