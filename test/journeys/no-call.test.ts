import { expect, test } from 'vitest'
import { en } from '../../src/words/en/en.ts'
import { fillBrief, fillCompare, fillFrame, fillWalk } from '../fixtures/worked-hour.ts'
import { moveOn, openClock } from './clock-hands.ts'
import type { Hands } from './hands.ts'
import { phoneSize, screenSize } from './phones.ts'
import { setStage } from './stage.ts'
import { putOnRelay } from './worked-board.ts'

// An hour that is well prepared and ends badly on purpose: everything is on the table, and nobody chooses.
const today = new Date().toISOString().slice(0, 10)
let kim: Hands
let olu: Hands
let screen: Hands

const stage = setStage(async () => {
  ;[kim, olu, screen] = await stage.hands(phoneSize, phoneSize, screenSize)
  const links = await putOnRelay(stage.relay.origin, 'Tool hire', today, (board, edit) => {
    const people = fillBrief(edit, today)
    edit.clock.start()
    fillFrame(edit, today, people)
    edit.clock.enter('walk')
    fillWalk(edit, today, people)
    edit.clock.enter('compare')
    fillCompare(board, edit, today)
  })
  for (const [phone, name] of [[kim, 'Kim'], [olu, 'Olu']] as const) {
    await phone.open(links.edit)
    await phone.giveName(name)
  }
  await screen.open(links.view)
  await screen.toScreen()
})

const main = (phone: Hands) => phone.page.getByRole('main')

test('[C4] the minutes run out in Compare: every phone says that only Lock’s are left, and offers the jump', async () => {
  await stage.relay.turn(50)
  for (const phone of [kim, olu]) await phone.page.getByText(en.clock.onlyLock(10)).first().waitFor()
  await expect.poll(() => screen.page.locator('body').innerText()).toContain(en.clock.onlyLock(10))
  const sheet = await openClock(kim)
  await sheet.getByRole('button', { name: en.clock.take }).click()
  await kim.closeSheet()
  await moveOn(kim, 'Lock')
  for (const phone of [kim, olu]) await phone.page.getByRole('region', { name: 'Lock', exact: true }).waitFor()
})

test('[X2] nobody chooses: closing says what is missing, does not stop it, and the outcome calls it a conversation', async () => {
  await kim.tap(en.closing.close)
  const verdict = en.closing.verdict({ outcome: 'conversation', holes: (['call', 'action', 'review'] as const).map((lacks) => ({ lacks, field: '' })) })
  for (const phone of [kim, olu]) await main(phone).getByText(verdict).first().waitFor()
  await expect.poll(() => screen.page.locator('body').innerText()).toContain(verdict)
  expect(await main(kim).getByRole('textbox').count()).toBe(0)
})

test('[X2] an action without an owner keeps it a conversation, which then names what that action lacks', async () => {
  await olu.tap(en.closing.reopen)
  await olu.add(en.actions.nextLabel, 'Order two tablets')
  await main(olu).getByText(/no action has an owner/).waitFor()
  await kim.tap(en.closing.close)
  await expect.poll(() => screen.page.locator('body').innerText()).toMatch(/nobody made the call, no action has an owner/)
})

test('no page said that something is wrong', () => {
  expect(stage.errors()).toEqual([])
})
