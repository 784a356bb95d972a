import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '../../src/words/en/en.ts'
import type { Hands } from './hands.ts'
import { phoneSize, screenSize } from './phones.ts'
import { setStage } from './stage.ts'

// Two phones are cut off from each other and write the same line; told in order. `PICTURES=folder` keeps pictures.
const pictures = process.env.PICTURES
const offline = { timeout: 12_000 }
let ada: Hands
let bo: Hands
let screen: Hands
let viewer: Hands

const before = 'Do we keep the old press until Easter, or lease a new one?'
const ofAda = 'Do we keep the old press until Easter and train Cyd on it, or lease a new one from January?'
const ofBo = 'Do we lease a new press now, or send all orders above two hundred copies to the trade bindery?'

const line = (hand: Hands) => hand.page.getByRole('textbox', { name: en.decision.line, exact: true })
const versions = (hand: Hands) => hand.page.getByRole('group', { name: en.decision.line, exact: true })
const use = (hand: Hands, text: string) =>
  versions(hand).getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: en.versions.use })

async function cutOff(hand: Hands): Promise<void> {
  await hand.page.context().setOffline(true)
  await expect.poll(() => hand.keeping().textContent(), offline).toMatch(/offline/i)
}

async function backAgain(hand: Hands): Promise<void> {
  await hand.page.context().setOffline(false)
  await expect.poll(() => hand.keeping().textContent(), offline).toMatch(/shared/i)
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) })
}

const stage = setStage(async () => {
  if (pictures) mkdirSync(pictures, { recursive: true })
  const small = { ...phoneSize, viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const
  ;[ada, bo, viewer, screen] = await stage.hands(phoneSize, small, phoneSize, screenSize)
})

test('[B2] two phones, one who may only look, and a screen have the same line', async () => {
  await ada.open(stage.relay.origin)
  await ada.start('The press')
  await ada.giveName('Ada')
  await ada.write(en.decision.line, before)
  await bo.open(await ada.link('edit'))
  await bo.giveName('Bo')
  for (const reader of [viewer, screen]) await reader.open(await ada.link('view'))
  await screen.toScreen()
  await expect.poll(() => line(bo).inputValue()).toBe(before)
})

test('[B4] written offline and unchanged elsewhere, a line simply is the line for everybody', async () => {
  await cutOff(ada)
  await ada.write(en.decision.line, `${before} Or none?`)
  await backAgain(ada)
  await expect.poll(() => line(bo).inputValue()).toBe(`${before} Or none?`)
  await bo.write(en.decision.line, before)
  await expect.poll(() => line(ada).inputValue()).toBe(before)
})

test('[B4] written in two places apart, both phones, the view link and the screen show both whole', async () => {
  await cutOff(ada)
  await ada.write(en.decision.line, ofAda)
  await bo.write(en.decision.line, ofBo)
  await backAgain(ada)
  for (const phone of [ada, bo, viewer]) {
    await versions(phone).getByText(ofAda, { exact: true }).waitFor()
    await versions(phone).getByText(ofBo, { exact: true }).waitFor()
    await versions(phone).getByText(/^Ada, \d\d:\d\d, while offline$/).waitFor()
    await versions(phone).getByText(/^Bo, \d\d:\d\d$/).waitFor()
  }
  expect(await versions(viewer).getByRole('button').count()).toBe(0)
  for (const text of [ofAda, ofBo]) await screen.page.getByRole('heading', { level: 1 }).getByText(text).waitFor()
  await picture(ada.page, 'versions-390')
  await picture(bo.page, 'versions-320-dark')
  await picture(viewer.page, 'versions-view')
  await picture(screen.page, 'versions-screen')
  await ada.to('Compare')
  await ada.page.getByRole('button', { name: en.versions.mark(2) }).waitFor()
  await picture(ada.page, 'versions-line-at-top')
  await ada.to('Frame')
})

test('[B4] one tap chooses for everybody, and the other version is in the history of the board', async () => {
  await use(bo, ofAda).click()
  for (const phone of [ada, bo]) await expect.poll(() => line(phone).inputValue()).toBe(ofAda)
  await screen.page.getByRole('heading', { level: 1, name: ofAda }).waitFor()
  await ada.page.getByRole('button', { name: 'This board' }).click()
  await ada.page.getByRole('menuitem', { name: en.removed.title }).click()
  await ada.sheet().getByText(ofBo, { exact: true }).waitFor()
  await picture(ada.page, 'versions-history')
  await ada.closeSheet()
})

test('[B4] both of two phones that were offline keep their words, and one edits them into one', async () => {
  await Promise.all([cutOff(ada), cutOff(bo)])
  await ada.write(en.decision.line, 'Keep the press, or lease one?')
  await bo.write(en.decision.line, 'Keep the press, or sell it?')
  await Promise.all([backAgain(ada), backAgain(bo)])
  for (const phone of [ada, bo]) await use(phone, 'sell it').waitFor()
  await ada.tap(en.versions.join)
  await picture(ada.page, 'versions-join')
  await line(ada).fill('Keep the press, lease one, or sell it?')
  await expect.poll(() => line(bo).inputValue()).toBe('Keep the press, lease one, or sell it?')
  await ada.page.getByText('Keep the press, or sell it?', { exact: true }).waitFor()
  await ada.tap(en.versions.done)
  await expect.poll(() => line(ada).inputValue()).toBe('Keep the press, lease one, or sell it?')
  expect(stage.errors()).toEqual([])
})
