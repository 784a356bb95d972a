import { expect, it } from 'vitest'
import { WalkView } from '../../../src/ui/screen/walk-view.tsx'
import { newBoard, show } from '../board/local-room.tsx'

const texts = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent?.replaceAll('\u00a0', ' ').trim())

it('[W3] the screen marks and names the longest wait, and [W2] the step where it breaks', () => {
  const phone = newBoard()
  phone.edit.steps.add({ what: 'Sews', who: 'Ana', working: 60, waiting: 30 })
  const id = phone.edit.steps.add({ what: 'Approves', who: 'Tom', waiting: 2880 })
  phone.edit.steps.add({ what: 'Delivers', who: 'Ben' })
  phone.edit.problem.set('stepId', id)
  show(phone, () => <WalkView />, 'view')
  expect(texts('.wait.longest')).toEqual(['2 days waiting'])
  expect(texts('.screen-stop.breaks .mark')).toEqual(['breaks here', 'longest wait'])
  expect(texts('.sums span')).toEqual(['1 h of work, 2 days of waiting', 'Longest wait: 2 days after “Approves”'])
  expect(texts('.screen-stop.breaks b')).toEqual(['Approves'])
})

it('[L4] the screen says in which minute a late limit came up', () => {
  const phone = newBoard()
  phone.edit.clock.start()
  phone.wait(30 * 60_000)
  phone.edit.clock.enter('compare')
  phone.wait(4 * 60_000)
  phone.edit.limits.add({ type: 'hours', amount: 6 })
  show(phone, () => <WalkView />, 'view')
  expect(texts('.limits-on-screen .late')).toEqual(['came up in minute 34'])
})
