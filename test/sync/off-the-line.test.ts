import { expect, test } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { fromBase64url } from '../../src/protocol/base64url.ts'
import { seal, unseal } from '../../src/seal/sealed.ts'
import { makeOffTheLine } from '../../src/sync/off-the-line.ts'
import { announce, whoIsHere } from '../../src/sync/presence.ts'
import { makeFakeTime } from './fake-time.ts'
import { keys } from './phones.ts'

const sealing = {
  seal: (plain: Uint8Array) => seal(keys.presenceKey, keys.roomId, plain),
  open: (sealed: Uint8Array) => unseal(keys.presenceKey, keys.roomId, sealed),
}
const tokens = { ada: 'a'.repeat(16), ben: 'b'.repeat(16), cas: 'c'.repeat(16) }

/** Windows that hear each other at once, each of one person. */
function room(...people: (keyof typeof tokens)[]) {
  const time = makeFakeTime()
  const sent: { from: number; ids: number[] }[] = []
  const all: Awareness[] = []
  let id = 5000
  const windows = people.map((person, place) => {
    const awareness = new Awareness(new Y.Doc())
    all.push(awareness)
    announce(awareness, { personId: person, name: person, place: null, typing: null, done: null, doneAt: 0, screen: false, active: 0 }, sealing, new Map())
    awareness.on('update', ({ added, updated, removed }: Record<string, number[]>, origin: unknown) => {
      if (origin !== 'local') return
      const ids = [...added!, ...updated!, ...removed!]
      sent.push({ from: place, ids })
      for (const other of all) if (other !== awareness) applyAwarenessUpdate(other, encodeAwarenessUpdate(awareness, ids), 'relay')
    })
    const said = makeOffTheLine(awareness, { ...sealing, token: () => tokens[person], newId: () => id++, now: time.now, later: time.later, changed: () => {} })
    return { awareness, ...said }
  })
  return { time, sent, windows, shown: () => windows.map((one) => one.shown()) }
}

test('[K4] two people within a minute put the line on for ten seconds, on everybody’s', () => {
  const { time, windows: [ada, ben], shown } = room('ada', 'ben', 'cas')
  ada!.tap()
  expect(shown()).toEqual([false, false, false])
  time.pass(59_000)
  ben!.tap()
  expect(shown()).toEqual([true, true, true])
  time.pass(9_900)
  expect(shown()).toEqual([true, true, true])
  time.pass(200)
  expect(shown()).toEqual([false, false, false])
})

test('[K4] one person counts once, however often and in however many windows they tap', () => {
  const { time, windows: [ada, other], shown } = room('ada', 'ada', 'ben')
  for (let taps = 0; taps < 20; taps++) {
    ada!.tap()
    other!.tap()
    time.pass(1000)
  }
  expect(shown()).toEqual([false, false, false])
})

test('[K4] two people more than a minute apart are one each', () => {
  const { time, windows: [ada, ben], shown } = room('ada', 'ben')
  ada!.tap()
  time.pass(60_100)
  ben!.tap()
  expect(shown()).toEqual([false, false])
})

test('[K4] it takes two people again once the line was shown', () => {
  const { time, windows: [ada, ben, cas], shown } = room('ada', 'ben', 'cas')
  ada!.tap()
  ben!.tap()
  time.pass(11_000)
  cas!.tap()
  expect(shown()).toEqual([false, false, false])
  ada!.tap()
  expect(shown()).toEqual([true, true, true])
})

test('[V6] a tap says nothing but a random word, under an id of its own, and is gone soon', () => {
  const { time, sent, windows: [ada, ben] } = room('ada', 'ben')
  const before = JSON.stringify(whoIsHere(ben!.awareness, sealing, new Map()))
  ada!.tap()
  const [id] = sent.at(-1)!.ids
  expect(sent.at(-1)!.ids).toEqual([id])
  expect(id).not.toBe(ada!.awareness.clientID)
  const state = ben!.awareness.getStates().get(id!)!
  expect(Object.keys(state)).toEqual(['o'])
  expect(new TextDecoder().decode(sealing.open(fromBase64url(state.o as string)!)!)).toBe(tokens.ada)
  expect(JSON.stringify(state)).not.toMatch(/ada|aaaa/i)
  expect(JSON.stringify(whoIsHere(ben!.awareness, sealing, new Map()))).toBe(before)
  time.pass(5000)
  expect(ben!.awareness.getStates().has(id!)).toBe(false)
  expect(ada!.awareness.getStates().has(id!)).toBe(false)
})

test('[Q6] what is no tap counts for nothing', () => {
  const { windows: [ada, ben], shown } = room('ada', 'ben')
  let id = 9000
  for (const o of [7, null, '', '!', 'AAAA', 'A'.repeat(5000), 'A'.repeat(90)]) {
    ben!.awareness.states.set(++id, { o })
    ben!.awareness.emit('change', [{ added: [id], updated: [], removed: [] }, 'relay'])
  }
  ada!.tap()
  expect(shown()).toEqual([false, false])
})
