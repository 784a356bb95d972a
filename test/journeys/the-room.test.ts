import type { CDPSession } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays, dayOf } from '../../src/method/day.ts'
import { knock, knockPath, readKnockMessage } from '../../src/protocol/knock-messages.ts'
import { en } from '../../src/words/en/en.ts'
import { later } from '../../src/words/en/later.ts'
import { expectAlike } from './alike.ts'
import { expectSameTime, minutesLeft, openClock } from './clock-hands.ts'
import { type Hands, hands } from './hands.ts'
import { knockFrom, notice, picture, shownCode } from './knock-hands.ts'
import { kitchen, upToCompare } from './late-compare.ts'
import { phoneSize, screenSize } from './phones.ts'
import { readQr } from './read-qr.ts'
import { setStage } from './stage.ts'
import { putOnRelay } from './worked-board.ts'

// The last twenty minutes of an hour, told in order: eight phones, a screen that was opened with the edit link, and its clicker.
const today = dayOf(Date.now())
const names = ['Ines', 'Jon', 'Ola', 'Kai', 'Per', 'Mia', 'Tess', 'Ugo'] as const
let phones: Record<(typeof names)[number], Hands>
let screen: Hands
let link: string
let miasOther: Hands
let tessSleeps: CDPSession

const stage = setStage(async () => {
  link = (await putOnRelay(stage.relay.origin, kitchen.title, today, upToCompare(today, 11))).edit
  await stage.relay.turn(41)
  const made = await stage.hands(...names.map(() => phoneSize))
  phones = Object.fromEntries(names.map((name, at) => [name, made[at]])) as typeof phones
  ;[screen] = await stage.hands(screenSize)
})

const everybody = (): Hands[] => Object.values(phones)
const main = (phone: Hands) => phone.page.getByRole('main')
const shown = () => screen.page.locator('body').innerText()
const board = (phone: Hands) => phone.page.getByRole('heading', { name: kitchen.title })

/** The names that the screen lists as here. */
const here = async (): Promise<string[]> =>
  (await screen.page.getByRole('list', { name: en.people.here }).getByRole('listitem').allInnerTexts()).map((text) => text.split(/\s/)[0]!).toSorted()

/** What the people sheet of a phone says of somebody. */
async function said(of: string, on: Hands): Promise<string[]> {
  await on.page.getByRole('button', { name: /^People: \d/ }).click()
  await on.sheet().waitFor()
  const rows = await on.sheet().getByRole('listitem').filter({ has: on.page.getByText(of, { exact: true }) }).allInnerTexts()
  await on.closeSheet()
  return rows
}

test('[J1] they come by the link, and by what the code on the screen says to a camera', async () => {
  const { Ines, Jon, Ola } = phones
  await screen.open(link)
  await screen.toScreen()
  await Promise.all(([['Ines', Ines], ['Jon', Jon]] as const).map(async ([name, phone]) => {
    await phone.open(link)
    await phone.giveName(name)
  }))
  const scanned = await readQr(screen.page.getByRole('img', { name: en.screen.code }))
  expect(scanned).toBe(link)
  await Ola.open(scanned)
  await board(Ola).waitFor()
  await Ola.giveName('Ola')
  await expect.poll(here).toEqual(['Ines', 'Jon', 'Ola'])
  await expectSameTime([Ines, Ola, screen], 9)
})

/** Lets a knock through to the relay, and keeps what the relay says to it. */
async function listenIn(phone: Hands): Promise<Buffer[]> {
  const heard: Buffer[] = []
  await phone.page.routeWebSocket(new RegExp(`${knockPath}$`), (visitor) => {
    const relay = visitor.connectToServer()
    relay.onMessage((data) => {
      heard.push(data as Buffer)
      visitor.send(data)
    })
  })
  return heard
}

test('[J1] without a camera they type the code: one is let in by the picture, one is not now and comes by the link', async () => {
  const { Ines, Kai, Per, Ugo } = phones
  const code = await shownCode(screen.page)
  const heard = await listenIn(Kai)
  await Promise.all([knockFrom(Kai.page, stage.relay.origin, code, 'Kai'), knockFrom(Per.page, stage.relay.origin, code, 'Per')])
  for (const phone of [Kai, Per]) await phone.page.getByText(later.knock.ask).waitFor()
  const first = (await notice(Ines.page, 'Kai').isVisible()) ? 'Kai' : 'Per'
  for (const name of first === 'Kai' ? (['Kai', 'Per'] as const) : (['Per', 'Kai'] as const)) {
    await notice(Ines.page, name).waitFor()
    expect(await picture(notice(Ines.page, name))).toBe(await picture(phones[name].page))
    await notice(Ines.page, name).getByRole('button', { name: name === 'Kai' ? later.knock.letIn : later.knock.notNow }).click()
  }
  await board(Kai).waitFor()
  await Per.page.getByText(later.knock.ends.refused).waitFor()
  await Per.open(link)
  await board(Per).waitFor()

  // What the room had said to Kai, played back to Ugo by somebody between.
  const saved = heard.filter((one) => [knock.host, knock.answer].some((kind) => readKnockMessage(new Uint8Array(one)).kind === kind))
  expect(saved).toHaveLength(2)
  await Ugo.page.routeWebSocket(new RegExp(`${knockPath}$`), (visitor) => visitor.onMessage(() => visitor.send(saved.shift()!)))
  await knockFrom(Ugo.page, stage.relay.origin, code, 'Ugo')
  await Ugo.page.getByText(later.knock.ends.forged).waitFor()
  await expect.poll(here).toEqual(['Ines', 'Jon', 'Kai', 'Ola', 'Per'])
  await Ugo.open(await readQr(await inviteCode(Ines)))
  await board(Ugo).waitFor()
  await Ines.closeSheet()
  await expect.poll(here).toEqual(['Ines', 'Jon', 'Kai', 'Ola', 'Per', 'Ugo'])
})

async function inviteCode(phone: Hands) {
  await phone.page.getByRole('button', { name: en.board.menu }).click()
  await phone.page.getByRole('menuitem', { name: en.board.invite }).click()
  return phone.sheet().getByRole('img', { name: en.invite.code })
}

test('[Y6] somebody with two windows is one person, and is where they were last', async () => {
  const { Ines, Mia, Tess } = phones
  await Promise.all(([['Mia', Mia], ['Tess', Tess]] as const).map(async ([name, phone]) => {
    await phone.open(link)
    await phone.giveName(name)
  }))
  miasOther = hands(await Mia.page.context().newPage())
  await miasOther.open(Mia.page.url().replace(/compare|start/, 'walk'))
  await miasOther.to('Walk')
  await expect.poll(here).toEqual([...names].toSorted())
  await expect.poll(() => said('Mia', Ines)).toEqual([expect.stringContaining(en.people.at.walk)])
})

test('[J3] who has no phone is on the board by name', async () => {
  const { Jon } = phones
  await Jon.page.getByRole('button', { name: /^People: \d/ }).click()
  await Jon.write(en.people.add, 'Vera', Jon.sheet())
  await Jon.tap(en.people.addButton, Jon.sheet())
  await Jon.closeSheet()
  expect(await said('Vera', Jon)).toEqual([expect.stringContaining(en.people.byName)])
})

test('[C2] Ines takes the clock, sees who is done, and hands it to Jon; it is on everybody’s phone', async () => {
  const { Ines, Ola, Kai } = phones
  const sheet = await openClock(Ines)
  await sheet.getByRole('button', { name: en.clock.take }).click()
  await sheet.getByText(en.clock.heldByMe).first().waitFor()
  await Ines.closeSheet()
  for (const phone of [Ola, Kai]) await phone.page.getByLabel(en.board.done('Compare')).check()
  await expect.poll(() => Ines.page.locator('.clock-bar').innerText()).toContain(en.board.doneCount(2, 8))
  await expect.poll(shown).toContain(en.board.doneCount(2, 8))
  await openClock(Ines)
  await Ines.tap(en.clock.hand, Ines.sheet())
  await Ines.tap('Jon', Ines.sheet())
  await Ines.closeSheet()
  await expect.poll(() => Ola.page.locator('.clock-bar').innerText()).toContain(en.clock.held('Jon'))
})

test('[K4] two say “off the line”: the line is large on the screen, and nobody’s name is', async () => {
  for (const phone of [phones.Mia, phones.Kai]) {
    await phone.page.getByRole('button', { name: en.board.capture }).click()
    await phone.tap(en.offTheLine.say, phone.sheet())
  }
  const alone = screen.page.locator('.line-alone')
  await alone.getByText(kitchen.decision).waitFor()
  expect(await alone.innerText()).not.toMatch(/Mia|Kai/)
})

test('[S1] any phone puts one part alone on the screen and hides the code', async () => {
  const { Per } = phones
  await openClock(Per)
  await Per.choose(en.onScreen.parts.limits)
  await screen.page.getByRole('region', { name: en.onScreen.parts.limits, exact: true }).waitFor()
  await Per.sheet().getByLabel(en.onScreen.hideCode).check()
  await expect.poll(() => screen.page.getByRole('img', { name: en.screen.code }).count()).toBe(0)
  await Per.closeSheet()
})

test('[L4] a limit that comes up now asks for a look at the options, and stands on the screen', async () => {
  const { Kai } = phones
  await Kai.to('Walk')
  await Kai.tap(en.limits.add)
  await Kai.tap(en.limits.types.rule, Kai.sheet())
  await Kai.write(en.limits.texts.rule, kitchen.late, Kai.sheet())
  await Kai.closeSheet()
  await expect.poll(shown).toContain(kitchen.late)
  await main(phones.Ola).getByText(/check the options again/).waitFor()
})

test('[J2] a phone that sleeps is gone from the room within ten seconds', async () => {
  // As when the system takes a phone's processor away: nothing of the page runs any more, and its socket stays.
  tessSleeps = await phones.Tess.page.context().newCDPSession(phones.Tess.page)
  await tessSleeps.send('Debugger.enable')
  await tessSleeps.send('Debugger.pause')
  await expect.poll(here, { timeout: 10_000 }).toEqual(names.filter((name) => name !== 'Tess').toSorted())
})

test('[K2] what is written down without a network waits on the phone, in the board and in the inbox', async () => {
  const { page } = phones.Per
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: en.board.capture }).click()
  await phones.Per.sheet().getByLabel(en.capture.field).fill('Does the new kitchen have three phases?')
  await phones.Per.tap(en.capture.kinds.question, phones.Per.sheet())
  await phones.Per.closeSheet()
  await expect.poll(() => phones.Per.keeping().textContent()).toMatch(/waiting/i)
  await page.goto(`${stage.relay.origin}/capture`)
  await page.getByLabel(en.capture.field).fill('The van is due for its inspection in May')
  await page.getByRole('button', { name: en.capture.keep }).click()
  await page.getByText(en.capture.keptInInbox).waitFor()
})

test('[S2] the clicker turns the pages of the screen, asks, and moves the room on; phones follow', async () => {
  const { keyboard } = screen.page
  const asks = screen.page.locator('output.asks')
  await expect.poll(async () => {
    await keyboard.press('PageDown')
    return asks.innerText()
  }).toBe(en.screen.again.next('Lock'))
  await keyboard.press('PageDown')
  const following = [phones.Ines, phones.Jon, phones.Ola, phones.Ugo]
  for (const phone of following) await phone.page.getByRole('region', { name: 'Lock', exact: true }).waitFor()
  await screen.page.getByRole('region', { name: 'Lock', exact: true }).waitFor()
  // Where somebody looks at another part they are led back, not taken.
  await phones.Kai.page.getByRole('button', { name: en.clock.roomAt('Lock') }).click()
  await phones.Kai.page.getByRole('region', { name: 'Lock', exact: true }).waitFor()
  await expectSameTime([phones.Ines, phones.Ola, screen], 10)
})

const actions = [
  ['Measure the plates that come back', 'Ola', en.kit.tomorrow, addDays(today, 1)],
  ['Cook one Monday in the new kitchen', 'Vera', en.kit.inAWeek, addDays(today, 7)],
  ['Ask the council about the oven', 'Jon', en.kit.today, today],
] as const

test('[K1] several actions in a row: Enter, one tap for who, one for when, and the field waits for the next', async () => {
  const { page } = phones.Ines
  await phones.Jon.tap(kitchen.options[1])
  await phones.Jon.write(en.call.why, 'The van is where the lunch gets cold.')
  const field = main(phones.Ines).getByRole('textbox', { name: en.actions.nextLabel, exact: true })
  await field.focus()
  for (const [text, owner, when] of actions) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: en.actions.ownerOf(text) }).getByRole('button', { name: owner }).click()
    await page.getByRole('group', { name: en.actions.dueOf(text) }).getByRole('button', { name: when }).click()
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
    await expect.poll(shown).toMatch(new RegExp(`${text}[^]*${owner}`))
  }
  await phones.Ola.inSheet(en.actions.firstStepHole, (sheet) => phones.Ola.write(en.actions.firstStep, 'A scale stands at the counter tomorrow', sheet), main(phones.Ola).getByRole('article', { name: actions[0][0] }))
  await phones.Mia.page.bringToFront()
  await phones.Mia.to('Lock')
  await phones.Mia.inSheet(en.review.dayHole, () => phones.Mia.pickDay(7))
})

test('[K2] back in the network the captures go on the board: one by itself, one by two taps', async () => {
  const { page } = phones.Per
  await page.context().setOffline(false)
  await page.getByRole('link', { name: en.capture.toInbox(1) }).click()
  await page.getByRole('group', { name: /The van is due/ }).getByRole('button', { name: en.capture.kinds.parked }).click()
  await page.getByText(later.inbox.empty).waitFor()
  await expect.poll(() => main(phones.Jon).getByRole('region', { name: 'Lock', exact: true }).ariaSnapshot()).toContain('three phases')
  await phones.Per.open(`${stage.relay.origin}/`)
  await page.getByRole('link', { name: new RegExp(kitchen.title) }).first().click()
  await board(phones.Per).waitFor()
})

test('[Y1] the phone that slept wakes, is here again, and has everything', async () => {
  await tessSleeps.send('Debugger.disable')
  await expect.poll(here).toEqual([...names].toSorted())
  await phones.Tess.to('Lock')
  await main(phones.Tess).getByRole('article', { name: actions[2][0] }).waitFor()
})

test('[X2] Lock’s ten minutes are kept, and closing it is a working session for everybody', async () => {
  await stage.relay.turn(9)
  await expect.poll(() => minutesLeft(screen)).toBeLessThan(1)
  await phones.Jon.tap(en.closing.close)
  const verdict = en.closing.verdict({ outcome: 'working-session', holes: [] })
  for (const phone of everybody()) await main(phone).getByText(verdict).first().waitFor()
  await expect.poll(shown).toContain(verdict)
  expect(await shown()).toContain(actions[0][0])
})

test('[Y1] every phone has the same board, with all that was said in these twenty minutes', async () => {
  const all = await expectAlike(everybody())
  const texts = [...kitchen.options, kitchen.late, 'three phases', 'due for its inspection', 'The van is where the lunch gets cold.', 'A scale stands at the counter tomorrow']
  for (const text of [...texts, ...actions.map(([action]) => action)]) expect(all).toContain(text)
  expect(stage.errors()).toEqual([])
})
