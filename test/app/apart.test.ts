import { expect, it } from 'vitest'
import { makeApart } from '../../src/app/apart.ts'

function phone() {
  const waiting: (() => void)[] = []
  return { ...makeApart((run) => (waiting.push(run), () => {})), wait: () => waiting.splice(0).forEach((run) => run()) }
}

it('[B4] a phone is apart from its opening until the relay answers, and whenever it does not, each time anew', () => {
  const { stretch, told } = phone()
  const seen = [stretch()]
  for (const connected of [false, true, true, false, false, true, false]) {
    told(connected)
    seen.push(stretch())
  }
  expect(seen).toEqual([1, 1, 0, 0, 2, 2, 0, 3])
})

it('[B4] once the system says that there is no network, a phone is apart at once, and in the same stretch when the relay is lost then', () => {
  const { stretch, told, gone, wait } = phone()
  told(true)
  gone()
  expect(stretch()).toBe(2)
  told(false)
  wait()
  expect(stretch()).toBe(2)
})

it('[B4] a relay that answers although the system knows no network counts after all', () => {
  const { stretch, told, gone, wait } = phone()
  told(true)
  gone()
  wait()
  expect(stretch()).toBe(0)
})
