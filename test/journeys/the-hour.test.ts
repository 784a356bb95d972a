import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '../../src/words/en/en.ts'
import { expectAlike } from './alike.ts'
import { expectSameTime, minutesLeft, moveOn, openClock } from './clock-hands.ts'
import type { Hands } from './hands.ts'
import { phoneSize, screenSize } from './phones.ts'
import { setStage } from './stage.ts'

// A practice for physiotherapy works through one hour with three phones and a screen, told in order. The relay's clock is turned.
const theme = 'Better scheduling strategy'
const decision = 'Do we keep the waiting list on paper until Easter or let patients take free slots themselves on the booking page?'
const paper = 'Keep the paper list and ring people in the order they stand on it'
const page = 'Let patients take free slots themselves on the booking page'
const agency = 'Hire an agency that fills the slots for us'
const never = 'Patient data with anybody outside the practice'

let mara: Hands
let jon: Hands
let ines: Hands
let screen: Hands
const phones = () => [mara, jon, ines]

const stage = setStage(async () => {
  ;[mara, jon, ines, screen] = await stage.hands(phoneSize, phoneSize, phoneSize, screenSize)
})

const at = (phone: Hands, phase: string) => phone.page.getByRole('region', { name: phase, exact: true })
const main = (phone: Hands) => phone.page.getByRole('main')

/** The card of the option with this line, wherever it stands. */
async function cardOf(phone: Hands, line: string): Promise<Locator> {
  const cards = await main(phone).getByRole('article', { name: /^Option \d/ }).all()
  for (const card of cards) if ((await card.getByRole('textbox', { name: en.options.line }).inputValue()) === line) return card
  throw new Error(`no option says “${line}”`)
}

test('[F1] a brief with holes says what is still to bring, and a theme is no decision', async () => {
  await mara.open(stage.relay.origin)
  await mara.start('Empty chairs')
  await mara.giveName('Mara')
  await main(mara).getByRole('region', { name: en.ready.title }).waitFor()
  await mara.write(en.decision.line, theme)
  await main(mara).getByText(en.flags.notes.theme.says).waitFor()
  await mara.write(en.decision.line, decision)
  await main(mara).getByText(en.flags.notes.theme.says).waitFor({ state: 'hidden' })
  await mara.write(en.decision.goodOutcome, 'Ten of the empty chairs of next week are filled by Friday.')
  expect(await main(mara).getByText(en.ready.ready).count()).toBe(0)
})

test('[J1] two join by its link, and a screen shows the board', async () => {
  const link = await mara.link('edit')
  for (const [phone, name] of [[jon, 'Jon'], [ines, 'Ines']] as const) {
    await phone.open(link)
    await phone.giveName(name)
  }
  await screen.open(await mara.link('view'))
  await screen.toScreen()
  await expect.poll(() => screen.page.locator('body').innerText()).toContain(decision)
})

test('[C7] Ines starts the hour; all show Frame with the same time, and only the two lines', async () => {
  const clock = await openClock(ines)
  await clock.getByRole('button', { name: en.clock.start }).or(clock.getByRole('button', { name: en.clock.startWhole(60) })).click()
  await expectSameTime([mara, jon, ines, screen], 10)
  for (const phone of phones()) await at(phone, 'Frame').waitFor()
  await main(jon).getByRole('button', { name: en.clock.moreThanLines }).waitFor()
  await jon.inSheet(en.decision.deciderHole, (sheet) => jon.tap(/^Mara/, sheet))
  await jon.inSheet(en.decision.decideByHole, () => jon.pickDay(3))
  await ines.write(en.problem.line, 'Between a call that cancels and the next name on the list we lose six treatments a week.')
})

test('[C6] the room moves on to Walk: phones follow, but not the one whose person is typing', async () => {
  await stage.relay.turn(9)
  await expectSameTime([mara, jon, ines, screen], 1)
  const line = main(jon).getByRole('textbox', { name: en.problem.line, exact: true })
  await line.focus()
  await line.press('End')
  await moveOn(ines, 'Walk')
  await at(mara, 'Walk').waitFor()
  await at(ines, 'Walk').waitFor()
  const back = jon.page.getByRole('button', { name: en.clock.roomAt('Walk') })
  await back.waitFor()
  await line.pressSequentially(' Each is 85 €.')
  await back.click()
  await at(jon, 'Walk').waitFor()
})

test('[C4] Walk runs over: Compare gives the minutes, Lock keeps its own', async () => {
  await jon.inSheet(en.workflow.caseHole, (sheet) => jon.write(en.workflow.case, 'Mrs Adler, who cancelled on Tuesday at eight', sheet))
  await jon.inSheet(en.workflow.caseDayHole, () => jon.pickDay(-2))
  for (const what of ['Mrs Adler rings and cancels', 'Jon writes it on the list', 'Somebody rings the next on the list']) await jon.add(en.workflow.addStep, what)
  await mara.inSheet(new RegExp(en.limits.missing.hours), (sheet) => mara.write(en.limits.amountHours, '4', sheet))
  await mara.inSheet(new RegExp(en.limits.missing.money), (sheet) => mara.tap(en.limits.noLimit, sheet))
  // Whoever is in a field stays there, by C6.
  await jon.page.locator(':focus').blur()
  await stage.relay.turn(24)
  await expect.poll(() => minutesLeft(screen)).toBeLessThan(-3)
  await expectSameTime([mara, jon, ines, screen], -4)
  await moveOn(ines, 'Compare')
  for (const phone of phones()) await at(phone, 'Compare').waitFor()
  await expectSameTime([mara, jon, ines, screen], 16)
})

test('[C2] Mara takes the clock over, and everybody sees it', async () => {
  const sheet = await openClock(mara)
  await sheet.getByText(en.clock.held('Ines')).waitFor()
  await sheet.getByRole('button', { name: en.clock.take }).click()
  await sheet.getByText(en.clock.heldByMe).first().waitFor()
  await mara.closeSheet()
  const seen = await openClock(ines)
  await expect.poll(() => seen.textContent()).toContain(en.clock.held('Mara'))
  await ines.closeSheet()
})

test('[Y1] Jon is offline during Compare and goes on; the others go on too', async () => {
  await jon.page.context().setOffline(true)
  for (const line of [paper, page]) await mara.add(en.options.add, line)
  await jon.add(en.options.add, agency)
  const third = main(jon).getByRole('article', { name: en.options.name(1) })
  await jon.write(en.options.questions.howLong, 'Two weeks until they know our names', third)
  const second = main(ines).getByRole('article', { name: en.options.name(2) })
  await ines.write(en.options.questions.whoCan, 'Jon, with the people of the booking page', second)
  await expect.poll(() => jon.keeping().textContent(), { timeout: 10_000 }).toMatch(/offline/i)
})

test('[L4] a limit comes up in Compare, is marked with its minute, and closes an option', async () => {
  await stage.relay.turn(6)
  await expectSameTime([mara, ines, screen], 10)
  await ines.to('Walk')
  await ines.tap(en.limits.add)
  await ines.tap(en.limits.types.never, ines.sheet())
  await ines.write(en.limits.texts.never, never, ines.sheet())
  await ines.write(en.limits.byWhom, 'Mara', ines.sheet())
  await ines.closeSheet()
  await main(ines).getByText(/came up in minute (39|40|41)/).waitFor()
  await main(mara).getByText(/check the options again/).waitFor()
  await expect.poll(() => screen.page.locator('body').innerText()).toContain(never)
})

test('[O3] back from being offline, all have Jon’s option, which breaks that limit and is shown as closed', async () => {
  await jon.page.context().setOffline(false)
  await expect.poll(() => jon.keeping().textContent(), { timeout: 10_000 }).toMatch(/shared/i)
  const board = await expectAlike(phones())
  for (const text of [paper, page, agency, 'Two weeks until they know our names', 'Jon, with the people of the booking page', never]) expect(board).toContain(text)
  for (const phone of phones()) await phone.to('Compare')
  const card = await cardOf(mara, agency)
  await card.getByRole('button', { name: /^More for option/ }).click()
  await mara.page.getByRole('menuitem', { name: en.options.close(never) }).click()
  await expect.poll(() => main(jon).textContent()).toContain(en.options.closedBy(never, 'Mara'))
  await mara.tap(en.limits.checked)
  await main(ines).getByText(/check the options again/).waitFor({ state: 'hidden' })
})

test('[X2] Mara makes the call and closes with holes: a conversation, not yet a working session', async () => {
  await stage.relay.turn(9)
  await moveOn(mara, 'Lock')
  for (const phone of phones()) await phone.to('Lock')
  await mara.tap(page)
  await mara.add(en.actions.nextLabel, 'Switch the booking page on for cancelled slots')
  await mara.tap(en.closing.close)
  await expect.poll(() => main(jon).textContent()).toMatch(/conversation, not yet a working session/)
  await expect.poll(() => screen.page.locator('body').innerText()).toMatch(/conversation, not yet a working session/i)
})

test('[X2] opened again and filled, it is a working session, and shows what the minutes were used for', async () => {
  await jon.tap(en.closing.reopen)
  await mara.write(en.call.why, 'The list loses the race against the telephone every morning.')
  const card = main(jon).getByRole('article', { name: 'Switch the booking page on for cancelled slots' })
  await jon.inSheet(en.actions.ownerHole, (sheet) => jon.tap(/^Jon/, sheet), card)
  await jon.inSheet(en.actions.dueHole, () => jon.pickDay(4), card)
  await jon.inSheet(en.actions.firstStepHole, (sheet) => jon.write(en.actions.firstStep, 'The page shows Tuesday’s free slots', sheet), card)
  await ines.inSheet(en.review.dayHole, () => ines.pickDay(7))
  await ines.tap(en.closing.close)
  for (const phone of phones()) await expect.poll(() => main(phone).textContent()).not.toMatch(/conversation, not yet/)
  await main(mara).getByRole('list', { name: en.outcome.headings.minutes }).waitFor()
  await expect.poll(() => screen.page.locator('body').innerText()).toContain('The list loses the race against the telephone every morning.')
  await expectAlike(phones())
})

test('no page said that something is wrong', () => {
  expect(stage.errors()).toEqual([])
})
