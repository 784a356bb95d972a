import { fireEvent, screen } from '@solidjs/testing-library'
import { expect, it } from 'vitest'
import { limitTypes, type LimitType } from '../../../src/method/limits.ts'
import { LimitsPart } from '../../../src/ui/board/limits/limits-part.tsx'
import { button, field, leave, newBoard, press, show } from './local-room.tsx'

const card = () => document.querySelector('.limit')?.textContent
const labels = () => [...document.querySelectorAll('dialog :is(.field > .name, legend)')].map((label) => label.textContent)

const asks: Record<LimitType, string[]> = {
  money: ['How much', 'Currency', 'Another, such as SEK', 'Per', 'Remark'],
  hours: ['Hours a week', 'Remark'],
  people: ['Who', 'How long they are there', 'Remark'],
  tool: ['Which tool', 'Until when', 'Why it must stay'],
  deadline: ['What is due', 'Which day'],
  rule: ['What it forbids'],
  skill: ['Which skill is missing'],
  never: ['What would never be approved', 'By whom'],
}
const names: Record<LimitType, string> = {
  money: 'Money', hours: 'Hours', people: 'People', tool: 'Tool that must stay', deadline: 'Deadline', rule: 'Rule',
  skill: 'Missing skill', never: 'Would never be approved',
}

it.each(limitTypes)('[L1] a limit of type %s asks for just what makes it hard', (type) => {
  show(newBoard(), () => <LimitsPart />)
  press('Add a limit')
  press(names[type])
  expect(labels()).toEqual(asks[type])
})

it('[L1] money: the number is large, the words are small', () => {
  const phone = newBoard()
  show(phone, () => <LimitsPart />)
  press('Money: how much money?')
  leave(field('How much'), '3,500')
  fireEvent.click(screen.getByLabelText('EUR'))
  fireEvent.click(screen.getByLabelText('a quarter'))
  press('Done')
  expect(phone.board.limits[0]).toMatchObject({ type: 'money', amount: 3500, currency: 'EUR', per: 'quarter', raisedAt: 1_000_000 })
  expect(document.querySelector('.limit b')?.textContent).toBe('€\u00a03,500')
  expect(card()).toContain('a quarter')
})

it('[L1] somebody who leaves is asked when', () => {
  const phone = newBoard()
  show(phone, () => <LimitsPart />)
  press('People: which people?')
  leave(field('Who'), 'Ben')
  fireEvent.click(screen.getByLabelText('leaving'))
  fireEvent.change(field('Leaving when'), { target: { value: '2026-04-30' } })
  press('Done')
  expect(card()).toContain('leaves Thu 30 Apr')
})

it('[L2] what a limit lacks stands on its card as a gap, and pressing it opens the field that is missing', () => {
  const phone = newBoard()
  phone.edit.limits.add({ type: 'hours', text: 'from Ben' })
  show(phone, () => <LimitsPart />)
  expect(card()).toContain('how many hours?')
  press(/how many hours\?$/.exec(card()!) ? /how many hours\?$/ : '')
  expect(document.activeElement).toBe(field('Hours a week'))
  leave(field('Hours a week'), '6')
  press('Done')
  expect(card()).not.toContain('how many hours?')
})

it('[L3] money, hours and people ask until there is an entry or "no limit here"', () => {
  const phone = newBoard()
  phone.edit.limits.add({ type: 'people', who: 'Ben' })
  show(phone, () => <LimitsPart />)
  expect(document.querySelectorAll('.hole')).toHaveLength(2)
  press('Money: how much money?')
  press('No limit here')
  expect(phone.board.noLimit).toEqual({ money: true, hours: false, people: false })
  expect(button('no limit on money')).toBeTruthy()
  press('no limit on money')
  press('No limit here')
  expect(phone.board.noLimit.money).toBe(false)
  expect(button('Money: how much money?')).toBeTruthy()
})

it('[L3] a sheet that is opened and closed writes nothing', () => {
  const phone = newBoard()
  show(phone, () => <LimitsPart />)
  press('Money: how much money?')
  press('Done')
  expect(phone.board.limits).toHaveLength(0)
})

it('[B2] limits are moved by buttons', () => {
  const phone = newBoard()
  for (const text of ['one', 'two']) phone.edit.limits.add({ type: 'rule', text })
  show(phone, () => <LimitsPart />)
  press(/two/)
  press('Move it forward')
  expect(phone.board.limits.map((limit) => limit.text)).toEqual(['two', 'one'])
  press('Move it forward')
  press('Move it back')
  expect(phone.board.limits.map((limit) => limit.text)).toEqual(['one', 'two'])
})

it('[B3] a removed limit comes back with Undo', () => {
  const phone = newBoard()
  phone.edit.limits.add({ type: 'rule', text: 'no night work' })
  show(phone, () => <LimitsPart />)
  press(/no night work/)
  press('Remove this limit')
  expect(phone.board.limits).toHaveLength(0)
  press('Undo')
  expect(card()).toContain('no night work')
})
