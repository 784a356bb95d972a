import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { addDays } from '../../src/method/day.ts'
import { en } from '../../src/words/en/en.ts'
import { fillBrief, fillCompare, fillFrame, fillWalk } from '../fixtures/worked-hour.ts'
import type { Hands } from './hands.ts'
import { phoneSize } from './phones.ts'
import { setStage } from './stage.ts'
import { putOnRelay } from './worked-board.ts'

// After the hour: what happens to the actions of a closed board, its review a week later on two phones, and the session that follows.
const pictures = process.env.PICTURES
const today = new Date().toISOString().slice(0, 10)
const tablet = 'Set up one tablet at the gate'
const count = 'Count the hours of ten returns'
const insurer = 'Get the insurer to accept a signature on glass'
const week = 7 * 86_400_000
const stage = setStage()
let nadia: Hands
let tom: Hands
let roomId = ''

beforeAll(async () => {
  if (pictures) mkdirSync(pictures, { recursive: true })
  ;[nadia, tom] = await stage.hands(phoneSize, phoneSize)
  const links = await putOnRelay(stage.relay.origin, 'Back in the yard', today, (board, edit) => {
    const people = fillBrief(edit, today)
    edit.session.set('title', 'Back in the yard')
    edit.clock.start()
    fillFrame(edit, today, people)
    fillWalk(edit, today, people)
    fillCompare(board, edit, today)
    edit.call.make({ path: 'Book returns on a tablet at the gate for 21 days.', why: 'The wait is in the typing.' })
    edit.actions.add({ text: tablet, ownerId: people.piotr, due: addDays(today, 2), firstStep: 'Borrow the tablet' })
    edit.actions.add({ text: count, ownerId: people.nadia, due: addDays(today, 3), firstStep: 'Copy last week’s list' })
    edit.actions.add({ text: insurer, ownerId: people.lena, due: addDays(today, 3), firstStep: 'Send the sample' })
    edit.review.setDay(addDays(today, 7))
    edit.review.set('blocker', 'expected', 'Under 2 hours between gate and free')
    edit.session.close()
    // Their phones come in under these names.
    for (const one of [people.nadia, people.tom]) edit.people.set(one, 'joined', false)
  })
  for (const [phone, name] of [[nadia, 'Nadia Holt'], [tom, 'Tom Birch']] as const) {
    await phone.open(links.edit)
    await phone.to('Lock')
    await phone.giveName(name)
  }
  roomId = new URL(nadia.page.url()).pathname.split('/')[2]!
})

const main = (phone: Hands) => phone.page.getByRole('main')
const card = (phone: Hands, text: string) => main(phone).getByRole('article', { name: text })

const seen = (question: keyof typeof en.review.questions) => en.review.of(en.review.seen, en.review.questions[question])

async function look(phone: Hands, name: string): Promise<void> {
  if (pictures) await phone.page.screenshot({ path: join(pictures, `review-${name}.png`), fullPage: true })
}

async function openThread(phone: Hands): Promise<string[]> {
  await phone.page.getByRole('button', { name: en.board.menu }).click()
  await phone.page.getByRole('menuitem', { name: en.review.thread }).click()
  await phone.sheet().getByRole('listitem').nth(1).waitFor()
  return phone.sheet().getByRole('listitem').allInnerTexts()
}

/** Everybody’s clocks, a week later; the pages are opened again. */
async function aWeekLater(): Promise<void> {
  for (const { page } of [nadia, tom]) {
    await page.context().addInitScript((ms) => {
      const before = Date.now
      const Right = Date
      // Days are also made of `new Date()` without arguments.
      globalThis.Date = new Proxy(Right, { construct: (made, given) => (given.length === 0 ? new made(before() + ms) : Reflect.construct(made, given)) })
      globalThis.Date.now = () => before() + ms
    }, week)
  }
  await stage.relay.turn(week / 60_000)
}

test('[A6] on a closed board actions are done, handed over and given another day, with who and when, on both phones', async () => {
  await tom.to('Lock')
  await nadia.to('Lock')
  await card(tom, tablet).getByRole('button', { name: en.actions.markDone(tablet) }).click()
  await card(nadia, tablet).getByText(/Done by Tom Birch/).waitFor()
  await card(nadia, insurer).getByRole('button', { name: /^Who owns it: Lena/ }).click()
  await nadia.tap(/^Tom Birch/, nadia.sheet())
  await card(tom, insurer).getByText(/Handed from Lena Marsh to Tom Birch by Nadia Holt/).waitFor()
  await card(tom, insurer).getByRole('button', { name: /^By when/ }).click()
  await tom.pickDay(6)
  await card(nadia, insurer).getByText(/Moved from .* by Tom Birch/).waitFor()
  // The board has stayed closed all the while.
  await expect.poll(() => main(nadia).getByRole('link', { name: en.outcome.toIt }).count()).toBe(1)
})

test('[R4] a week later the start page says that the review is due and what is overdue, and one tap there says it is done', async () => {
  await aWeekLater()
  for (const phone of [nadia, tom]) await phone.open(stage.relay.origin)
  for (const phone of [nadia, tom]) await main(phone).getByRole('heading', { name: en.start.reviewsDue }).waitFor()
  await main(nadia).getByText(en.start.waiting(1, 1)).waitFor()
  await look(nadia, 'start')
  await nadia.tap(en.start.markDone(count))
  await main(nadia).getByText(count).waitFor({ state: 'hidden' })
  await look(nadia, 'start-done')
})

test('[R2] the review is held on two phones: expected beside seen, what was done, and it ends in adjust', async () => {
  for (const phone of [nadia, tom]) await main(phone).getByRole('link', { name: /Back in the yard/ }).first().click()
  await main(tom).getByText('2 done · 1 open').waitFor()
  await look(tom, 'empty')
  await nadia.write(seen('blocker'), '3 hours on dry days, 7 on wet ones')
  const expected = main(tom).getByRole('textbox', { name: en.review.of(en.review.expected, en.review.questions.blocker) })
  await expect.poll(() => expected.inputValue()).toBe('Under 2 hours between gate and free')
  await tom.write(seen('newProblem'), 'The Wi-Fi drops behind the wash bay.')
  await expect.poll(() => main(nadia).getByRole('textbox', { name: seen('newProblem') }).inputValue()).toContain('Wi-Fi')
  await tom.tap(new RegExp(`^${en.review.ends.adjust}`))
  await main(nadia).getByText(/Is adjusted, said Tom Birch/).waitFor()
  await look(nadia, 'ended')
})

test('[R3] one tap starts the follow-up, with what is open and the day it came from; a line is taken over by one tap', async () => {
  await nadia.tap(en.review.followUp)
  await main(nadia).getByText(en.newSession.actions(1)).waitFor()
  await nadia.tap('The Wi-Fi drops behind the wash bay.')
  await nadia.write(en.newSession.decision, 'Do we move the tablet to the gate house or lay a cable to the wash bay?')
  await look(nadia, 'new')
  await nadia.tap(en.newSession.make)
  await nadia.page.getByRole('heading', { name: 'Follow-up: Back in the yard' }).waitFor()
  await expect.poll(() => main(nadia).getByRole('textbox', { name: en.problem.line, exact: true }).inputValue()).toBe('The Wi-Fi drops behind the wash bay.')
  await nadia.to('Lock')
  await card(nadia, insurer).getByText(en.actions.from(en.format.day(today))).waitFor()
  await nadia.to('Walk')
  await main(nadia).getByText('Washes it and looks for damage').first().waitFor()
})

test('[R3] the thread reads in order from both boards, and leads to where the phone has the link', async () => {
  const [first, second] = await openThread(nadia)
  await look(nadia, 'thread')
  expect(first).toMatch(/Back in the yard[^]*Book returns on a tablet[^]*review: adjust/)
  expect(second).toMatch(/Follow-up: Back in the yard[^]*this session/)
  await nadia.sheet().getByRole('link', { name: /^Back in the yard/ }).click()
  await nadia.page.waitForURL(new RegExp(roomId))
  expect((await openThread(nadia)).map((one) => one.split('\n')[0])).toEqual(['Back in the yard', 'Follow-up: Back in the yard'])
  // Tom has only the first board's link.
  await tom.page.getByRole('region', { name: en.review.thread }).getByText(en.review.unknown).waitFor()
})

test('no page said that something is wrong', () => {
  expect(stage.errors()).toEqual([])
})
