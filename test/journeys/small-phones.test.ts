import { expect, test } from 'vitest'
import { en } from '../../src/words/en/en.ts'
import { type Hands } from './hands.ts'
import { phoneSize } from './phones.ts'
import { setStage } from './stage.ts'
import { putOnRelay } from './worked-board.ts'

// A board with more of everything than is good, on the smallest phone and with text at twice its size: no page is wider than the window,
// since a phone would then draw all of it smaller and push the bar at its foot out of reach.
const today = new Date().toISOString().slice(0, 10)
const small = { ...phoneSize, viewport: { width: 320, height: 640 } }
const line = 'Keep the nightly export by hand until the end of March with one person at the desk, and freeze every new booking channel until the day of the renewal'
const stage = setStage()
let phone: Hands
let link: string

const width = () => phone.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
const setText = (size: string) => phone.page.evaluate((chosen) => void (document.documentElement.style.fontSize = chosen), size)

test('[O4] six options make no page wider than the phone', async () => {
  const made = await putOnRelay(stage.relay.origin, 'Bookings', today, (_, edit) => {
    for (let place = 1; place <= 6; place += 1) edit.options.add({ line: `${place}: ${line}` })
    for (let place = 1; place <= 12; place += 1) edit.actions.add({ text: `Write to the supplier about clinic ${place}` })
  })
  link = made.edit
  phone = (await stage.hands(small))[0]
  await phone.open(link)
  await phone.giveName('Ramona')
  await phone.to('Compare')
  await expect.poll(() => phone.page.getByRole('button', { name: /^Option \d/ }).count()).toBe(6)
  expect(await width()).toEqual([320, 320])
})

test('[U1] nor is any phase at twice the size of text', async () => {
  await setText('212.5%')
  for (const phase of ['Frame', 'Walk', 'Compare', 'Lock'] as const) {
    await phone.page.goto(phone.page.url().replace(/[a-z]+$/, phase.toLowerCase()))
    await phone.page.getByRole('region', { name: phase, exact: true }).waitFor()
    await setText('212.5%')
    expect(await width(), phase).toEqual([320, 320])
  }
  await setText('')
})

test('[K1] several captures in a row leave the field and its buttons free, also on a small phone', async () => {
  await phone.page.getByRole('button', { name: 'Write something down' }).click()
  const field = phone.sheet().getByRole('textbox', { name: en.capture.field })
  for (const text of ['Call the supplier', 'Print the paper list for the clinic in the north', 'Tell the receptions on Monday what changes and what does not']) {
    await field.fill(text)
    await phone.sheet().getByRole('button', { name: en.capture.kinds.action, exact: true }).click()
  }
  // Playwright presses only what nothing covers.
  await field.click({ timeout: 2000 })
  await expect.poll(() => phone.sheet().getByText(/^Action: Tell/).count()).toBeGreaterThan(0)
  await phone.sheet().getByRole('button', { name: en.kit.close, exact: true }).click({ timeout: 2000 })
})

test('[L1] a finger that leaves a number for a choice presses that choice', async () => {
  await phone.to('Walk')
  await phone.tap(/^Money:/)
  await phone.sheet().getByRole('textbox', { name: en.limits.amountMoney }).fill('18000')
  const choice = phone.sheet().locator('label').filter({ hasText: /^in total$/ })
  await choice.scrollIntoViewIfNeeded()
  const { x, y, width: wide, height } = (await choice.boundingBox())!
  await phone.page.touchscreen.tap(x + wide / 2, y + height / 2)
  await expect.poll(() => phone.sheet().getByRole('radio', { name: 'in total' }).isChecked()).toBe(true)
  expect(stage.errors()).toEqual([])
})
