import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { toBase64url } from '../../src/protocol/base64url.ts'
import { seal, unseal } from '../../src/seal/sealed.ts'
import { announce, mergedByPerson, type Presence, whoIsHere } from '../../src/sync/presence.ts'
import { keys } from './phones.ts'

const sealing = {
  seal: (plain: Uint8Array) => seal(keys.presenceKey, keys.roomId, plain),
  open: (sealed: Uint8Array) => unseal(keys.presenceKey, keys.roomId, sealed),
}
const ada: Presence = { personId: 'p1', name: 'Ada', place: 'walk', typing: 'decision.line', done: null, doneAt: 0, screen: false, active: 5 }

function room() {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(null)
  let id = 1000
  const say = (state: unknown) => awareness.states.set(id++, state as Record<string, unknown>)
  const sayJson = (said: unknown) => say({ s: toBase64url(sealing.seal(new TextEncoder().encode(JSON.stringify(said)))) })
  return { awareness, say, sayJson, here: () => whoIsHere(awareness, sealing, new Map()) }
}

test('[J2] what a person’s window says is read by the others', () => {
  const { awareness, here } = room()
  announce(awareness, ada, sealing, new Map())
  expect(here()).toEqual([ada])
})

test('[V2] nothing of it is in the clear', () => {
  const { awareness } = room()
  // Words of some length: a short one stands in sealed bytes now and then by chance.
  announce(awareness, { ...ada, personId: 'person-one', name: 'Lovelace' }, sealing, new Map())
  expect(JSON.stringify([...awareness.getStates().values()])).not.toMatch(/Lovelace|walk|decision|person-one/)
})

test('[Q6] whatever cannot be read is left out, and the others stay', () => {
  const { say, sayJson, here } = room()
  for (const odd of [null, {}, { s: 7 }, { s: '' }, { s: '!' }, { s: 'AAAA' }, { s: 'A'.repeat(5000) }, { name: 'Eve' }]) say(odd)
  for (const odd of [null, 7, 'x', [], {}, { personId: '' }, { personId: 7 }, { personId: 'x'.repeat(200) }]) sayJson(odd)
  say({ s: toBase64url(sealing.seal(new Uint8Array([255, 254]))) })
  sayJson(ada)
  expect(here()).toEqual([ada])
})

test('[Q6] fields of a wrong kind are as if they had not been said', () => {
  const { sayJson, here } = room()
  sayJson({ personId: 'p2', name: { toString: 'x' }, place: 5, typing: 'x'.repeat(500), done: [], doneAt: '5', screen: 'yes', active: Number.NaN, more: 'ignored' })
  expect(here()).toEqual([{ personId: 'p2', name: '', place: null, typing: null, done: null, doneAt: 0, screen: false, active: 0 }])
})

test('[V6] a presence of another board is not shown here', () => {
  const { say, here } = room()
  say({ s: toBase64url(seal(keys.presenceKey, 'another room', new TextEncoder().encode(JSON.stringify(ada)))) })
  expect(here()).toEqual([])
})

test('[Y6] several windows of one person are one entry, where they were active last', () => {
  const before = { ...ada, typing: 'problem.line', place: 'frame', active: 4 }
  const screen = { ...ada, typing: null, place: 'lock', screen: true, active: 9 }
  for (const windows of [[ada, before, screen], [screen, before, ada], [before, ada, screen]]) {
    expect(mergedByPerson(windows)).toEqual([ada])
  }
  expect(mergedByPerson([before, screen])).toEqual([before])
  expect(mergedByPerson([{ ...ada, typing: null }, before])).toEqual([{ ...ada, typing: null }])
  expect(mergedByPerson([screen])).toEqual([screen])
  expect(mergedByPerson([ada, { ...ada, personId: 'p2' }])).toHaveLength(2)
})

test('[Y6] done with a phase is what the person said last, in whichever window', () => {
  const said = { ...ada, done: 'frame', doneAt: 7, active: 1 }
  expect(mergedByPerson([ada, said])).toEqual([{ ...ada, done: 'frame', doneAt: 7 }])
  expect(mergedByPerson([{ ...ada, doneAt: 8 }, said])[0]!.done).toBeNull()
})

test('[Y6] a presence is opened once, however often somebody looks', () => {
  const { awareness } = room()
  announce(awareness, ada, sealing, new Map())
  let opened = 0
  const counting = { ...sealing, open: (sealed: Uint8Array) => (opened++, sealing.open(sealed)) }
  const known = new Map<string, Presence | null>()
  for (let i = 0; i < 5; i++) whoIsHere(awareness, counting, known)
  expect(opened).toBe(1)
  awareness.setLocalState(null)
  whoIsHere(awareness, counting, known)
  expect(known.size).toBe(0)
})
