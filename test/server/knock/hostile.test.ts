import { expect, test } from 'vitest'
import { newSide } from '../../../src/protocol/knock-handshake.ts'
import { askContent, commitmentTo, knock, knockLimit, knockMessage } from '../../../src/protocol/knock-messages.ts'
import { close, message } from '../../../src/protocol/messages.ts'
import { RawPhone } from '../raw-phone.ts'
import { bytesOf, heard, knockWith, openCode, relayWithCode, type, visitorAt } from './at-the-door.ts'

/** A visitor that was shown the host's opening. */
async function answered(port: number, host: RawPhone, code: string) {
  const { visitor, side } = await type(port, code)
  const { id } = await heard(host, knock.ask)
  host.send(knockMessage(knock.host, id, newSide().opening))
  await heard(visitor, knock.host)
  return { visitor, side, id }
}

test('[V2] a visitor that reveals another key than it had committed to is sent away; five of them close the code', async () => {
  const { relay, host, code } = await relayWithCode()
  for (let times = 1; times <= knockLimit.forged; times += 1) {
    const { visitor } = await answered(relay.port, host, code)
    visitor.send(knockMessage(knock.reveal, 0, Buffer.concat([newSide().opening, bytesOf(200)])))
    expect(await visitor.closed).toBe(close.malformed)
  }
  expect((await heard(host, knock.code)).content).toHaveLength(0)
  expect(host.all(message.knock, knock.reveal)).toEqual([])
  expect(relay.counts.forgedKnocks).toBe(knockLimit.forged)
  expect(await (await type(relay.port, code)).visitor.closed).toBe(close.noSuchCode)
})

test('[V2] a host that finds the name forged ends the knock, and it counts', async () => {
  const { relay, host, code } = await relayWithCode()
  const { visitor, id } = await knockWith(relay.port, host, code)
  host.send(knockMessage(knock.forged, id))
  expect(await visitor.closed).toBe(close.malformed)
  expect(relay.counts.forgedKnocks).toBe(1)
})

test('[V2] what was said in one knock says nothing in another', async () => {
  const { relay, host, code } = await relayWithCode()
  const first = await knockWith(relay.port, host, code)
  const replayed = host.all(message.knock, knock.reveal)[0]!
  const { visitor } = await answered(relay.port, host, code)
  visitor.send(replayed)
  expect(await visitor.closed).toBe(close.malformed)
  expect(first.visitor.isOpen).toBe(true)
})

test('[J1] a code takes twenty knocks; those who knock already are still answered', async () => {
  const { relay, host, code } = await relayWithCode()
  const visitors: RawPhone[] = []
  for (let times = 1; times <= knockLimit.knocks; times += 1) visitors.push((await answered(relay.port, host, code)).visitor)
  expect((await heard(host, knock.code)).content).toHaveLength(0)
  expect(await (await type(relay.port, code)).visitor.closed).toBe(close.noSuchCode)
  expect(visitors.every((visitor) => visitor.isOpen)).toBe(true)
  expect(await openCode(host)).not.toBeNull()
})

test('[V3] guesses from many sockets are tried at ten a second in all, and a right code among them is never refused', async () => {
  const { clock, relay, host, code } = await relayWithCode()
  const guesses = await Promise.all(Array.from({ length: 120 }, () => type(relay.port, 'ZZZZZZ')))
  await host.settled()
  await expect.poll(() => relay.counts.wrongCodes).toBe(60)
  const honest = await type(relay.port, code)
  for (let second = 0; second < 6; second += 1) {
    const before = relay.counts.wrongCodes
    clock.goOn(1_000)
    await expect.poll(() => relay.counts.wrongCodes).toBe(before + 10)
  }
  clock.goOn(1_000)
  await heard(host, knock.ask)
  expect(honest.visitor.isOpen).toBe(true)
  for (const { visitor } of guesses) expect(await visitor.closed).toBe(close.noSuchCode)
})

test('[V3] right codes use up no turn: a whole room comes in at once', async () => {
  const { relay, host, code } = await relayWithCode()
  let open = code
  for (let times = 0; times < 80; times += 1) {
    if (times % 20 === 0 && times > 0) open = (await openCode(host))!.code
    await (await answered(relay.port, host, open)).visitor.close()
    if (times % 20 === 19) expect((await heard(host, knock.code)).content).toHaveLength(0)
  }
  expect(relay.counts).toMatchObject({ knocks: 80, wrongCodes: 0 })
})

test.each<[string, (ask: Uint8Array) => Uint8Array]>([
  ['nothing at all', () => new Uint8Array(0)],
  ['a message of another kind', () => Uint8Array.of(message.sync, 0, 0, 0)],
  ['a code that is too long', (ask) => knockMessage(knock.ask, 0, Buffer.concat([ask, bytesOf(1)]))],
  ['a commitment that is too short', (ask) => knockMessage(knock.ask, 0, ask.slice(1))],
  ['a block longer than its message', (ask) => Buffer.concat([Uint8Array.of(message.knock, knock.ask, 0, 200), ask])],
  ['a revealed opening before anything else', () => knockMessage(knock.reveal, 0, bytesOf(100))],
  ['the words of a phone', () => knockMessage(knock.open)],
])('[Q5] a visitor that sends %s is sent away', async (_name, spoiled) => {
  const { relay, host, code } = await relayWithCode()
  const visitor = await visitorAt(relay.port)
  visitor.send(spoiled(askContent(commitmentTo(newSide().opening), code)))
  expect(await visitor.closed).toBe(close.malformed)
  await host.settled()
  expect(host.all(message.knock, knock.ask)).toEqual([])
})

test('[Q5] what a visitor sends is bounded before it is read', async () => {
  const { relay } = await relayWithCode()
  const visitor = await visitorAt(relay.port)
  visitor.send(new Uint8Array(knockLimit.bytes + 1))
  expect(await visitor.closed).toBe(1009)
})

test('[Q7] a visitor that says nothing, and one that never reveals, are not waited for', async () => {
  const { clock, relay, host, code } = await relayWithCode()
  const silent = await visitorAt(relay.port)
  const { visitor } = await answered(relay.port, host, code)
  clock.goOn(10_000)
  expect(await silent.closed).toBe(close.malformed)
  clock.goOn(10_000)
  expect(await visitor.closed).toBe(close.notAnswered)
})

test('[Q5] a phone that sends nonsense about knocks ends its own connection only', async () => {
  const { relay, host, links, code } = await relayWithCode()
  const hostile = await RawPhone.open(relay.port, links.edit)
  hostile.send(message.knock, knock.host, 1, 200)
  expect(await hostile.closed).toBe(close.malformed)
  const { visitor } = await knockWith(relay.port, host, code)
  expect(visitor.isOpen).toBe(true)
})
