import { expect, test } from 'vitest'
import { Codes } from '../../../server/knock/codes.ts'
import { Crowd } from '../../../server/knock/crowd.ts'
import { HandClock } from './hand-clock.ts'

test('[V3] where more codes are opened than there is room for, the oldest gives way, and who shows it is told', () => {
  let made = 0
  const codes = new Codes(new HandClock(), () => Uint8Array.of(0, 0, 0, 0, 0, (made += 1)), 2)
  const closed: string[] = []
  const open = (room: string): string => {
    const opened = codes.renew(room)
    opened.door = { knock: () => null, close: () => void closed.push(room) }
    return opened.code
  }
  const [first, second, third] = ['one', 'two', 'three'].map(open)
  expect(closed).toEqual(['one'])
  expect([first, second, third].map((code) => codes.find(code!)?.roomId)).toEqual([undefined, 'two', 'three'])
})

test('[V3] when too many strangers come it is one of the most frequent address that goes, never somebody from elsewhere', () => {
  const crowd = new Crowd<string>()
  crowd.add('10.0.0.2', 'honest')
  for (let at = 0; at < 5; at += 1) crowd.add('10.0.0.1', `guess ${at}`)
  crowd.add('2001:db8:1:2::7', 'neighbour')
  for (const left of ['guess 4', 'guess 3', 'guess 2', 'guess 1']) {
    expect(crowd.mostRepeated()).toBe(left)
    crowd.delete('10.0.0.1', left)
  }
  expect(crowd.count).toBe(3)
  expect(crowd.delete('10.0.0.1', 'guess 4')).toBe(false)
})
