import { fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Walk } from '../../../src/ui/board/phases/walk.tsx'
import { railLength } from '../../../src/ui/board/workflow/rail-length.ts'
import { meet, openPhone } from '../../state/two-phones.ts'
import { button, field, leave, newBoard, press, show, type } from './local-room.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  rest()
  vi.useRealTimers()
})
/** Nobody types for a while, so that notes may appear. */
const rest = () => vi.advanceTimersByTime(1000)
const notes = () => [...document.querySelectorAll('.margin-note p:first-child')].map((note) => note.textContent)
const stops = () => [...document.querySelectorAll('.stop b')].map((stop) => stop.textContent)

it('[W1] steps are told one after the other: Enter adds one and the field waits for the next', () => {
  const phone = newBoard()
  show(phone, () => <Walk />)
  const next = field('Add a step')
  for (const what of ['Takes the order', 'Sews the blocks']) {
    type(next, what)
    fireEvent.submit(next.closest('form')!)
  }
  expect(stops()).toEqual(['Takes the order', 'Sews the blocks'])
  expect(document.activeElement).toBe(next)
})

it('[W1] the gap of a step opens the step with the cursor in what is missing', () => {
  const phone = newBoard()
  phone.edit.steps.add({ what: 'Takes the order' })
  show(phone, () => <Walk />)
  fireEvent.click(button(/who\?$/))
  expect(document.activeElement).toBe(field('Who does it'))
  leave(field('Who does it'), 'Mia')
  leave(field('With which tool'), 'order book')
  leave(field('Handed to'), 'Tom')
  leave(field('Working time'), '15')
  press('Done')
  expect(phone.board.steps[0]).toMatchObject({ who: 'Mia', tool: 'order book', handedTo: 'Tom', working: 15 })
  expect(document.querySelector('.stop')?.textContent).toContain('Mia')
  expect(document.querySelector('.stop')?.textContent).toContain('order book')
})

it('[W1] a long step is read whole in its sheet, and stays one line', () => {
  const phone = newBoard()
  phone.edit.steps.add({ what: 'Copies the booking from the phone sheet into the calendar and reads it back' })
  show(phone, () => <Walk />)
  press(/^Copies the booking.*change$/)
  expect(field('What happens')).toBeInstanceOf(HTMLTextAreaElement)
  leave(field('With which tool'), 'calendar\nand paper ')
  expect(phone.board.steps[0]!.tool).toBe('calendar and paper ')
})

it('[W1] a step can be put between two others, and a sheet that is closed again leaves nothing behind', () => {
  const phone = newBoard()
  phone.edit.steps.add({ what: 'First' })
  phone.edit.steps.add({ what: 'Last' })
  show(phone, () => <Walk />)
  press('Add a step after step 1')
  press('Done')
  expect(phone.board.steps).toHaveLength(2)
  press('Add a step after step 1')
  leave(field('What happens'), 'Between')
  leave(field('Who does it'), 'Mia')
  press('Done')
  expect(stops()).toEqual(['First', 'Between', 'Last'])
  press('Add a step at the start')
  leave(field('What happens'), 'Before')
  press('Done')
  expect(stops()).toEqual(['Before', 'First', 'Between', 'Last'])
})

it('[W2] marks are pressed on and off, and the step where it breaks is the one of the problem line', () => {
  const phone = newBoard()
  const id = phone.edit.steps.add({ what: 'Presses', who: 'Ben' })
  show(phone, () => <Walk />)
  press('Presses, change')
  press('stalls')
  press('by hand')
  press('stalls')
  fireEvent.click(screen.getByLabelText('It breaks here'))
  expect(phone.board.steps[0]!.marks).toEqual(['by-hand'])
  expect(phone.board.problem.stepId).toBe(id)
  press('Done')
  expect(screen.getByText('breaks here')).toBeTruthy()
  expect(document.querySelectorAll('.stretch.broken')).toHaveLength(1)
})

it('[W3] times add up, with the unit that was chosen, and the longest wait is named', () => {
  const phone = newBoard()
  phone.edit.steps.add({ what: 'Takes the order', working: 15, waiting: 60 })
  phone.edit.steps.add({ what: 'Sews', working: 180 })
  phone.edit.steps.add({ what: 'Delivers' })
  show(phone, () => <Walk />)
  press('waits how long?')
  leave(field('Waiting time after it'), '3')
  fireEvent.click(within(document.querySelector('dialog')!).getByLabelText('days'))
  press('Done')
  expect(phone.board.steps[1]!.waiting).toBe(3 * 1440)
  expect(document.querySelector('.totals')?.textContent).toContain('3 h 15 min of work, 3 days 1 h of waiting')
  expect(document.querySelector('.totals .longest')?.textContent).toBe('Longest wait: 3 days after “Sews”')
  expect([...document.querySelectorAll('.stretch.longest')].map((one) => one.textContent)).toEqual([expect.stringContaining('3 days waiting')])
  expect(screen.getByText('longest wait')).toBeTruthy()
})

it('[W3] "at once" is an answer', () => {
  const phone = newBoard()
  phone.edit.steps.add({ what: 'Takes the order' })
  phone.edit.steps.add({ what: 'Sews' })
  show(phone, () => <Walk />)
  press('waits how long?')
  press('at once')
  expect(phone.board.steps[0]!.waiting).toBe(0)
  expect(button('Waiting time after it: at once')).toBeTruthy()
})

it('[W3] the rail grows with the wait, and a month still fits on a phone', () => {
  const lengths = [null, 0, 10, 60, 1440, 43_200].map(railLength)
  expect(lengths[0]).toBe(44)
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
  expect(new Set(lengths).size).toBe(5)
  expect(lengths.at(-1)).toBeLessThan(160)
})

it('[W4] the case has a name, a day and a link that shows it', () => {
  const phone = newBoard()
  show(phone, () => <Walk />)
  press('which case?')
  leave(field('What the case is called'), 'Order 212')
  press('Close')
  press('a picture of it?')
  leave(field('Link to a picture or document'), 'https://example.org/212.jpg')
  press('Close')
  expect(button('What the case is called: Order 212')).toBeTruthy()
  expect(screen.getByRole('link').getAttribute('href')).toBe('https://example.org/212.jpg')
})

it('[W5] who cleans up and the way round it are asked where they belong', () => {
  const phone = newBoard()
  show(phone, () => <Walk />)
  expect(field('Today’s way round it').placeholder).toBe('what do people do to get round it?')
  leave(field('Today’s way round it'), 'Ben comes on Saturdays')
  leave(field('Who cleans up'), 'Mia')
  expect(phone.board.workflow).toMatchObject({ workaround: 'Ben comes on Saturdays', cleanedUpBy: 'Mia' })
})

it('[W3] what waits after the last step is shown where somebody said so, since it counts', () => {
  const phone = newBoard()
  phone.edit.steps.add({ what: 'Sews', waiting: 60 })
  const last = phone.edit.steps.add({ what: 'Delivers' })
  show(phone, () => <Walk />)
  expect(screen.queryByText('2 h waiting')).toBeNull()
  phone.edit.steps.set(last, 'waiting', 120)
  expect(screen.getByText('2 h waiting')).toBeTruthy()
  expect(document.querySelector('.totals')?.textContent).toMatch(/^3 h of waitingLongest/)
})

it('[W4] a case of more than two weeks ago is noted at its day, until somebody says that it is fine', () => {
  const phone = newBoard()
  phone.edit.workflow.set('caseDay', '2026-02-15')
  show(phone, () => <Walk />)
  expect(notes()).toEqual(['More than two weeks before this hour. Is there a fresher case?'])
  press('Fine as it is')
  expect(notes()).toEqual([])
})

it('[W5] an empty way round it asks once, after the steps were told, and stays a gap', () => {
  const phone = newBoard()
  phone.edit.steps.add({ what: 'Mia sews' })
  show(phone, () => <Walk />)
  expect(notes()).toEqual([])
  phone.edit.steps.add({ what: 'Tom delivers' })
  expect(notes()).toEqual(['There is always a way round.'])
  press('Fine as it is')
  leave(field('Today’s way round it'), 'Ben comes on Saturdays')
  leave(field('Today’s way round it'), '')
  rest()
  expect(notes()).toEqual([])
  expect(field('Today’s way round it').closest('.hole-like')).toBeTruthy()
})

it('[W6] a label in place of a story is noted at the trigger', () => {
  const phone = newBoard()
  phone.edit.workflow.line('trigger').change(0, 0, 'our release process')
  show(phone, () => <Walk />)
  expect(notes()).toEqual(['A name, not a story. What happened the last time?'])
})

it('[B2] steps are reordered by buttons and by keyboard, and another phone sees the same order', () => {
  const phone = newBoard()
  const ben = openPhone('ben')
  for (const what of ['One', 'Two', 'Three']) phone.edit.steps.add({ what })
  show(phone, () => <Walk />)
  press('Move: Step 3: Three')
  press('Move up: Step 3: Three')
  expect(stops()).toEqual(['One', 'Three', 'Two'])
  fireEvent.keyDown(button('One, change'), { key: 'ArrowDown', altKey: true })
  expect(stops()).toEqual(['Three', 'One', 'Two'])
  meet(phone, ben)
  expect(ben.board.steps.map((step) => step.what)).toEqual(['Three', 'One', 'Two'])
})

it('[B3] a removed step offers Undo, and comes back where it was', () => {
  const phone = newBoard()
  for (const what of ['One', 'Two', 'Three']) phone.edit.steps.add({ what })
  show(phone, () => <Walk />)
  press('Two, change')
  press('Remove this step')
  expect(stops()).toEqual(['One', 'Three'])
  expect(screen.getByText('Removed: Two')).toBeTruthy()
  press('Undo')
  expect(stops()).toEqual(['One', 'Two', 'Three'])
})

it('[B6] a view link reads the walk as text alone', () => {
  const phone = newBoard()
  phone.edit.steps.add({ what: 'One', waiting: 60 })
  phone.edit.steps.add({ what: 'Two' })
  phone.edit.limits.add({ type: 'hours', amount: 6 })
  show(phone, () => <Walk />, 'view')
  expect(document.querySelectorAll('button, input, textarea')).toHaveLength(0)
  expect(screen.getByText('1 h waiting')).toBeTruthy()
  expect(screen.getByText('how much money?')).toBeTruthy()
})
