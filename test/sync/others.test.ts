import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { hearOnlyTheRelay } from '../../src/sync/others.ts'

/** What a window says of who is here, once it is connected. */
function openWindow() {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider('ws://relay.example', 'room', doc, { connect: false, disableBc: true, WebSocketPolyfill: NodeSocket as unknown as typeof WebSocket })
  hearOnlyTheRelay(provider)
  const said: Uint8Array[] = []
  provider.wsconnected = true
  provider.ws = { OPEN: 1, readyState: 1, close: () => {}, send: (bytes: Uint8Array) => said.push(bytes) } as unknown as WebSocket
  return { provider, awareness: provider.awareness, said }
}

/** Who is here for somebody who hears this. */
function heardBy(one: Awareness, said: readonly Uint8Array[]): number[] {
  for (const message of said) {
    const decoder = decoding.createDecoder(message)
    decoding.readVarUint(decoder)
    applyAwarenessUpdate(one, decoding.readVarUint8Array(decoder), 'relay')
  }
  return [...one.getStates().keys()].filter((client) => client !== one.clientID)
}

test('[J2] whoever hears from the relay that they are gone says at once that they are here', () => {
  const { provider, awareness, said } = openWindow()
  const other = new Awareness(new Y.Doc())
  awareness.setLocalState({ s: 'Ada' })
  expect(heardBy(other, said.splice(0))).toEqual([awareness.clientID])

  // The relay lets one who was silent for too long, as on a slow network or asleep, go for all of them.
  const gone = encodeAwarenessUpdate(awareness, [awareness.clientID], new Map())
  applyAwarenessUpdate(other, gone, 'relay')
  expect(heardBy(other, [])).toEqual([])
  applyAwarenessUpdate(awareness, gone, provider)
  expect(heardBy(other, said)).toEqual([awareness.clientID])
  provider.destroy()
  awareness.destroy()
  other.destroy()
})

test('[J2] somebody of whom the relay said that they are gone is seen once it says that they are here after all, with the clock that they had', () => {
  const { provider, awareness } = openWindow()
  const other = new Awareness(new Y.Doc())
  other.setLocalState({ s: 'Bo' })
  const hear = (update: Uint8Array): void => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint8Array(encoder, update)
    provider.messageHandlers[1]!(encoding.createEncoder(), decoding.createDecoder(encoding.toUint8Array(encoder)), provider, true, 1)
  }
  const [here, gone] = [encodeAwarenessUpdate(other, [other.clientID]), encodeAwarenessUpdate(other, [other.clientID], new Map())]
  // To one who has just come it may be the first word of them.
  for (const update of [gone, here, gone, here]) hear(update)
  expect([...awareness.getStates().keys()]).toContain(other.clientID)
  provider.destroy()
  awareness.destroy()
  other.destroy()
})

test('[J2] what is heard of others is not repeated, that they are gone neither', () => {
  const { provider, awareness, said } = openWindow()
  const other = new Awareness(new Y.Doc())
  other.setLocalState({ s: 'Bo' })
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), provider)
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID], new Map()), provider)
  expect(said).toEqual([])
  provider.destroy()
  awareness.destroy()
  other.destroy()
})
