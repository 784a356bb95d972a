import { afterAll, expect, test } from 'vitest'
import { en } from '../../src/words/en/en.ts'
import { expectAlike } from './alike.ts'
import { bicycleCase, textsOf } from './bicycle-case.ts'
import { fillFrame, fillLimits, fillLock, fillOptions, fillWorkflow } from './fill-the-hour.ts'
import { type Hands, hands } from './hands.ts'
import { type Device, mortalPhone, phoneSize, screenSize } from './phones.ts'
import { setStage } from './stage.ts'

// One meeting from beginning to end, told in order: each test goes on where the one before stopped.
let emilsPhone: Awaited<ReturnType<typeof mortalPhone>>
let petra: Hands
let nadia: Hands
let emil: Hands
let screen: Hands
let link: string
/** Emil's phone each time that it was switched on. */
const emils: Device[] = []

const line = (phone: Hands) => phone.page.getByRole('textbox', { name: en.decision.line, exact: true })

async function shows(phone: Hands, phase: 'Frame' | 'Walk' | 'Lock', ...texts: string[]): Promise<void> {
  await phone.to(phase)
  const part = phone.page.getByRole('region', { name: phase, exact: true })
  for (const text of texts) await expect.poll(() => part.ariaSnapshot()).toContain(text)
}

async function switchOn(): Promise<Hands> {
  const opened = await emilsPhone.open()
  emils.push(opened)
  return hands(opened.page)
}

const stage = setStage(async () => {
  ;[petra, nadia, screen] = await stage.hands(phoneSize, phoneSize, screenSize)
  emilsPhone = await mortalPhone()
  emil = await switchOn()
})

afterAll(async () => {
  await emilsPhone?.[Symbol.asyncDispose]()
})

test('[J1] one starts a board, two join by its link with a name, and a screen shows it', async () => {
  await petra.open(stage.relay.origin)
  await petra.start(bicycleCase.title)
  await petra.giveName('Petra')
  link = await petra.link('edit')
  for (const [phone, name] of [[nadia, 'Nadia'], [emil, 'Emil']] as const) {
    await phone.open(link)
    await phone.giveName(name)
    await phone.page.getByRole('heading', { name: bicycleCase.title }).waitFor()
    expect(phone.page.url()).not.toContain('#')
  }
  await screen.open(await petra.screenLink('view'))
  await petra.page.getByRole('button', { name: /People: 3/ }).waitFor()
})

test('[B1] they fill every part of the hour together, each on their own phone', async () => {
  await Promise.all([fillFrame(petra), fillWorkflow(emil), fillLimits(nadia)])
  await fillOptions(nadia)
  await fillLock(petra)
  const board = await expectAlike([petra, nadia, emil])
  const { title, ...parts } = bicycleCase
  expect(textsOf(parts).filter((text) => !board.includes(text))).toEqual([])
  expect(title).toBe(await nadia.page.getByRole('heading', { level: 1 }).locator('strong, span').first().textContent())
})

test('[B2] two type in the same line at once, and both see each other’s letters', async () => {
  await petra.to('Frame')
  await nadia.to('Frame')
  await line(petra).press('Control+Home')
  await line(nadia).press('Control+End')
  await Promise.all([line(petra).pressSequentially('Once and for all: ', { delay: 15 }), line(nadia).pressSequentially(' And who trains them?', { delay: 15 })])
  const both = `Once and for all: ${bicycleCase.decision} And who trains them?`
  for (const phone of [petra, nadia]) await expect.poll(() => line(phone).inputValue()).toBe(both)
  await screen.page.getByText(both).first().waitFor()
})

test('[Y1] a phone goes offline, edits, is told so, and comes back without loss', async () => {
  await emil.page.context().setOffline(true)
  await emil.to('Compare')
  await emil.add(en.parkingLot.add, 'The wholesaler closes in August')
  await emil.to('Walk')
  await emil.write(en.workflow.cleanedUpBy, 'Emil, on Saturdays and Mondays')
  await nadia.to('Walk')
  await nadia.write(en.workflow.workaround, 'A taxi, twice a week')
  await expect.poll(() => emil.keeping().textContent(), { timeout: 10_000 }).toMatch(/offline/i)
  await emil.page.context().setOffline(false)
  await expect.poll(() => emil.keeping().textContent(), { timeout: 10_000 }).toMatch(/shared/i)
  for (const phone of [petra, nadia, emil]) {
    await shows(phone, 'Walk', 'Emil, on Saturdays and Mondays', 'A taxi, twice a week')
  }
})

test('[Y2] a phone that is killed keeps all that it called saved', async () => {
  await emil.page.context().setOffline(true)
  await emil.to('Lock')
  await emil.add(en.openQuestions.add, 'Who pays for the trainer?')
  await expect.poll(() => emil.keeping().textContent(), { timeout: 10_000 }).toMatch(/waiting/i)
  await emilsPhone.kill()
  emil = await switchOn()
  await emil.open(stage.relay.origin)
  await emil.page.getByRole('link', { name: new RegExp(bicycleCase.title) }).first().click()
  for (const phone of [petra, emil]) await shows(phone, 'Lock', 'Who pays for the trainer?')
})

test('[Y4] the relay is killed and comes back: phones say so, keep working, and reconnect by themselves', async () => {
  await stage.relay.kill()
  await expect.poll(() => nadia.keeping().textContent(), { timeout: 10_000 }).toMatch(/offline/i)
  await nadia.to('Frame')
  await nadia.write(en.decision.goodOutcome, 'Written while the relay was gone')
  await stage.relay.start()
  await expect.poll(() => nadia.keeping().textContent(), { timeout: 10_000 }).toMatch(/shared/i)
  for (const phone of [petra, emil]) await shows(phone, 'Frame', 'Written while the relay was gone')
})

test('[V2] the relay’s disk and log hold no word of the board, and no secret of its link', () => {
  const kept = `${stage.relay.disk()}\n${stage.relay.log()}`
  expect(kept.length).toBeGreaterThan(20_000)
  const words = textsOf(bicycleCase).flatMap((text) => text.split(/\s+/)).filter((word) => word.length > 6)
  for (const word of [...words, 'Petra', 'Nadia', link.slice(link.indexOf('#') + 2)]) expect(kept.includes(word), word).toBe(false)
})

test('[Y7] a relay that lost its disk is filled again by the phones, and a newcomer finds everything', async () => {
  await stage.relay.kill()
  stage.relay.empty()
  await stage.relay.start()
  const { hand: newcomer } = await stage.open()
  await newcomer.open(link)
  await newcomer.giveName('Ola')
  const board = await expectAlike([petra, nadia, emil, newcomer])
  for (const text of ['Written while the relay was gone', 'Who pays for the trainer?', 'The wholesaler closes in August', 'A taxi, twice a week']) expect(board).toContain(text)
})

test('[S1] the screen shows the decision line and each part of the hour', async () => {
  const shown = screen.page.locator('body')
  for (const text of [bicycleCase.decision, 'Petra', 'Nadia', 'Emil']) await expect.poll(() => shown.innerText()).toContain(text)
})

test('no page said that something is wrong', () => {
  expect([...stage.errors(), ...emils.flatMap((one) => one.errors)]).toEqual([])
})
