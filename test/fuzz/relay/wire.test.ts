import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startRelay } from '../../../server/relay.ts'
import type { Keys } from '../../../src/protocol/keys.ts'
import { knockPath } from '../../../src/protocol/knock-messages.ts'
import { message, relayPath, subprotocol } from '../../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../../src/protocol/proof.ts'
import { Writer } from '../../server/carriers.ts'
import { newLinks } from '../../server/phones.ts'
import { RawPhone } from '../../server/raw-phone.ts'
import { buildRelay, RelayProcess } from '../../server/relay-process.ts'
import { seeded } from '../random.ts'
import { figure } from './figure.ts'
import { honestMessages } from './honest-messages.ts'
import { mutate } from './mutations.ts'
import { isLong, say, seed } from './size.ts'

vi.setConfig({ testTimeout: isLong ? 36_000_000 : 60_000 })

const requests = isLong ? 100_000 : 2_000
const frames = isLong ? 400_000 : 6_000
const atOnce = 50
const framesPerSocket = 30
const framesPerRoom = isLong ? 10_000 : 1_000

async function relayWithHonest() {
  // Ada asks whether she is served more often than any phone would.
  const relay = await startRelay({ port: 0, data: 'memory', messagesPerSecond: 100_000 })
  onTestFinished(() => relay.stop())
  const { edit } = newLinks()
  const ada = await RawPhone.open(relay.port, edit)
  return { relay, edit, ada }
}

/** What was sent before is dealt with, and who does nothing wrong is served as ever. */
async function expectServed(ada: RawPhone, writer: Writer): Promise<void> {
  ada.send(writer.write('still here'))
  while (!writer.isCoveredBy(await ada.next(message.durable)));
}

function upgradeTo(path: string, subprotocols: readonly string[]): Buffer {
  return Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
      `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ${subprotocols.join(', ')}\r\n\r\n`,
  )
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.on('error', () => undefined)
    socket.resume()
  })
}

const roomUpgrade = (keys: Keys): Buffer => upgradeTo(`${relayPath}/${keys.roomId}`, offeredSubprotocols(keys))

test(`[Q5] ${requests} mutated upgrades neither stop the relay nor keep others out (seed ${seed})`, async () => {
  const { relay, edit, ada } = await relayWithHonest()
  const random = seeded(seed + 3)
  const honest = [
    roomUpgrade(edit),
    upgradeTo(`${relayPath}/${edit.roomId}`, [subprotocol, 'e.wrong.proof']),
    upgradeTo(knockPath, [subprotocol]),
    Buffer.from('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'),
    Buffer.from('POST /relay HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n'),
  ]
  const writer = new Writer()
  for (let sent = 0; sent < requests; sent += atOnce) {
    const sockets = await Promise.all(Array.from({ length: atOnce }, () => opened(relay.port)))
    for (const socket of sockets) socket.write(mutate(random.pick(honest), honest, random))
    await ada.settled()
    if (sent % 1_000 === 0) {
      const late = await RawPhone.open(relay.port, edit)
      await late.settled()
      await late.close()
    }
    for (const socket of sockets) socket.destroy()
  }
  await expectServed(ada, writer)
  say(`[Q5] ${requests} upgrades, ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`)
})

/** A message as a browser frames it, with a mask of zeros. */
function framed(content: Uint8Array): Buffer {
  const head = content.length < 126 ? Buffer.of(0x82, 0x80 | content.length) : Buffer.of(0x82, 0xfe, content.length >> 8, content.length & 255)
  return Buffer.concat([head, Buffer.alloc(4), content])
}

test(`[Q5] ${frames} mutated frames over real sockets end only the sockets that sent them (seed ${seed})`, async () => {
  await buildRelay()
  await using relay = new RelayProcess()
  // Ada asks whether she is served more often than any phone would.
  await relay.start({ HOURBOARD_MESSAGES_PER_SECOND: '100000' })
  const random = seeded(seed + 1)
  const control = [Buffer.of(0x89, 0x80, 0, 0, 0, 0), Buffer.of(0x88, 0x82, 0, 0, 0, 0, 3, 232), Buffer.of(0x02, 0x81, 0, 0, 0, 0, 0), Buffer.of(0x80, 0x81, 0, 0, 0, 0, 0)]
  const messages = honestMessages()
  const honest = [...messages.map(framed), ...control]
  let sockets = 0
  let sent = 0
  let ended = 0
  let taken = 0

  const sendSome = async (edit: Keys, ada: RawPhone): Promise<{ sent: number; over: boolean }> => {
    const socket = await opened(relay.port)
    const seen = { over: false }
    socket.on('end', () => (seen.over = true))
    // A close frame with its code is the last that comes, and what is sent after it the relay does not read.
    socket.on('data', (chunk) => (seen.over ||= chunk.at(-4) === 0x88 && chunk.at(-3) === 2))
    socket.write(roomUpgrade(edit))
    let number = 0
    for (; number < framesPerSocket && !seen.over; number += 1) {
      // One at a time: behind a frame that ends its socket the relay reads no more.
      await ada.settled()
      // A frame that is whole carries its message further in, and leaves the socket fit for the next.
      socket.write(random.chance(0.9) ? framed(mutate(random.pick(messages), messages, random)) : mutate(random.pick(honest), honest, random))
    }
    await ada.settled()
    socket.destroy()
    return { sent: number, over: seen.over }
  }
  while (sent < frames) {
    const { edit } = newLinks()
    const ada = await RawPhone.open(relay.port, edit)
    for (let inRoom = 0; inRoom < framesPerRoom && sent < frames; sockets += 1) {
      const some = await sendSome(edit, ada)
      inRoom += some.sent
      sent += some.sent
      if (some.over) ended += 1
    }
    await expectServed(ada, new Writer())
    await ada.close()
    // Each asking begins to measure the delay anew.
    const late = await figure(relay.port, 'loop_delay_ms')
    taken = (await figure(relay.port, 'messages')) - sent - sockets
    say(`[Q5] ${sent} frames, ${taken} messages taken, ${ended} sockets ended, at most ${late} ms late, ${relay.memory().toFixed(0)} MB`)
  }
  expect(ended).toBeGreaterThan(10)
  expect(taken).toBeGreaterThan(frames / 10)
})
