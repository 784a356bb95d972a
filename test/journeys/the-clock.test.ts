import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../../src/words/en/en.ts'
import type { Hands } from './hands.ts'
import { phoneSize, screenSize } from './phones.ts'
import { setStage } from './stage.ts'

// One hour by the clock, told in order. Petra's phone is right, Nadia's is three hours ahead, and the relay's time is turned.
const pictures = process.env.PICTURES
let petra: Hands
let nadia: Hands
let screen: Hands
const wrongBy = 3 * 3_600_000

const stage = setStage(async () => {
  if (pictures) mkdirSync(pictures, { recursive: true })
  ;[petra, nadia, screen] = await stage.hands(phoneSize, phoneSize, screenSize)
  await nadia.page.context().addInitScript((ms) => {
    const right = Date.now
    Date.now = () => right() + ms
  }, wrongBy)
})

async function look(name: string): Promise<void> {
  if (!pictures) return
  for (const [who, one] of [['petra', petra], ['nadia', nadia], ['screen', screen]] as const) {
    await one.page.screenshot({ path: join(pictures, `clock-${name}-${who}.png`) })
  }
}

/** What a phone or screen shows as left, in seconds; less than nothing when it is over. */
async function left(one: Hands): Promise<number> {
  const shown = await one.page.locator('header time').first().innerText()
  const [, over, minutes, seconds] = /^(\+?)(\d+):(\d+)$/.exec(shown)!
  return (over ? -1 : 1) * (Number(minutes) * 60 + Number(seconds))
}

/** Waits until all show this much, give or take what passed in between, and, looked at in one moment, within a second of each other. */
async function expectLeft(minutes: number, all: readonly Hands[] = [petra, nadia, screen]): Promise<void> {
  await expect
    .poll(async () => {
      const shown = await Promise.all(all.map(left))
      return shown.every((one) => Math.abs(one - minutes * 60) < 100) && Math.max(...shown) - Math.min(...shown) <= 1
    }, { timeout: 15_000, interval: 200 })
    .toBe(true)
}

const at = (phase: keyof typeof en.clock.phase) => en.clock.phase[phase]
const region = (one: Hands, phase: keyof typeof en.clock.phase) => one.page.getByRole('region', { name: at(phase), exact: true })
const openClock = async (one: Hands) => {
  await one.page.locator('.clock-bar').click()
  await one.sheet().waitFor()
}

test('[C2] whoever starts the hour holds the clock, and everybody sees it run', async () => {
  await petra.open(stage.relay.origin)
  await petra.start('Spare parts')
  await petra.giveName('Petra')
  const link = await petra.link('edit')
  await nadia.open(link)
  await nadia.giveName('Nadia')
  await screen.open(link)
  await screen.giveName('Wall')
  await screen.page.goto(screen.page.url().replace(/\/b\/([^/]+).*/, '/s/$1'))
  await petra.page.getByRole('button', { name: /People: [23]/ }).waitFor()
  await openClock(petra)
  await petra.tap(en.clock.start, petra.sheet())
  await expect.poll(() => nadia.page.locator('.clock-bar').innerText()).toContain(en.clock.held('Petra'))
  await expect.poll(() => screen.page.locator('header').innerText()).toContain(en.clock.held('Petra'))
})

test('[C3] all show the same minutes, also the phone whose clock is three hours wrong', async () => {
  expect(await nadia.page.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + wrongBy - 60_000)
  await expectLeft(10)
  await stage.relay.turn(3)
  await expectLeft(7)
  await look('frame')
})

test('[C7] Frame keeps to the two lines until minute 7', async () => {
  await expect.poll(() => region(nadia, 'frame').getByText(en.clock.moreThanLines).isVisible()).toBe(true)
  await stage.relay.turn(4)
  await region(nadia, 'frame').getByRole('heading', { name: en.facts.title }).waitFor()
  await expectLeft(3)
})

test('[C2] the holder pauses, goes on and adds two minutes', async () => {
  await openClock(petra)
  await petra.tap(en.clock.pause, petra.sheet())
  await expect.poll(() => nadia.page.locator('.clock-bar').innerText()).toContain(en.clock.paused)
  // While the clock stands still the hour ends later and later; that is how a phone shows that it knows the new time.
  const ends = async () => Number(/(\d\d)$/.exec(await petra.sheet().locator('.ends').innerText())![1])
  const before = await ends()
  await stage.relay.turn(5)
  await expect.poll(async () => (await ends() - before + 60) % 60, { timeout: 10_000 }).toBeGreaterThanOrEqual(5)
  await expectLeft(3)
  await petra.tap(en.clock.resume, petra.sheet())
  await petra.tap(en.clock.addTwo, petra.sheet())
  await expectLeft(5)
  await petra.closeSheet()
})

test('[C6] the room moves on: a phone follows, the screen follows, and who types is left alone', async () => {
  const line = nadia.page.getByRole('textbox', { name: en.decision.line, exact: true })
  await line.fill('Do we keep the old')
  await stage.relay.turn(9)
  await expectLeft(-4)
  await openClock(petra)
  await petra.tap(en.clock.moveTo(at('walk')), petra.sheet())
  await region(petra, 'walk').waitFor()
  await region(screen, 'walk').waitFor()
  await nadia.page.getByRole('button', { name: en.clock.roomAt(at('walk')) }).waitFor()
  await look('typing')
  await nadia.page.keyboard.type(' press')
  await expect.poll(() => line.inputValue()).toBe('Do we keep the old press')
  await line.blur()
  await nadia.page.getByRole('button', { name: en.clock.roomAt(at('walk')) }).click()
  await region(nadia, 'walk').waitFor()
})

test('[C4] what Frame ran over is taken from Walk and Compare, in proportion', async () => {
  // Frame had twelve minutes and took sixteen: two more given and four run over are six, three of Walk's and three of Compare's.
  await expectLeft(17)
  await look('walk')
})

test('[C2] another takes the clock over with one press, and everybody sees it', async () => {
  await openClock(nadia)
  await nadia.tap(en.clock.take, nadia.sheet())
  await expect.poll(() => petra.page.locator('.clock-bar').innerText()).toContain(en.clock.held('Nadia'))
  await openClock(petra)
  await petra.page.getByRole('button', { name: en.clock.take }).waitFor()
  expect(await petra.sheet().getByRole('button', { name: en.clock.pause }).count()).toBe(0)
  await look('taken-over')
  await petra.closeSheet()
  await nadia.closeSheet()
})

test('[C8] a reload shows the same minutes, and so does a phone with a wrong clock that is offline', async () => {
  await petra.page.reload()
  await region(petra, 'walk').waitFor()
  await expectLeft(17)
  await nadia.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await nadia.page.context().setOffline(true)
  await nadia.page.reload()
  await region(nadia, 'walk').waitFor()
  await expectLeft(17)
  await openClock(nadia)
  await nadia.sheet().getByText(en.clock.ownClock).waitFor()
  await nadia.tap(en.clock.pause, nadia.sheet())
  await nadia.tap(en.clock.resume, nadia.sheet())
  await nadia.closeSheet()
  await nadia.page.context().setOffline(false)
  await expectLeft(17)
})

test("[C4] when only Lock's minutes are left every phone and the screen say so, and anybody jumps", async () => {
  await stage.relay.turn(50)
  for (const one of [petra, nadia]) await one.page.locator('.time-note').getByText(en.clock.onlyLock(10)).waitFor()
  await screen.page.getByText(en.clock.onlyLock(10)).waitFor()
  await look('only-lock')
  await petra.page.getByRole('button', { name: en.clock.jumpToLock }).click()
  for (const one of [petra, nadia, screen]) await region(one, 'lock').waitFor()
  await expectLeft(10)
})

test('[C5] the screen asks once for its sound, and no phone says that something is wrong', async () => {
  await screen.page.keyboard.press('ArrowUp')
  await screen.page.getByText(en.screen.soundWay).click()
  await expect.poll(() => screen.page.getByText(en.screen.soundWay).count()).toBe(0)
  expect(stage.errors()).toEqual([])
})

test('[C9] after closing all show planned against used minutes', async () => {
  await petra.page.getByRole('button', { name: /Close the session/ }).click()
  await expect.poll(() => screen.page.locator('header').innerText()).toMatch(/Frame 1[67] of 10 min/)
  await petra.to('Lock')
  await openClock(petra)
  const table = petra.sheet().getByRole('table', { name: en.clock.used })
  await expect.poll(() => table.getByRole('row', { name: at('frame') }).innerText()).toMatch(/10\s+1[67]/)
  await look('closed')
})
