import { fireEvent, screen } from '@solidjs/testing-library'
import { expect, it } from 'vitest'
import { dayOf } from '../../../src/method/day.ts'
import { phaseHoles } from '../../../src/method/holes.ts'
import { Lock } from '../../../src/ui/board/phases/lock.tsx'
import { RemovedSheet } from '../../../src/ui/board/removed/removed-sheet.tsx'
import { meet, openPhone } from '../../state/two-phones.ts'
import { button, field, leave, localRoom, newBoard, press, show, type } from './local-room.tsx'

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

it('[A5] the action just added gets its owner and its day by one tap each, without leaving the field of the next', () => {
  const phone = newBoard()
  const ben = phone.edit.people.add({ name: 'Ben', joined: false })
  show(phone, () => <Lock />)
  const next = field('New action')
  type(next, 'Call the printer')
  fireEvent.submit(next.closest('form')!)
  const chip = button('Ben')
  expect(fireEvent.mouseDown(chip)).toBe(false)
  fireEvent.click(chip)
  expect(phone.board.actions[0]!.ownerId).toBe(ben)
  press('Ben')
  expect(phone.board.actions[0]!.ownerId).toBe('')
  press('Ben')
  press(/^Today, /)
  expect(phone.board.actions[0]).toMatchObject({ ownerId: ben, due: dayOf(1_000_000) })
  expect(screen.queryByRole('button', { name: /^Today, / })).toBeNull()
  expect(document.activeElement).toBe(next)
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

it('[A6] between sessions an action is marked done without opening the session again', async () => {
  const phone = oneAction()
  phone.edit.session.close()
  show(phone, () => <Lock />)
  await screen.findByRole('article')
  press('Done: Call the printer')
  expect(phone.board.actions[0]).toMatchObject({ state: 'done', endedBy: 'ana' })
  expect(screen.getByText('Done by Ana, Thu 1 Jan')).toBeTruthy()
  fireEvent.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1)!)
  expect(phone.board.actions[0]).toMatchObject({ state: 'open', history: [] })
  press('More for Call the printer')
  expect(screen.getAllByRole('menuitem').map((entry) => entry.textContent)).toEqual(['Who owns it now', 'The new day', 'Drop it'])
  fireEvent.click(screen.getByRole('menuitem', { name: 'Drop it' }))
  expect(phone.board.actions[0]!.state).toBe('dropped')
})

it('[A6] between sessions an action is handed over and given another day by two taps each, with who and when, and taken back', async () => {
  const phone = oneAction()
  phone.edit.actions.set(phone.board.actions[0]!.id, 'ownerId', 'ana')
  phone.edit.actions.set(phone.board.actions[0]!.id, 'due', '2026-03-05')
  const ben = phone.edit.people.add({ name: 'Ben' })
  phone.edit.session.close()
  show(phone, () => <Lock />)
  await screen.findByRole('article')
  press(/^Who owns it: Ana/)
  press('Ben')
  expect(phone.board.actions[0]!.ownerId).toBe(ben)
  expect(screen.getByText('Handed from Ana to Ben by Ana, Thu 1 Jan')).toBeTruthy()
  press(/^By when: /)
  type(field('The new day'), '2026-03-09')
  fireEvent.change(field('The new day'))
  expect(screen.getByText('Moved from Thu 5 Mar to Mon 9 Mar by Ana, Thu 1 Jan')).toBeTruthy()
  fireEvent.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1)!)
  expect(phone.board.actions[0]).toMatchObject({ due: '2026-03-05', ownerId: ben })
  expect(phone.board.session.closedAt).not.toBeNull()
})

it('[R1] the review is offered a week after the session first', () => {
  const phone = newBoard()
  show(phone, () => <Lock />)
  press('when is the result checked?')
  expect(document.querySelector('dialog .picks button')?.textContent).toBe('Mon 9 Mar')
  press(/^Mon 9 Mar/)
  expect(phone.board.review.day).toBe('2026-03-09')
})

it('[R1] a week after the session is one tap away, and a day beyond two weeks is flagged until somebody says it is fine', () => {
  const phone = newBoard()
  show(phone, () => <Lock />)
  press('Mon 9 Mar, a week after')
  expect(phone.board.review.day).toBe('2026-03-09')
  phone.edit.review.setDay('2026-03-17')
  expect(localRoom(phone).flags('review.day').map((flag) => flag.reason)).toEqual(['review-far'])
  expect(localRoom(phone).holes('lock').some((hole) => hole.part === 'review')).toBe(false)
})

it('[R2] what is expected can be written as soon as there is a day, before closing', () => {
  const phone = newBoard()
  show(phone, () => <Lock />)
  expect(document.querySelector('.review-expect')).toBeNull()
  phone.edit.review.setDay('2026-03-09')
  leave(field('Did the blocker shrink?'), 'From 19 hours to 2')
  expect(phone.board.review.answers.blocker.expected).toBe('From 19 hours to 2')
})

it('[B1] a closed session is text until it is opened again', async () => {
  const phone = oneAction()
  show(phone, () => <Lock />)
  press('Close the session')
  await screen.findByRole('button', { name: 'Done: Call the printer' })
  expect(phone.board.session.closedAt).toBe(1_000_000)
  expect(document.querySelectorAll('input, textarea')).toHaveLength(0)
  // What earlier tests offer to undo stands in no part of the page.
  expect([...document.querySelectorAll('button:not(.toast *)')].map((one) => one.getAttribute('aria-label') ?? one.textContent)).toEqual([
    'Done: Call the printer', 'owner?', 'by when?', 'More for Call the printer',
  ])
  phone.edit.session.reopen()
  expect(phone.board.session.closedAt).toBeNull()
  expect(field('What will be done').value).toBe('Call the printer')
})

it('[X1] a form of words begins the call, with its gap marked to be typed over', () => {
  show(newBoard(), () => <Lock />)
  press('Replace … with …')
  const another = field('Another way') as HTMLInputElement
  expect([another.value, another.selectionStart, another.selectionEnd]).toEqual(['Replace … with …', 8, 9])
  expect(document.activeElement).toBe(another)
})

it('[X1] an option that clashes says so where it is chosen; a closed one cannot be', () => {
  const phone = newBoard()
  phone.edit.limits.add({ type: 'hours', amount: 6 })
  const never = phone.edit.limits.add({ type: 'never', text: 'Abroad', who: 'Nadia' })
  phone.edit.options.add({ line: 'Keep sewing', hoursPerWeek: 8 })
  phone.edit.options.add({ line: 'Bind abroad', breaksLimitId: never })
  show(phone, () => <Lock />)
  expect(button(/^Keep sewing/).textContent).toBe('Keep sewingneeds 8 h a week, there are 6')
  expect(screen.queryByText('Bind abroad')).toBeNull()
})

const closingRows = () =>
  [...document.querySelectorAll('.closing li')].map((row) => `${row.classList.contains('there') ? '+' : '-'} ${row.querySelector('.name')!.textContent}`)

it('[X2] before closing, what is there is ticked and what is missing is a place that one tap leads to', async () => {
  const phone = oneAction()
  show(phone, () => <Lock />)
  expect(closingRows()).toEqual(['- The call', '- Why', '- A complete action', '- Review day'])
  expect(screen.getByText(/^A conversation, not yet a working session: nobody made the call, no action has an owner, no action has a date/)).toBeTruthy()
  press('A complete action: owner?')
  await Promise.resolve()
  expect(document.querySelector('dialog[open] h2')?.textContent).toBe('Who owns it')
  press(/^Ana/)
  expect(phone.board.actions[0]?.ownerId).toBe('ana')
  phone.edit.call.make({ path: 'Keep sewing', why: 'The schools come for it' })
  phone.edit.review.setDay('2026-03-09')
  expect(closingRows()).toEqual(['+ The call', '+ Why', '- A complete action', '+ Review day'])
})

it('[X3] Lock begins with what was left open, each by one tap, and the list goes when nothing is left', () => {
  const phone = newBoard()
  show(phone, () => <Lock />)
  const list = document.querySelector('.left-open')!
  expect(list.querySelector('summary')!.textContent).toBe('18 things were left open Frame 7 · Walk 10 · Compare 1')
  // So many are no part of the last ten minutes: they are counted, and one tap away.
  expect(list.hasAttribute('open')).toBe(false)
  expect([...list.querySelectorAll('dt')].map((phase) => phase.textContent)).toEqual(['Frame', 'Walk', 'Compare'])
  expect([...list.querySelectorAll('div:first-child > dd button')].map((one) => one.textContent)).toEqual(['decided by when?', 'who decides?', 'who feels it?', '4 more in Frame'])
  press('a second option?')
  expect(location.pathname).toBe('/b/room/compare')
})

it('[X3] a board with nothing left open, and one that is closed, begin with the call', () => {
  const phone = newBoard()
  phone.edit.session.close()
  show(phone, () => <Lock />)
  expect(document.querySelector('.left-open')).toBeNull()
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
