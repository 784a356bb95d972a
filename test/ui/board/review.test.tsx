import { fireEvent, render, screen, waitFor, within } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { addDays, dayOf } from '../../../src/method/day.ts'
import { Root } from '../../../src/ui/root.tsx'
import { card, makeStage, now, roomId, type StageOptions } from '../stage.tsx'

const today = dayOf(now)

/** A closed session with its review due today, on the page of that review. */
async function open(options: StageOptions = {}) {
  const stage = makeStage({ route: { page: 'board', roomId, place: 'review' }, ...options })
  stage.edit.decision.line().change(0, 0, 'Keep it or not?')
  stage.edit.call.make({ path: 'Keep sewing', why: 'The schools come for it' })
  stage.edit.actions.set(stage.edit.actions.add({ text: 'Order the trial', ownerId: 'ana' }), 'state', 'done')
  stage.edit.actions.add({ text: 'Read the contract' })
  stage.edit.review.setDay(today)
  stage.edit.review.set('blocker', 'expected', 'From 19 hours to 2')
  stage.edit.session.close()
  render(() => (
    <stage.Around>
      <Root />
    </stage.Around>
  ))
  await screen.findByText('Keep sewing')
  return stage
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('[R2] the review shows what was called and done, and asks three things, each with what was expected beside what is seen', async () => {
  const stage = await open()
  expect(screen.getByText('1 done · 1 open')).toBeTruthy()
  const names = ['Did the blocker shrink?', 'Does the team move faster?', 'Did a new problem show up?']
  for (const name of names) expect(within(screen.getByRole('region', { name })).getAllByRole('textbox')).toHaveLength(2)
  expect(screen.getByLabelText<HTMLTextAreaElement>('Expected: Did the blocker shrink?').value).toBe('From 19 hours to 2')
  const seen = screen.getByLabelText('Seen: Did the blocker shrink?')
  fireEvent.input(seen, { target: { value: '3 hours' } })
  fireEvent.blur(seen)
  expect(stage.board.review.answers.blocker.seen).toBe('3 hours')
  expect(stage.board.session.closedAt).not.toBeNull()
})

test('[R2] it ends in one of three, with who and when, and that can be taken back', async () => {
  const stage = await open()
  press(/^Continue/)
  expect(stage.board.review).toMatchObject({ end: 'continue', endedBy: 'ana' })
  expect(screen.getAllByText(/^Continues, said Ana Petrović, Tue 24 Nov$/)[0]).toBeTruthy()
  expect(screen.queryByLabelText('Seen: Did the blocker shrink?')).toBeNull()
  press('Take it back')
  expect(stage.board.review.end).toBe('')
  press(/^Continue/)
})

test('[R2] continue leads to the day of the next look, and on that day to that look', async () => {
  const stage = await open()
  press(/^Continue/)
  press(`Tue 1 Dec, Tuesday 1 December`)
  expect(stage.board.review.next).toBe(addDays(today, 7))
  expect(screen.queryByText('Hold the next look')).toBeNull()
  stage.setTime(now + 7 * 86_400_000)
  fireEvent.click(await screen.findByText('Hold the next look'))
  expect(stage.board.review).toMatchObject({ end: '', day: addDays(today, 7), held: [{ end: 'continue' }] })
  expect(screen.getByText(/^Looked at before, Tue 24 Nov: continues$/)).toBeTruthy()
})

test('[R3] adjust leads to the follow-up session by one tap', async () => {
  const stage = await open()
  press(/^Adjust/)
  press('Start the follow-up session')
  expect(stage.route()).toEqual({ page: 'new', from: roomId })
})

test('[R2] stop asks what ends and parks the decision', async () => {
  const stage = await open()
  press(/^Stop/)
  expect(screen.getByText('Parked for another hour: Keep it or not?')).toBeTruthy()
  const ends = screen.getByLabelText('What ends now')
  fireEvent.input(ends, { target: { value: 'The trial, on Friday' } })
  fireEvent.blur(ends)
  expect(stage.board.review.stops).toBe('The trial, on Friday')
})

test('[J4] a view link reads the review and can end nothing', async () => {
  await open({ role: 'view' })
  expect(screen.getByText('From 19 hours to 2')).toBeTruthy()
  expect(document.querySelectorAll('input, textarea, .ring, .review-choice')).toHaveLength(0)
})

test('[R1] the board says from its day on that the review is due, and leads there', async () => {
  const stage = await open()
  stage.setRoute({ page: 'board', roomId, place: 'lock' })
  const note = (await screen.findByText('The review is due today.')).parentElement!
  expect(within(note).getByRole('link').getAttribute('href')).toBe(`/b/${roomId}/review`)
  stage.setTime(now + 2 * 86_400_000)
  stage.edit.review.setDay(addDays(today, 1))
  await screen.findByText('The review is due since Wed 25 Nov.')
  stage.edit.review.end('stop')
  await waitFor(() => expect(screen.queryByText(/The review is due/)).toBeNull())
})

test('[R2] the closed board shows what the review came to', async () => {
  const stage = await open()
  stage.edit.review.set('faster', 'seen', 'Four calls in ten days')
  stage.edit.review.end('adjust')
  stage.edit.thread.followedBy({ roomId: 'B'.repeat(22), title: 'Wi-Fi at the gate', day: '2026-12-01' })
  stage.setRoute({ page: 'board', roomId, place: 'lock' })
  const part = (await screen.findByText('Open the review')).closest('section')!
  for (const text of [/^Is adjusted, said Ana Petrović, Tue 24 Nov$/, 'Four calls in ten days', 'Wi-Fi at the gate, Tue 1 Dec']) expect(within(part).getByText(text)).toBeTruthy()
})

test('[R3] the thread lists its sessions in order with call, verdict and review, and leads to those whose link is here', async () => {
  const [before, after] = ['A'.repeat(21) + 'B', 'A'.repeat(21) + 'C']
  const stage = await open({ boards: [card({ roomId: before, title: 'First hour', call: 'Keep both', outcome: 'conversation', closedAt: 1, reviewEnd: 'adjust' })] })
  stage.edit.thread.begin([{ roomId: before, title: 'Old name', day: '2026-11-03', call: '', outcome: '', end: '' }])
  stage.edit.thread.followedBy({ roomId: after, title: 'Third hour', day: '2026-12-01' })
  const thread = await screen.findByRole('region', { name: 'The thread' })
  const told = within(thread).getAllByRole('listitem').map((one) => one.textContent)
  expect(told).toEqual([
    expect.stringMatching(/^First hourKeep botha conversation · review: adjust$/),
    expect.stringMatching(/^BinderyKeep sewingTue 24 Nov · this session · /),
    expect.stringMatching(/^Third hourTue 1 DecIts link is not on this phone\.$/),
  ])
  expect(within(thread).getAllByRole('link').map((one) => one.getAttribute('href'))).toEqual([`/b/${before}/start`])
})

test('[R3] what came along says from which day: actions, questions and limits', async () => {
  const stage = makeStage({ route: { page: 'board', roomId, place: 'lock' } })
  stage.edit.actions.add({ text: 'Order the trial', from: '2026-11-03' })
  stage.edit.questions.add({ text: 'Who signs?', from: '2026-11-04' })
  stage.edit.limits.add({ type: 'rule', text: 'No glue', from: '2026-11-05' })
  render(() => (
    <stage.Around>
      <Root />
    </stage.Around>
  ))
  for (const from of ['from Tue 3 Nov', 'from Wed 4 Nov']) expect(await screen.findByText(from)).toBeTruthy()
  stage.setRoute({ page: 'board', roomId, place: 'walk' })
  expect(await screen.findByText('from Thu 5 Nov')).toBeTruthy()
})
