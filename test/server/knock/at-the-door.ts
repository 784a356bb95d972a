import { onTestFinished } from 'vitest'
import { startRelay } from '../../../server/relay.ts'
import { agree, type Agreement, newSide, sealName, type Side } from '../../../src/protocol/knock-handshake.ts'
import { askContent, commitmentTo, knock, type KnockKind, knockMessage, knockPath, openingLength, readCodeContent, readKnockMessage } from '../../../src/protocol/knock-messages.ts'
import { message, subprotocol } from '../../../src/protocol/messages.ts'
import { newLinks } from '../phones.ts'
import { RawPhone } from '../raw-phone.ts'
import { HandClock } from './hand-clock.ts'

export const bytesOf = (length: number): Uint8Array => new Uint8Array(length).fill(7)

/** A relay whose clock goes on by hand, and a room in it with a phone that shows a code. */
export async function relayWithCode() {
  const clock = new HandClock()
  const relay = await startRelay({ port: 0, data: 'memory' }, { clock })
  onTestFinished(() => relay.stop())
  const links = newLinks()
  const host = await RawPhone.open(relay.port, links.edit)
  const { code, until } = (await openCode(host))!
  return { clock, relay, links, host, code, until }
}

export async function openCode(phone: RawPhone, kind: KnockKind = knock.open): Promise<ReturnType<typeof readCodeContent>> {
  phone.send(knockMessage(kind))
  return readCodeContent((await heard(phone, knock.code)).content)
}

/** The next of this kind that a phone or visitor hears. */
export async function heard(one: RawPhone, kind: KnockKind): Promise<ReturnType<typeof readKnockMessage>> {
  return readKnockMessage(await one.next(message.knock, kind))
}

export function visitorAt(port: number): Promise<RawPhone> {
  return RawPhone.openAt(port, knockPath, [subprotocol])
}

/** Types a code; resolves with the visitor, and its close code if that comes before the host's opening. */
export async function type(port: number, code: string, side: Side = newSide()) {
  const visitor = await visitorAt(port)
  visitor.send(knockMessage(knock.ask, 0, askContent(commitmentTo(side.opening), code)))
  return { visitor, side }
}

/** A whole knock up to where the room decides. */
export async function knockWith(port: number, host: RawPhone, code: string, name = 'Ola') {
  const { visitor, side } = await type(port, code)
  const asked = await heard(host, knock.ask)
  const hostSide = newSide()
  host.send(knockMessage(knock.host, asked.id, hostSide.opening))
  const { content: opening } = await heard(visitor, knock.host)
  const theirs = agree(side, side.opening, opening)!
  visitor.send(knockMessage(knock.reveal, 0, Buffer.concat([side.opening, sealName(theirs, name)])))
  const revealed = await heard(host, knock.reveal)
  const ours: Agreement = agree(hostSide, revealed.content.slice(0, openingLength), hostSide.opening)!
  return { visitor, id: asked.id, theirs, ours, sealedName: revealed.content.slice(openingLength) }
}
