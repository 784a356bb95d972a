import { expect, test } from 'vitest'
import { codeLasts } from '../../../src/protocol/code.ts'
import { newSide, openAnswer, openName, sealAnswer } from '../../../src/protocol/knock-handshake.ts'
import { knock, knockLimit, knockMessage } from '../../../src/protocol/knock-messages.ts'
import { close } from '../../../src/protocol/messages.ts'
import { RawPhone } from '../raw-phone.ts'
import { bytesOf, heard, knockWith, openCode, relayWithCode, type } from './at-the-door.ts'

test('[J1] who types the code is let in by the phone that hosts: picture, name and link are theirs alone', async () => {
  const { relay, host, code } = await relayWithCode()
  const { visitor, id, theirs, ours, sealedName } = await knockWith(relay.port, host, code)
  expect(ours.picture).toEqual(theirs.picture)
  expect(openName(ours, sealedName)).toBe('Ola')
  host.send(knockMessage(knock.answer, id, sealAnswer(ours, bytesOf(16))))
  expect(openAnswer(theirs, (await heard(visitor, knock.answer)).content)).toEqual(bytesOf(16))
  expect(await visitor.closed).toBe(1000)
  expect(relay.counts).toMatchObject({ knocks: 1, wrongCodes: 0, forgedKnocks: 0 })
})

test('[J1] everybody with an edit link hears of it, also who comes later; a verdict goes to the host, and its end to all', async () => {
  const { relay, host, code, links } = await relayWithCode()
  const [ada, viewer] = [await RawPhone.open(relay.port, links.edit), await RawPhone.open(relay.port, links.view)]
  const { visitor, id, ours } = await knockWith(relay.port, host, code)
  host.send(knockMessage(knock.notice, id, bytesOf(60)))
  expect((await heard(ada, knock.notice)).content).toEqual(bytesOf(60))
  const late = await RawPhone.open(relay.port, links.edit)
  expect((await heard(late, knock.notice)).content).toEqual(bytesOf(60))
  late.send(knockMessage(knock.verdict, id, bytesOf(30)))
  expect((await heard(host, knock.verdict)).content).toEqual(bytesOf(30))
  ada.send(knockMessage(knock.answer, id, bytesOf(57)))
  await ada.settled()
  host.send(knockMessage(knock.answer, id, sealAnswer(ours, null)))
  for (const phone of [host, ada, late]) expect((await heard(phone, knock.over)).id).toBe(id)
  expect(await visitor.closed).toBe(1000)
  await viewer.settled()
  expect(viewer.all(6)).toEqual([])
})

test('[V3] a wrong code, one that is over, one that was replaced and one whose phone is gone look alike', async () => {
  const { clock, relay, host, code, links } = await relayWithCode()
  const wrong = code === '000000' ? '111111' : '000000'
  const answers: unknown[] = []
  const tried = async (typed: string): Promise<void> => {
    const { visitor } = await type(relay.port, typed)
    answers.push([await visitor.closed, visitor.heard])
  }
  await tried(wrong)
  const { code: second } = (await openCode(host, knock.renew))!
  expect(second).not.toBe(code)
  await tried(code)
  clock.goOn(codeLasts)
  await tried(second)
  const { code: third } = (await openCode(host))!
  await host.close()
  await tried(third)
  const again = await RawPhone.open(relay.port, links.edit)
  const { code: fourth } = (await openCode(again))!
  expect(fourth).toBe(third)
  again.send(knockMessage(knock.shut))
  expect((await heard(again, knock.code)).content).toHaveLength(0)
  await tried(fourth)
  expect(answers).toEqual(Array.from({ length: 5 }, () => [close.noSuchCode, []]))
  expect(relay.counts.wrongCodes).toBe(5)
})

test('[J4] a view link opens no code and has no say, whatever it sends', async () => {
  const { relay, host, code, links } = await relayWithCode()
  const viewer = await RawPhone.open(relay.port, links.view)
  for (const kind of [knock.open, knock.renew, knock.shut]) viewer.send(knockMessage(kind))
  const { visitor, id } = await knockWith(relay.port, host, code)
  for (const kind of [knock.answer, knock.verdict, knock.forged, knock.notice]) viewer.send(knockMessage(kind, id, bytesOf(57)))
  await viewer.settled()
  await host.settled()
  expect(viewer.all(6)).toEqual([])
  expect(host.all(6, knock.verdict)).toEqual([])
  expect(visitor.isOpen).toBe(true)
  expect(relay.counts.viewWrites).toBe(7)
})

test('[J1] phones that ask for the code get the same one; another replaces it on all that show it', async () => {
  const { relay, host, code, until, links } = await relayWithCode()
  const ada = await RawPhone.open(relay.port, links.edit)
  expect(await openCode(ada)).toEqual({ code, until })
  const another = await openCode(ada, knock.renew)
  expect(another!.code).not.toBe(code)
  expect((await heard(host, knock.code)).content).toHaveLength(14)
  const { visitor } = await type(relay.port, another!.code)
  // The one that showed it first hosts; if it goes before it answered, the other does.
  await heard(host, knock.ask)
  await host.close()
  await heard(ada, knock.ask)
  expect(visitor.isOpen).toBe(true)
})

test('[J1] a host that does not answer is passed over, and once its opening went out its leaving ends the knock', async () => {
  const { clock, relay, host, code, links } = await relayWithCode()
  const ada = await RawPhone.open(relay.port, links.edit)
  await openCode(ada)
  const { visitor } = await type(relay.port, code)
  await heard(host, knock.ask)
  clock.goOn(8_000)
  const { id } = await heard(ada, knock.ask)
  host.send(knockMessage(knock.host, id, newSide().opening))
  await host.settled()
  expect(visitor.heard).toEqual([])
  ada.send(knockMessage(knock.host, id, newSide().opening))
  await heard(visitor, knock.host)
  await ada.close()
  expect(await visitor.closed).toBe(close.notAnswered)
})

test('[J1] nobody answers within two minutes: the visitor is told, the notices go away', async () => {
  const { clock, relay, host, code } = await relayWithCode()
  const { visitor, id } = await knockWith(relay.port, host, code)
  clock.goOn(knockLimit.wait)
  expect(await visitor.closed).toBe(close.notAnswered)
  expect((await heard(host, knock.over)).id).toBe(id)
})

test('[J1] a visitor that gives up takes its notice along', async () => {
  const { relay, host, code } = await relayWithCode()
  const { visitor, id } = await knockWith(relay.port, host, code)
  await visitor.close()
  expect((await heard(host, knock.over)).id).toBe(id)
})
