import { expect, test } from 'vitest'
import { dayOf } from '../../src/method/day.ts'
import { en } from '../../src/words/en/en.ts'
import { type Hands, hands } from './hands.ts'
import { type HandDevice, setStage } from './stage.ts'
import { typedField } from './typist.ts'
import { putOnRelay, readFromRelay } from './worked-board.ts'

// Ada has one board in four windows of one browser; the first was opened with a view link. Bo is somebody else.
let links: Awaited<ReturnType<typeof putOnRelay>>
let ada: HandDevice
let bo: HandDevice
let viewing: Hands
let windows: Hands[]

const stage = setStage(async () => {
  links = await putOnRelay(stage.relay.origin, 'Night shift', dayOf(Date.now()), () => undefined)
  ada = await stage.open()
  bo = await stage.open()
})

const here = () => bo.page.getByRole('button', { name: /^People: \d/ }).getAttribute('aria-label')
const line = (hand: Hands) => typedField(hand.page, 'line')

test('[Q14] four windows of one board are one person, and the one with the view link gains nothing by the others', async () => {
  viewing = ada.hand
  await viewing.open(links.view)
  await viewing.page.getByText(en.board.viewOnly, { exact: false }).first().waitFor()
  windows = []
  for (let at = 0; at < 3; at++) {
    const opened = hands(await ada.context.newPage())
    await opened.open(links.edit)
    if (at === 0) await opened.giveName('Ada')
    windows.push(opened)
  }
  await bo.hand.open(links.edit)
  await bo.hand.giveName('Bo')
  await expect.poll(here).toBe(en.people.names(2, 2))
  await windows[0]!.write(en.decision.line, 'Keep the press or rent one')
  for (const one of [...windows.slice(1), bo.hand]) await expect.poll(() => line(one).inputValue()).toBe('Keep the press or rent one')
  await viewing.page.getByText('Keep the press or rent one').first().waitFor()
  expect(await viewing.page.getByRole('main').getByRole('textbox').count()).toBe(0)
})

test('[Q14] the window that was first is killed: the others go on, saved and shared, and Ada is still one person', async () => {
  const [first, second, third] = windows as [Hands, Hands, Hands]
  const crashed = first.page.waitForEvent('crash')
  const devtools = await ada.context.newCDPSession(first.page)
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed
  await second.write(en.decision.goodOutcome, 'Ten orders by Friday')
  await expect.poll(() => typedField(third.page, 'value').inputValue()).toBe('Ten orders by Friday')
  await expect.poll(() => typedField(bo.page, 'value').inputValue()).toBe('Ten orders by Friday')
  await second.page.locator('.keeping-mark[data-state=shared]').waitFor()
  await expect.poll(here).toBe(en.people.names(2, 2))
  await viewing.page.getByText('Ten orders by Friday').first().waitFor()
  expect((await readFromRelay(links.edit)).board.session.goodOutcome).toBe('Ten orders by Friday')
  expect(stage.errors()).toEqual([])
})
