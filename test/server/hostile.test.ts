import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { startRelay } from '../../server/relay.ts'
import type { Keys } from '../../src/protocol/keys.ts'
import { close, limit, message, relayPath } from '../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../src/protocol/proof.ts'
import { askForAll, presenceMessage, syncMessage, textsIn, updateMessage, Writer } from './carriers.ts'
import { newLinks } from './phones.ts'
import { RawPhone } from './raw-phone.ts'

async function quietRoom(config: Parameters<typeof startRelay>[0] = {}) {
  const relay = await startRelay({ port: 0, data: 'memory', ...config })
  onTestFinished(() => relay.stop())
  const { edit } = newLinks()
  return { relay, edit, honest: await RawPhone.open(relay.port, edit), hostile: await RawPhone.open(relay.port, edit) }
}

/** The honest ones go on as if nothing had happened. */
async function expectUndisturbed(honest: RawPhone, port: number, keys: Keys): Promise<void> {
  const [writer, other] = [new Writer(), await RawPhone.open(port, keys)]
  honest.send(writer.write('still here'))
  expect(textsIn([await other.next(message.sync, 2)])).toEqual(['still here'])
  expect(writer.isCoveredBy(await honest.next(message.durable))).toBe(true)
}

const bomb = Uint8Array.of(1, 0x80, 0x80, 0x80, 0x10, 1, 0)

test.each<[string, Uint8Array]>([
  ['nothing at all', Uint8Array.of()],
  ['a number that does not end', new Uint8Array(20).fill(255)],
  ['a sync message without a step', Uint8Array.of(0)],
  ['a step that there is not', Uint8Array.of(0, 9, 0)],
  ['a state vector that ends too early', Uint8Array.of(0, 0, 2, 9, 1)],
  ['a block longer than its message', Uint8Array.of(0, 2, 200, 1, 0)],
  ['a message with more behind its end', Uint8Array.of(0, 2, 2, 0, 0, 7)],
  ['an update that claims millions of structs', updateMessage(bomb)],
  ['the same as a step 2', syncMessage(1, bomb)],
  ['a presence that is cut short', presenceMessage(5, 1, '{}').slice(0, -1)],
  ['a presence that is no JSON', presenceMessage(5, 1, '{')],
  ['a presence that is no object', presenceMessage(5, 1, '"text"')],
  ['a time of seven bytes', new Uint8Array(8).fill(message.time, 0, 1)],
])('[Q5] %s ends that one connection', async (_name, bytes) => {
  const { relay, edit, honest, hostile } = await quietRoom()
  hostile.send(bytes)
  expect(await hostile.closed).toBe(close.malformed)
  await expectUndisturbed(honest, relay.port, edit)
})

test('[Q5] text ends that one connection', async () => {
  const { relay, edit, honest, hostile } = await quietRoom()
  hostile.sendText('hello')
  expect(await hostile.closed).toBe(close.malformed)
  await expectUndisturbed(honest, relay.port, edit)
})

test('[Q5] presence in broken UTF-8 ends that one connection, since phones could not read it', async () => {
  const { relay, edit, honest, hostile } = await quietRoom()
  const bytes = presenceMessage(5, 1, '{"s":"xx"}')
  bytes[bytes.length - 4] = 0xff
  hostile.send(bytes)
  expect(await hostile.closed).toBe(close.malformed)
  await expectUndisturbed(honest, relay.port, edit)
})

test('[Q13] a message of a kind that only newer phones know is passed over', async () => {
  const { relay, edit, honest, hostile } = await quietRoom()
  hostile.send(77, 1, 2, 3)
  await hostile.settled()
  expect(relay.counts.ignored).toBe(1)
  await expectUndisturbed(honest, relay.port, edit)
})

test('[Q5] a message above the limit ends that one connection with a code that keeps it from coming back', async () => {
  const { relay, edit, honest, hostile } = await quietRoom()
  hostile.send(new Uint8Array(limit.frame + 1))
  expect(await hostile.closed).toBe(close.tooLarge)
  await expectUndisturbed(honest, relay.port, edit)
})

test('[Q5] a presence above its limit ends that one connection', async () => {
  const { relay, edit, honest, hostile } = await quietRoom()
  hostile.send(presenceMessage(5, 1, JSON.stringify({ s: 'x'.repeat(limit.awareness) })))
  expect(await hostile.closed).toBe(close.tooLarge)
  await expectUndisturbed(honest, relay.port, edit)
})

test('[Q5] who sends faster than allowed is told to come back later, also with messages that mean nothing', async () => {
  const { relay, edit, honest, hostile } = await quietRoom({ messagesPerSecond: 20 })
  for (let sent = 0; sent < 1000; sent += 1) hostile.send(message.auth)
  expect(await hostile.closed).toBe(close.tooFast)
  await expectUndisturbed(honest, relay.port, edit)
})

test('[Q5] who sends more bytes than allowed is told to come back later', async () => {
  const { relay, edit, honest, hostile } = await quietRoom({ bytesPerSecond: 100_000 })
  for (let sent = 0; sent < 20; sent += 1) hostile.send(message.auth, new Uint8Array(100_000))
  expect(await hostile.closed).toBe(close.tooFast)
  await expectUndisturbed(honest, relay.port, edit)
})

test('[Q5] who asks for everything again and again without waiting is told to come back later', async () => {
  const { relay, edit, honest, hostile } = await quietRoom()
  honest.send(new Writer().write('something'))
  await hostile.next(message.sync, 2)
  await honest.next(message.durable)
  for (let sent = 0; sent < 500; sent += 1) hostile.send(askForAll)
  expect(await hostile.closed).toBe(close.tooFast)
  await expectUndisturbed(honest, relay.port, edit)
})

function upgradedWire(port: number, keys: Keys): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.once('data', () => resolve(socket))
    socket.write(
      `GET ${relayPath}/${keys.roomId} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ${offeredSubprotocols(keys).join(', ')}\r\n\r\n`,
    )
  })
}

test.each<[string, number[]]>([
  ['a frame without a mask', [0x82, 1, 0]],
  ['a reserved bit', [0xc2, 0x80, 0, 0, 0, 0]],
  ['an opcode that there is not', [0x83, 0x80, 0, 0, 0, 0]],
  ['a ping in pieces', [0x09, 0x80, 0, 0, 0, 0]],
  ['a ping above 125 bytes', [0x89, 0xfe, 0, 126, 0, 0, 0, 0]],
  ['a continuation of nothing', [0x80, 0x80, 0, 0, 0, 0]],
  ['a length of 2^63', [0x82, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]],
  ['a close with half a code', [0x88, 0x81, 0, 0, 0, 0, 3]],
])('[Q5] %s on the wire ends that one connection', async (_name, bytes) => {
  const { relay, edit, honest } = await quietRoom()
  const wire = await upgradedWire(relay.port, edit)
  const ended = new Promise((resolve) => wire.on('close', resolve))
  wire.on('data', () => undefined)
  wire.on('end', () => wire.end())
  wire.write(Uint8Array.from(bytes))
  await expect(ended).resolves.toBe(false)
  await expectUndisturbed(honest, relay.port, edit)
})

test('[Q5] a reader that never reads is cut off before it takes much memory, others get everything', async () => {
  const { relay, edit, honest, hostile } = await quietRoom({ bytesPerSecond: 20_000_000 })
  const wire = await upgradedWire(relay.port, edit)
  wire.pause()
  const writer = new Writer()
  let sent = 0
  for (; relay.counts.slowReaders === 0 && sent < 60; sent += 1) {
    honest.send(writer.write(new Uint8Array(1_000_000)))
    await hostile.next(message.sync, 2)
  }
  expect(sent).toBeLessThan(30)
  wire.destroy()
  await honest.settled()
})
