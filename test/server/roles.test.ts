import { describe, expect, onTestFinished, test } from 'vitest'
import { startRelay } from '../../server/relay.ts'
import { message } from '../../src/protocol/messages.ts'
import { askForAll, presenceMessage, textsIn, Writer } from './carriers.ts'
import { newLinks } from './phones.ts'
import { RawPhone } from './raw-phone.ts'

// What each message does in each state of a room stands in cells/table.ts.

type Case = 'empty room' | 'stored room' | 'room with others'

/** A room in one of its states, with a link of each kind, and the message of an edit that is new to it. */
async function roomWith(state: Case) {
  const relay = await startRelay({ port: 0, data: 'memory' })
  onTestFinished(() => relay.stop())
  const { edit, view } = newLinks()
  const before = new Writer()
  const first = before.write('before')
  let other: RawPhone | null = null
  if (state !== 'empty room') {
    other = await RawPhone.open(relay.port, edit)
    other.send(first)
    await other.next(message.durable)
    if (state === 'stored room') {
      await other.close()
      other = null
    }
  }
  return { relay, edit, view, other, stored: state === 'empty room' ? [] : ['before'] }
}

const states: readonly Case[] = ['empty room', 'stored room', 'room with others']
/** What the room holds, as somebody sees who comes later. */
async function heldBy(port: number, keys: ReturnType<typeof newLinks>['edit']): Promise<string[]> {
  const late = await RawPhone.open(port, keys)
  late.send(askForAll)
  const texts = textsIn([await late.next(message.sync, 1)])
  await late.close()
  return texts
}

describe.each(states)('in a %s', (state) => {
  test.each(['edit', 'view'] as const)('[Q8] [J4] an %s link reads all there is', async (role) => {
    const links = await roomWith(state)
    expect(await heldBy(links.relay.port, links[role])).toEqual(links.stored)
  })

  test('[J4] only an edit link is asked for what the relay lacks', async () => {
    const { relay, edit, view } = await roomWith(state)
    const [editor, viewer] = [await RawPhone.open(relay.port, edit), await RawPhone.open(relay.port, view)]
    await Promise.all([editor.settled(), viewer.settled()])
    expect(editor.all(message.sync, 0)).toHaveLength(1)
    expect(viewer.all(message.sync, 0)).toHaveLength(0)
  })

  test.each([['edit', 'view'], ['view', 'edit']] as const)('[J2] who holds an %s link is seen by who holds a %s link', async (from, to) => {
    const links = await roomWith(state)
    const [shown, seeing] = [await RawPhone.open(links.relay.port, links[from]), await RawPhone.open(links.relay.port, links[to])]
    shown.send(presenceMessage(5, 1, '{"s":"here"}'))
    expect(Buffer.from(await seeing.next(message.awareness)).includes('here')).toBe(true)
  })

  test.each(['edit', 'view'] as const)('[C3] an %s link is told the time', async (role) => {
    const links = await roomWith(state)
    const phone = await RawPhone.open(links.relay.port, links[role])
    const asked = Buffer.alloc(8)
    asked.writeDoubleBE(1234.5)
    const before = Date.now()
    phone.send(message.time, asked)
    const answer = Buffer.from(await phone.next(message.time))
    expect(answer).toHaveLength(17)
    expect(answer.readDoubleBE(1)).toBe(1234.5)
    expect(answer.readDoubleBE(9)).toBeGreaterThanOrEqual(before)
    expect(answer.readDoubleBE(9)).toBeLessThanOrEqual(Date.now())
  })
})

test('[J4] what a view link hears of others\' edits is the same as what an edit link hears', async () => {
  const { relay, edit, view } = await roomWith('empty room')
  const [ada, viewer] = [await RawPhone.open(relay.port, edit), await RawPhone.open(relay.port, view)]
  ada.send(new Writer().write('shown'))
  expect(textsIn([await viewer.next(message.sync, 2)])).toEqual(['shown'])
})
