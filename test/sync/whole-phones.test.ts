import { afterEach, expect, test } from 'vitest'
import { startRelay, type Relay } from '../../server/relay.ts'
import type { KeptBoard } from '../../src/app/kept-board.ts'
import { isShared, makePhone, until, viewKeys } from './phones.ts'

const open: { close: () => Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close()
})

async function relay(port = 0): Promise<Relay & { address: string }> {
  const started = await startRelay({ port, host: '127.0.0.1', data: 'memory', app: null })
  let stopped = false
  const stop = async () => {
    if (!stopped) await started.stop()
    stopped = true
  }
  open.push({ close: stop })
  return { ...started, stop, address: `ws://127.0.0.1:${started.port}` }
}

function opened(board: KeptBoard): KeptBoard {
  open.push(board)
  return board
}

const write = (board: KeptBoard, key: string, value: string) => board.doc.getMap('facts').set(key, value)
const read = (board: KeptBoard) => board.doc.getMap('facts').toJSON()

test('[Y1] two phones that edit apart come together without loss', async () => {
  const { address } = await relay()
  const a = opened(makePhone().open(address))
  const b = opened(makePhone().open(address))
  write(a, 'one', 'from a')
  write(b, 'two', 'from b')
  await until(() => isShared(a) && isShared(b) && Object.keys(read(a)).length === 2 && Object.keys(read(b)).length === 2)
  expect(read(a)).toEqual({ one: 'from a', two: 'from b' })
  expect(read(b)).toEqual(read(a))
})

test('[Y1] what was edited with no relay is there after the app was closed, and goes out when there is one', async () => {
  const phone = makePhone()
  const offline = phone.open('ws://127.0.0.1:9')
  write(offline, 'one', 'kept')
  await until(() => offline.keeping().phone === 'saved')
  expect(offline.keeping().waiting).toBe(1)
  await offline.close()

  const { address } = await relay()
  const again = opened(phone.open(address))
  await again.loaded
  expect(read(again)).toEqual({ one: 'kept' })
  await until(() => isShared(again))
  const other = opened(makePhone().open(address))
  await until(() => read(other).one === 'kept')
})

test('[Y7] a relay that lost everything is restored by a phone', async () => {
  const first = await relay()
  const a = opened(makePhone().open(first.address))
  const b = opened(makePhone().open(first.address))
  write(a, 'one', 'from a')
  await until(() => isShared(a) && read(b).one === 'from a')
  await a.close()
  await first.stop()
  await until(() => b.keeping().connection === 'offline')

  const second = await relay(first.port)
  await until(() => isShared(b))
  const late = opened(makePhone().open(second.address))
  await until(() => read(late).one === 'from a')
  expect(read(late)).toEqual(read(b))
})

test('[Y7] a relay that lost everything is restored by a phone, also of a board that is too large for one message', async () => {
  const { address } = await relay()
  const away = makePhone()
  const a = opened(away.open('ws://127.0.0.1:1'))
  const large = Array.from({ length: 12 }, (_, at) => [`fact ${at}`, String.fromCharCode(97 + at).repeat(400_000)] as const)
  for (const [name, value] of large) {
    write(a, name, value)
    a.flush()
  }
  await a.untilKept()
  await a.close()
  const b = opened(away.open(address))
  await until(() => isShared(b))
  const late = opened(makePhone().open(address))
  await until(() => Object.keys(read(late)).length === large.length)
  expect(read(late)).toEqual(Object.fromEntries(large))
})

test('[J4] a phone with a view link reads along and changes nothing', async () => {
  const { address } = await relay()
  const editor = opened(makePhone().open(address))
  const viewer = opened(makePhone().open(address, { keys: viewKeys }))
  write(editor, 'one', 'from the editor')
  await until(() => read(viewer).one === 'from the editor')
  write(viewer, 'two', 'from the viewer')
  write(editor, 'three', 'later')
  await until(() => read(viewer).three === 'later' && isShared(editor))
  expect(read(editor)).toEqual({ one: 'from the editor', three: 'later' })
})

test('[Y6] who is here is seen by all, and gone when they leave', async () => {
  const { address } = await relay()
  const a = opened(makePhone().open(address))
  const b = makePhone().open(address)
  const presence = { personId: 'p1', name: 'Ada', place: 'walk', typing: null, done: null, doneAt: 0, screen: false, active: 0 }
  await until(() => isShared(a) && isShared(b))
  b.announce(presence)
  await until(() => a.here().length === 1, 'a sees b')
  expect(a.here()).toEqual([presence])
  await b.close()
  await until(() => a.here().length === 0, 'a sees b leave')
})

test('[J2] who was away with the relay is seen again as soon as it is back', async () => {
  const first = await relay()
  const a = opened(makePhone().open(first.address))
  const b = opened(makePhone().open(first.address))
  await until(() => isShared(a) && isShared(b))
  b.announce({ personId: 'p1', name: 'Ada', place: 'walk', typing: null, done: null, doneAt: 0, screen: false, active: 0 })
  await until(() => a.here().length === 1, 'a sees b')
  await first.stop()
  await until(() => a.here().length === 0, 'nobody is seen without a relay')
  await relay(first.port)
  await until(() => a.here().length === 1, 'a sees b again')
  expect(a.here()[0]!.name).toBe('Ada')
})
