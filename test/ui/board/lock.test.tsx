import { fireEvent, screen } from '@solidjs/testing-library'
import { expect, it } from 'vitest'
import { phaseHoles } from '../../../src/method/holes.ts'
import { Lock } from '../../../src/ui/board/phases/lock.tsx'
import { RemovedSheet } from '../../../src/ui/board/removed/removed-sheet.tsx'
import { meet, openPhone } from '../../state/two-phones.ts'
import { button, field, leave, newBoard, press, show, type } from './local-room.tsx'

const oneAction = () => {
  const phone = newBoard()
  phone.edit.actions.add({ text: 'Call the printer' })
  return phone
}

it('[X1] an option becomes the call with one press, and the cursor goes to why', async () => {
  const phone = newBoard()
  const optionId = phone.edit.options.add({ line: 'Keep sewing' })
  phone.edit.options.set(phone.edit.options.add({ line: 'Struck' }), 'struck', true)
  phone.edit.decision.set('deciderId', 'ana')
  show(phone, () => <Lock />)
  expect(screen.queryByRole('button', { name: 'Struck' })).toBeNull()
  press('Keep sewing')
  await Promise.resolve()
  expect(phone.board.call).toMatchObject({ path: 'Keep sewing', optionId, deciderId: 'ana' })
  expect(screen.getByText('Ana decided')).toBeTruthy()
  expect(document.activeElement).toBe(field('Why'))
  type(field('Why'), 'The schools come for it')
  expect(phone.board.call!.why).toBe('The schools come for it')
})

it('[X1] another way is written, from a form if one likes; changing it keeps the earlier call', () => {
  const phone = newBoard()
  phone.edit.options.add({ line: 'Keep sewing' })
  show(phone, () => <Lock />)
  press('Keep … for 90 days')
  expect(field('Another way').value).toBe('Keep … for 90 days')
  type(field('Another way'), 'Keep both for 90 days')
  press('Make this the call')
  expect(phone.board.call!.path).toBe('Keep both for 90 days')
  press('Choose another way')
  press('Keep sewing')
  expect(phone.board.call!.path).toBe('Keep sewing')
  expect(phone.board.earlierCalls.map((call) => call.path)).toEqual(['Keep both for 90 days'])
  expect(screen.getByText('One earlier call')).toBeTruthy()
})

it('[A1] Enter adds an action and the field waits for the next', () => {
  const phone = newBoard()
  show(phone, () => <Lock />)
  const next = field('New action')
  expect(next.placeholder).toBe('What happens first?')
  for (const text of ['Call the printer', 'Order paper']) {
    type(next, text)
    fireEvent.submit(next.closest('form')!)
  }
  expect(phone.board.actions.map((action) => action.text)).toEqual(['Call the printer', 'Order paper'])
  expect(document.activeElement).toBe(next)
  expect(next.value).toBe('')
})

it('[A1] what was typed and left is added, not lost', () => {
  const phone = newBoard()
  show(phone, () => <Lock />)
  type(field('New action'), 'Call the printer')
  fireEvent.focusOut(field('New action'), { relatedTarget: null })
  expect(phone.board.actions.map((action) => action.text)).toEqual(['Call the printer'])
})

it('[A1] what was typed when the page went away is added once', async () => {
  const phone = newBoard()
  const { unmount } = show(phone, () => <Lock />)
  type(field('New action'), 'Call the printer')
  field('New action').focus()
  unmount()
  await Promise.resolve()
  expect(phone.board.actions.map((action) => action.text)).toEqual(['Call the printer'])
})

it('[A3] owner, date and first visible step are gaps; the card becomes solid when none is left', () => {
  const phone = oneAction()
  show(phone, () => <Lock />)
  const card = screen.getByRole('article', { name: 'Call the printer' })
  expect(card.classList.contains('solid')).toBe(false)
  press('owner?')
  press(/^Ana/)
  press('by when?')
  press(/^Tue 3 Mar/)
  press('first visible step?')
  leave(field('First visible step'), 'Find the number')
  press('Close')
  expect(phone.board.actions[0]).toMatchObject({ ownerId: 'ana', due: '2026-03-03', firstStep: 'Find the number' })
  expect(card.classList.contains('solid')).toBe(true)
  expect(phaseHoles(phone.board, 'lock', { wording: null, day: '2026-03-02' }).some((hole) => hole.part === 'actions')).toBe(false)
})

it('[A4] the days offered lie within seven days of the session', () => {
  show(oneAction(), () => <Lock />)
  press('by when?')
  const offered = [...document.querySelectorAll('dialog .picks button')].map((pick) => pick.textContent)
  expect(offered).toEqual(['Tue 3 Mar', 'Wed 4 Mar', 'Thu 5 Mar', 'Fri 6 Mar', 'Mon 9 Mar'])
})

it('[A5] an owner who is not on the board is named in place', () => {
  const phone = oneAction()
  show(phone, () => <Lock />)
  press('owner?')
  type(field('Somebody else'), 'Jonas')
  press('Add')
  const jonas = phone.board.people.find((person) => person.name === 'Jonas')
  expect(phone.board.actions[0]!.ownerId).toBe(jonas?.id)
  expect(button('Who owns it: Jonas')).toBeTruthy()
})

it('[A6] done says who and when, and can be opened again', () => {
  const phone = oneAction()
  show(phone, () => <Lock />)
  press('More for Call the printer')
  fireEvent.click(screen.getByRole('menuitem', { name: 'Done' }))
  expect(phone.board.actions[0]).toMatchObject({ state: 'done', endedBy: 'ana', endedAt: 1_000_000 })
  expect(screen.getByText(/^done by Ana, Thu 1 Jan$/)).toBeTruthy()
  press('More for Call the printer')
  fireEvent.click(screen.getByRole('menuitem', { name: 'Open it again' }))
  expect(phone.board.actions[0]!.state).toBe('open')
})

it('[A6] between sessions an action is marked done without opening the session again', () => {
  const phone = oneAction()
  phone.edit.session.close()
  show(phone, () => <Lock />)
  press('More for Call the printer')
  expect(screen.getAllByRole('menuitem').map((entry) => entry.textContent)).toEqual(['Done', 'Drop it'])
  fireEvent.click(screen.getByRole('menuitem', { name: 'Done' }))
  expect(phone.board.actions[0]!.state).toBe('done')
})

it('[R1] the review is offered a week after the session first', () => {
  const phone = newBoard()
  show(phone, () => <Lock />)
  press('when is the result checked?')
  expect(document.querySelector('dialog .picks button')?.textContent).toBe('Mon 9 Mar')
  press(/^Mon 9 Mar/)
  expect(phone.board.review.day).toBe('2026-03-09')
})

it('[B1] a closed session is text until it is opened again', () => {
  const phone = oneAction()
  show(phone, () => <Lock />)
  press('Close the session')
  expect(phone.board.session.closedAt).toBe(1_000_000)
  expect(document.querySelectorAll('input, textarea')).toHaveLength(0)
  expect([...document.querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? one.textContent)).toEqual([
    'More for Call the printer', 'Open it again',
  ])
  press('Open it again')
  expect(phone.board.session.closedAt).toBeNull()
  expect(field('What will be done').value).toBe('Call the printer')
})

it('[X2] closing becomes the main thing to do once Lock has no holes', () => {
  const phone = oneAction()
  const id = phone.board.actions[0]!.id
  phone.edit.call.make({ path: 'Keep sewing', why: 'The schools come for it' })
  phone.edit.review.setDay('2026-03-09')
  show(phone, () => <Lock />)
  expect(button('Close the session').classList.contains('main')).toBe(false)
  phone.edit.actions.set(id, 'ownerId', 'ana')
  phone.edit.actions.set(id, 'due', '2026-03-03')
  phone.edit.actions.set(id, 'firstStep', 'Find the number')
  expect(button('Close the session').classList.contains('main')).toBe(true)
})

it('[B3] everything removed waits in the board’s history, and one press puts it back', () => {
  const phone = oneAction()
  phone.edit.facts.remove(phone.edit.facts.add({ label: 'Orders a month' }))
  phone.edit.actions.remove(phone.board.actions[0]!.id)
  show(phone, () => <RemovedSheet open onClose={() => {}} />)
  expect([...document.querySelectorAll('.removed p:first-child')].map((entry) => entry.textContent)).toEqual(
    phone.board.removed.map((entry) => entry.text),
  )
  press('Put back Call the printer')
  expect(phone.board.actions.map((action) => action.text)).toEqual(['Call the printer'])
  expect(document.querySelectorAll('.removed li')).toHaveLength(1)
})

it('[B2] another phone’s change of one owner touches one text on this page', () => {
  const phone = newBoard()
  const ben = openPhone('ben')
  phone.edit.people.join('ben', 'Ben')
  for (const text of ['one', 'two']) phone.edit.actions.add({ text, ownerId: 'ana', due: '2026-03-03', firstStep: 'today' })
  meet(phone, ben)
  const { container } = show(phone, () => <Lock />)
  const observer = new MutationObserver(() => {})
  observer.observe(container, { subtree: true, childList: true, characterData: true, attributes: true })
  ben.edit.actions.set(phone.board.actions[1]!.id, 'ownerId', 'ben')
  meet(phone, ben)
  expect(observer.takeRecords().map((record) => `${record.type} ${record.target.textContent}`)).toEqual(['characterData Ben'])
})
