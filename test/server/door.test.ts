import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { startRelay } from '../../server/relay.ts'
import { close, message, relayPath, subprotocol } from '../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../src/protocol/proof.ts'
import { Writer } from './carriers.ts'
import { HandClock } from './knock/hand-clock.ts'
import { newLinks } from './phones.ts'
import { RawPhone } from './raw-phone.ts'

async function relayWithRoom() {
  const relay = await startRelay({ port: 0, data: 'memory' })
  onTestFinished(() => relay.stop())
  const links = newLinks()
  const inside = await RawPhone.open(relay.port, links.edit)
  inside.send(new Writer().write('secret'))
  await inside.next(message.durable)
  return { relay, links, inside }
}

/** All bytes that the relay answers an upgrade with, until it closes. */
function answerTo(port: number, path: string, subprotocols: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('error', reject)
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('close', () => resolve(answer))
    const lines = [
      `GET ${path} HTTP/1.1`,
      'Host: localhost',
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...(subprotocols.length > 0 ? [`Sec-WebSocket-Protocol: ${subprotocols.join(', ')}`] : []),
    ]
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  })
}

test('[V3] a wrong proof gets the same answer whether the room exists or not', async () => {
  const { relay, links } = await relayWithRoom()
  const stranger = offeredSubprotocols(newLinks().edit)
  const there = await answerTo(relay.port, `${relayPath}/${links.edit.roomId}`, stranger)
  const nowhere = await answerTo(relay.port, `${relayPath}/${newLinks().edit.roomId}`, stranger)
  expect(there).toMatch(/^HTTP\/1\.1 401 /)
  expect(there).toBe(nowhere)
  for (const offered of [[], [subprotocol], ['nonsense'], [subprotocol, 'e.x.y'], [subprotocol, ...stranger]]) {
    expect(await answerTo(relay.port, `${relayPath}/${links.edit.roomId}`, offered)).toBe(there)
  }
  for (const room of ['', 'x', '../../etc/passwd', 'A'.repeat(4000)]) expect(await answerTo(relay.port, `${relayPath}/${room}`, stranger)).toBe(there)
  expect(relay.counts.wrongProofs).toBe(11)
})

test('[Q13] a phone of another version that proves its link is told which side is old; a stranger of one is refused like any', async () => {
  const { relay, links } = await relayWithRoom()
  const [, proof] = offeredSubprotocols(links.edit)
  for (const [version, code] of [['hourboard.0', close.appTooOld], ['hourboard.2', close.relayTooOld]] as const) {
    const socket = new WebSocket(`ws://127.0.0.1:${relay.port}${relayPath}/${links.edit.roomId}`, [version, proof])
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(code)
    const stranger = await answerTo(relay.port, `${relayPath}/${links.edit.roomId}`, [version, offeredSubprotocols(newLinks().edit)[1]])
    expect(stranger).toMatch(/^HTTP\/1\.1 401 /)
  }
})

test('[Q8] a proof with any letter changed opens nothing', async () => {
  const { relay, links } = await relayWithRoom()
  for (const keys of [links.edit, links.view]) {
    const [, proof] = offeredSubprotocols(keys)
    for (let at = 0; at < proof.length; at += 7) {
      const changed = `${proof.slice(0, at)}${proof[at] === 'A' ? 'B' : 'A'}${proof.slice(at + 1)}`
      await expect(RawPhone.openAt(relay.port, `${relayPath}/${keys.roomId}`, [subprotocol, changed])).rejects.toThrow('401')
    }
  }
})

test('[J4] a view link that calls itself an edit link opens nothing', async () => {
  const { relay, links } = await relayWithRoom()
  const [, proof] = offeredSubprotocols(links.view)
  const [, own, other] = proof.split('.')
  for (const claimed of [`e.${own}.${other}`, `e.${other}.${own}`]) {
    await expect(RawPhone.openAt(relay.port, `${relayPath}/${links.view.roomId}`, [subprotocol, claimed])).rejects.toThrow('401')
  }
})

test('[Q8] refused strangers, however many, neither disturb the room nor keep others of their address out', async () => {
  const { relay, links, inside } = await relayWithRoom()
  const heard = inside.heard.length
  const strangers = Array.from({ length: 40 }, () => answerTo(relay.port, `${relayPath}/${links.edit.roomId}`, ['nonsense']))
  const ben = await RawPhone.open(relay.port, links.edit)
  ben.send(new Writer().write('in'))
  await inside.next(message.sync, 2)
  expect(inside.heard.length).toBe(heard + 1)
  for (const answer of await Promise.all(strangers)) expect(answer).toMatch(/^HTTP\/1\.1 401 /)
})

test.each([
  ['refused', `${relayPath}/${newLinks().edit.roomId}`],
  ['at no room', '/elsewhere'],
])('[Q7] who is %s and does not hang up is cut off, and does not keep the relay from stopping', async (_name, path) => {
  const clock = new HandClock()
  const relay = await startRelay({ port: 0, data: 'memory' }, { clock })
  const stranger = connect({ port: relay.port, host: '127.0.0.1', allowHalfOpen: true })
  stranger.on('error', () => undefined)
  stranger.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nand more`)
  await new Promise((resolve) => stranger.once('end', resolve).resume())
  clock.goOn(2_000)
  await expect(relay.stop()).resolves.toBeUndefined()
})

test('[V3] a socket anywhere else than at a room is not there', async () => {
  const { relay } = await relayWithRoom()
  expect(await answerTo(relay.port, '/', [subprotocol])).toMatch(/^HTTP\/1\.1 404 /)
})

test('[V1] the relay answers with its own subprotocol and never repeats the proof', async () => {
  const { relay, links } = await relayWithRoom()
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(relay.port, '127.0.0.1')
    socket.once('data', (chunk) => {
      socket.destroy()
      resolve(chunk.toString('latin1'))
    })
    socket.write(
      `GET ${relayPath}/${links.edit.roomId} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ${offeredSubprotocols(links.edit).join(', ')}\r\n\r\n`,
    )
  })
  expect(answer).toMatch(/^HTTP\/1\.1 101 /)
  expect(answer).toMatch(/Sec-WebSocket-Protocol: hourboard\.1\r\n/)
})
