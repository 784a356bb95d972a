import { expect, test } from 'vitest'
import { agree, newSide, openAnswer, sealName } from '../../src/protocol/knock-handshake.ts'
import { codeContent, commitmentTo, knock, type KnockKind, knockLimit, knockMessage, readKnockMessage } from '../../src/protocol/knock-messages.ts'
import { noticeSeal } from '../../src/protocol/knock-notices.ts'
import { makeKnockDesk } from '../../src/sync/knock-desk.ts'
import { keys } from './phones.ts'

const editSeed = new Uint8Array(16).fill(7)

/** A phone that shows a code, with the test in place of the relay: free to say what no honest one would. */
function phoneShowing(code = 'AAAAAA') {
  const said: ReturnType<typeof readKnockMessage>[] = []
  let time = 0
  const desk = makeKnockDesk({ editSeed, send: (message) => said.push(readKnockMessage(message)), changed: () => {}, now: () => time })
  const tell = (kind: KnockKind, id = 0, content?: Uint8Array): void => desk.heard(knockMessage(kind, id, content))
  const last = (kind: KnockKind) => said.findLast((one) => one.kind === kind)
  desk.open()
  tell(knock.code, 0, codeContent(code, 600_000))
  /** A knock up to its picture, `between` being what happens to what the visitor reveals. */
  function knocks(id: number) {
    const side = newSide()
    tell(knock.ask, id, commitmentTo(side.opening))
    const opening = last(knock.host)!.content
    const agreement = agree(side, side.opening, opening)!
    tell(knock.reveal, id, Uint8Array.from([...side.opening, ...sealName(agreement, 'Ola')]))
    return agreement
  }
  return { desk, said, tell, last, knocks, pass: (ms: number) => (time += ms) }
}

test('[V2] a relay that reveals a key of its own after it saw the host’s is found out', () => {
  const { desk, tell, last } = phoneShowing()
  const [promised, fitted] = [newSide(), newSide()]
  tell(knock.ask, 1, commitmentTo(promised.opening))
  const agreement = agree(fitted, fitted.opening, last(knock.host)!.content)!
  tell(knock.reveal, 1, Uint8Array.from([...fitted.opening, ...sealName(agreement, 'Ola')]))
  expect(desk.waiting()).toEqual([])
  expect(last(knock.forged)?.id).toBe(1)
  expect(last(knock.answer)).toBeUndefined()
})

test('[V2] a relay that knocks itself on both sides has two pictures', () => {
  const { desk, knocks } = phoneShowing()
  const relays = knocks(1)
  const [visitor, pretended] = [newSide(), newSide()]
  const seen = agree(visitor, visitor.opening, pretended.opening)!
  expect(desk.waiting()[0]!.picture).toEqual(relays.picture)
  expect(seen.picture).not.toEqual(relays.picture)
})

test('[V2] five handshakes that were begun and not ended are the last: a picture cannot be fitted by trying', () => {
  const { desk, said, tell, last } = phoneShowing()
  for (let id = 1; id <= 5; id += 1) tell(knock.ask, id, commitmentTo(newSide().opening))
  // Another code that nobody here asked for changes nothing about it.
  tell(knock.code, 0, codeContent('BBBBBB', 600_000))
  tell(knock.ask, 6, commitmentTo(newSide().opening))
  expect(said.filter((one) => one.kind === knock.host)).toHaveLength(5)
  expect(last(knock.shut)).toBeDefined()
  expect(desk.code()).toBeNull()
})

test('[J1] a code takes twenty knocks, whatever the relay counts', () => {
  const { desk, said, tell, knocks } = phoneShowing()
  for (let id = 1; id <= knockLimit.knocks; id += 1) knocks(id)
  tell(knock.ask, 21, commitmentTo(newSide().opening))
  expect(said.filter((one) => one.kind === knock.host)).toHaveLength(knockLimit.knocks)
  expect(desk.waiting()).toHaveLength(knockLimit.knocks)
})

test('[J1] a phone that shows no code, or one that is over, opens up to nobody', () => {
  const { desk, said, tell, pass } = phoneShowing()
  pass(600_000)
  tell(knock.ask, 1, commitmentTo(newSide().opening))
  desk.shut()
  tell(knock.ask, 2, commitmentTo(newSide().opening))
  expect(said.filter((one) => one.kind === knock.host)).toEqual([])
})

test('[V2] a verdict from elsewhere, from an earlier knock or by whoever has only a view link lets nobody in', () => {
  const { desk, tell, last, knocks } = phoneShowing()
  knocks(1)
  const nonce = last(knock.host)!.content.slice(32)
  const honest = noticeSeal(editSeed)
  const strangers = noticeSeal(keys.view.viewSeed)
  tell(knock.verdict, 1, strangers.verdict(nonce, true))
  tell(knock.verdict, 1, honest.verdict(newSide().opening.slice(32), true))
  tell(knock.verdict, 1, last(knock.notice)!.content)
  tell(knock.verdict, 2, honest.verdict(nonce, true))
  expect(last(knock.answer)).toBeUndefined()
  expect(desk.waiting()).toHaveLength(1)
  tell(knock.verdict, 1, honest.verdict(nonce, true))
  expect(last(knock.answer)?.id).toBe(1)
})

test('[V2] the link leaves the phone only sealed to the one whose picture was shown', () => {
  const { desk, said, last, knocks } = phoneShowing()
  const agreement = knocks(1)
  desk.answer(1, true)
  expect(openAnswer(agreement, last(knock.answer)!.content)).toEqual(editSeed)
  const secrets = [editSeed, new TextEncoder().encode('Ola')].map((bytes) => Buffer.from(bytes))
  for (const { content } of said) for (const bytes of secrets) expect(Buffer.from(content).includes(bytes)).toBe(false)
})

test('[V2] a relay that uses the number of a knock again puts nobody else in the place of who was looked at', () => {
  const { desk, said, tell, last, knocks } = phoneShowing()
  const ola = knocks(1)
  const [seen] = desk.waiting()
  const relays = newSide()
  tell(knock.ask, 1, commitmentTo(relays.opening))
  expect(said.filter((one) => one.kind === knock.host)).toHaveLength(1)
  // Under another number it gets its handshake, and then says that Ola's knock was over and is this one.
  const own = knocks(2)
  const notice = last(knock.notice)!.content
  tell(knock.over, 1)
  tell(knock.over, 2)
  tell(knock.notice, 1, notice)
  expect(desk.waiting()).toMatchObject([{ picture: own.picture }])
  desk.answer(seen!.id, true)
  expect(last(knock.answer)).toBeUndefined()
  expect(last(knock.verdict)).toBeUndefined()
  expect(seen!.picture).toEqual(ola.picture)
})

test('[V2] a phone that shows no code is not made one that does by a relay that says so', () => {
  const { desk, said, tell } = phoneShowing()
  desk.shut()
  tell(knock.code, 0, codeContent('BBBBBB', 600_000))
  tell(knock.ask, 1, commitmentTo(newSide().opening))
  expect(desk.code()).toBeNull()
  expect(said.filter((one) => one.kind === knock.host)).toEqual([])
})

test('[Q6] whatever a relay says, a desk goes on', () => {
  const { desk, tell, knocks } = phoneShowing()
  for (const bytes of [new Uint8Array(0), Uint8Array.of(6), Uint8Array.of(6, 3, 0, 2, 1, 1), new Uint8Array(2000).fill(6)]) desk.heard(bytes)
  tell(knock.code, 0, codeContent('<b>hi!', 1))
  tell(knock.notice, 9, new Uint8Array(80))
  tell(knock.over, 9)
  expect(desk.code()?.code).toBe('AAAAAA')
  knocks(1)
  expect(desk.waiting()).toHaveLength(1)
})
