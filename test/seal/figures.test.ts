import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { carry, contentOf, entryCount, makePhone } from './rooms.ts'

const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`

test('[Y1] 4,000 edits by 8 people stay a small carrier that opens at once (printed, not asserted)', { timeout: 120_000 }, () => {
  const phones = Array.from({ length: 8 }, () => makePhone())
  const clear = new Y.Doc()
  let sent = 0
  for (const from of phones) {
    from.board.on('update', (update: Uint8Array) => Y.applyUpdate(clear, update))
    from.carrier.on('update', (update: Uint8Array, origin: unknown) => (sent += origin === 'wire' ? 0 : update.length))
  }
  const meet = () => phones.forEach((from) => phones.forEach((to) => from !== to && carry(from, to)))
  for (let i = 0; i < 4000; i++) {
    const phone = phones[i % 8]!
    const text = phone.board.getText('t')
    if (i % 2) text.insert(text.length, 'word ')
    else phone.board.getMap('m').set(`field ${i % 60}`, `value ${i}`)
    phone.open.flush()
    if (i % 80 === 79) meet()
  }
  const state = Y.encodeStateAsUpdate(phones[0]!.carrier)
  const times = Array.from({ length: 5 }, () => {
    const late = makePhone()
    const began = performance.now()
    Y.applyUpdate(late.carrier, state, 'wire')
    expect(contentOf(late.board)).toEqual(contentOf(phones[0]!.board))
    return performance.now() - began
  })
  console.warn(
    `carrier ${kib(state.length)} in ${entryCount(phones[0]!)} entries, in clear ${kib(Y.encodeStateAsUpdate(clear).length)};`,
    `sent ${(sent / 4000).toFixed(0)} bytes an edit; opens in ${Math.min(...times).toFixed(0)} ms (first ${times[0]!.toFixed(0)} ms)`,
  )
  expect(entryCount(phones[0]!)).toBeLessThan(8 * 3 * 40)
})
