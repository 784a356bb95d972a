import { fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { limitTypes, type LimitType } from '../../../src/method/limits.ts'
import { EarlyLimits } from '../../../src/ui/board/limits/early-limits.tsx'
import { LateLimits } from '../../../src/ui/board/limits/late-limits.tsx'
import { LimitsPart } from '../../../src/ui/board/limits/limits-part.tsx'
import { button, field, leave, newBoard, press, show } from './local-room.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  rest()
  vi.useRealTimers()
})
/** Nobody types for a while, so that notes may appear. */
const rest = () => vi.advanceTimersByTime(1000)
const feet = () => [...document.querySelectorAll('dialog .sheet-feet button')].map((one) => one.textContent)
const card = () => document.querySelector('.limit')?.textContent
const labels = () => [...document.querySelectorAll('dialog :is(.field > .name, legend)')].map((label) => label.textContent)

const asks: Record<LimitType, string[]> = {
  money: ['How much', 'Currency', 'Another, such as SEK', 'Per', 'Remark'],
  hours: ['Hours a week', 'Remark'],
  people: ['Who', 'How many, where not all are named', 'How long they are there', 'Remark'],
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

it('[L1] people who are counted need no names', () => {
  const phone = newBoard()
  phone.edit.limits.add({ type: 'people', amount: 4 })
  show(phone, () => <LimitsPart />)
  expect(document.querySelector('.limit b')?.textContent).toBe('4 people')
  expect(document.querySelector('.limit .hole')).toBeNull()
})

it('[L1] what was captured as a rule becomes a limit of another kind', () => {
  const phone = newBoard()
  phone.edit.limits.add({ type: 'rule', text: 'Ben leaves' })
  show(phone, () => <LimitsPart />)
  press(/Ben leaves/)
  press('Another kind of limit')
  press('People')
  expect(phone.board.limits[0]).toMatchObject({ type: 'people', text: 'Ben leaves' })
  expect(document.activeElement).toBe(field('Who'))
})

it('[L2] vague words have one note with a button that opens the field they leave open', () => {
  const phone = newBoard()
  phone.edit.limits.add({ type: 'hours', text: 'everyone is pretty busy' })
  phone.edit.limits.add({ type: 'rule', text: 'not a huge budget' })
  show(phone, () => <LimitsPart />)
  expect(document.querySelectorAll('.margin-note')).toHaveLength(1)
  press('Say how many hours')
  expect(document.activeElement).toBe(field('Hours a week'))
  leave(field('Hours a week'), '6')
  press('Done')
  rest()
  press('Say how much')
  expect(document.activeElement).toBe(field('How much'))
  expect(phone.board.limits[1]).toMatchObject({ type: 'money', text: 'not a huge budget' })
})

it('[L2] vague words of a rule are a gap on its card, until somebody says that it is fine', () => {
  const phone = newBoard()
  const id = phone.edit.limits.add({ type: 'rule', text: 'no big changes if possible' })
  show(phone, () => <LimitsPart />)
  expect(document.querySelector(`[data-field="limits/${id}/text"]`)?.textContent).toBe('what exactly?')
  press('Fine as it is')
  expect(document.querySelector(`[data-field="limits/${id}/text"]`)).toBeNull()
})

it('[L2] a number in the words is taken over by one press, which is one step to undo', () => {
  const phone = newBoard()
  phone.edit.limits.add({ type: 'rule', text: 'max 4k eur a month' })
  show(phone, () => <LimitsPart />)
  press('Make it € 4,000 a month')
  expect(phone.board.limits[0]).toMatchObject({ type: 'money', amount: 4000, currency: 'EUR', per: 'month', text: '' })
  expect(document.querySelector('.margin-note')).toBeNull()
  phone.edit.undo()
  expect(phone.board.limits[0]).toMatchObject({ type: 'rule', amount: null, text: 'max 4k eur a month' })
})

it('[L4] a limit that came up after Compare began says in which minute, and asks on Compare to check the options again', () => {
  const phone = newBoard()
  const { clock, limits } = phone.edit
  clock.start()
  limits.add({ type: 'rule', text: 'in time' })
  phone.wait(20 * 60_000)
  clock.enter('compare')
  phone.wait(14.5 * 60_000)
  limits.add({ type: 'money', amount: 4000, currency: 'EUR', per: 'month' })
  show(phone, () => (
    <>
      <LateLimits />
      <LimitsPart />
    </>
  ))
  expect([...document.querySelectorAll('.limit .late')].map((mark) => mark.textContent)).toEqual(['came up in minute 34'])
  expect(document.querySelector('.late-limits')?.textContent).toContain('€\u00a04,000 Came up in minute 34: check the options again.')
  press('Checked')
  expect(document.querySelector('.late-limits')).toBeNull()
  expect(document.querySelector('.limit .late')?.textContent).toBe('came up in minute 34')
})

it('[L4] deadlines and rules have their place in the first ten minutes, on Frame', () => {
  const phone = newBoard()
  phone.edit.limits.add({ type: 'money', amount: 100 })
  show(phone, () => <EarlyLimits />)
  expect(document.querySelectorAll('.limit')).toHaveLength(0)
  press('A day that cannot move')
  leave(field('What is due'), 'the bank’s audit')
  press('Done')
  press('Something that is not allowed')
  leave(field('What it forbids'), 'no downtime by day')
  press('Done')
  expect(phone.board.limits.map((limit) => limit.type)).toEqual(['money', 'deadline', 'rule'])
  expect(document.querySelectorAll('.limit')).toHaveLength(2)
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

it('[L1] the first number of a new limit moves nothing in its sheet: what can be done with it stays as it was', () => {
  const phone = newBoard()
  show(phone, () => <LimitsPart />)
  phone.edit.limits.add({ type: 'hours', amount: 24 })
  press('Money: how much money?')
  const before = feet()
  expect(before).toEqual(['No limit here', 'Done'])
  leave(field('How much'), '3500')
  expect(phone.board.limits).toHaveLength(2)
  expect(feet()).toEqual(before)
  expect((button('No limit here') as HTMLButtonElement).disabled).toBe(true)
  press('Done')
  press(/3,500/)
  expect(feet()).toContain('Remove this limit')
})
