import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { dropDevices, readDevices, watchDevices, writeDevice } from '../../src/document/devices.ts'

const key = (letter: string) => letter.repeat(43)

test('[V4] the phones of a board are listed once each, whatever else stands there', () => {
  const doc = new Y.Doc()
  writeDevice(doc, { key: key('b'), personId: 'p2' })
  writeDevice(doc, { key: key('a'), personId: 'p1' })
  writeDevice(doc, { key: key('a'), personId: 'p1' })
  doc.getMap('devices').set('no key', 'p3')
  doc.getMap('devices').set(key('c'), 7)
  doc.getMap('devices').set(key('d'), 'x'.repeat(65))
  expect(readDevices(doc)).toEqual([{ key: key('a'), personId: 'p1' }, { key: key('b'), personId: 'p2' }])
})

test('[V4] saying the same again writes nothing', () => {
  const doc = new Y.Doc()
  writeDevice(doc, { key: key('a'), personId: 'p1' })
  let updates = 0
  doc.on('update', () => updates++)
  writeDevice(doc, { key: key('a'), personId: 'p1' })
  expect(updates).toBe(0)
})

test('[V4] a phone that was dropped stays so when the older document comes back', () => {
  const [old, fresh] = [new Y.Doc(), new Y.Doc()]
  writeDevice(old, { key: key('a'), personId: 'p1' })
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(old))
  const seen: number[] = []
  const stop = watchDevices(fresh, (devices) => seen.push(devices.length))
  dropDevices(fresh, [key('a')])
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(old))
  stop()
  writeDevice(fresh, { key: key('b'), personId: 'p1' })
  expect(seen).toEqual([1, 0])
})
