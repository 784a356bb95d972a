import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type axeCore from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeEach, expect, test, vi } from 'vitest'
import { en } from '../../src/words/en/en.ts'
import { later } from '../../src/words/en/later.ts'
import { manyCards, savedBoards } from '../fixtures/saved-boards.ts'
import { type Hands, hands } from './hands.ts'
import { phoneSize } from './phones.ts'
import { setStage } from './stage.ts'

// What comes after the hour, in every state and size, on one phone whose window changes: each page must fit its width and satisfy axe;
// with `PICTURES` all of it is kept, and the outcomes as printed.
const pictures = process.env.PICTURES
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const sizes = { '1280': [1280, 800, 'light'], '390': [390, 844, 'light'], '320': [320, 640, 'light'], '390-dark': [390, 844, 'dark'] } as const
/** The others only differ in width. */
const judged = new Set(['320', '390-dark'])
if (pictures) vi.setConfig({ testTimeout: 400_000 })
const boards = savedBoards()
const care = later.care

let page: Page
let hand: Hands
const stage = setStage(async () => {
  if (pictures) mkdirSync(pictures, { recursive: true })
  const context = await stage.browser.newContext(phoneSize)
  await context.addInitScript(() => localStorage.setItem('hourboard-name', 'Nadia Holt'))
  page = await context.newPage()
  page.on('pageerror', (error) => errors.push(String(error)))
  hand = hands(page)
})
const errors: string[] = []

/** Looks at a corner of the page: one that nobody looks at may draw no frame after its window changed. */
const drawn = () => page.screenshot({ clip: { x: 0, y: 0, width: 8, height: 8 } })

beforeEach(async () => {
  await page.bringToFront()
  await page.goto(stage.relay.origin)
  await page.evaluate(axe)
})

/** What is too wide, and what axe finds, one line each. */
async function objections(withAxe: boolean): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const found = await page.evaluate(async (asked) => {
    if (!asked) return []
    const result = await (window as unknown as { axe: typeof axeCore }).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    return result.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`))
  }, withAxe)
  return wide > 0 ? [`${wide} px wider than the window`, ...found] : found
}

async function look(name: string): Promise<void> {
  const isSheet = (await page.locator('dialog[open]').count()) > 0
  for (const [size, [width, height, colorScheme]] of Object.entries(sizes)) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height })
    await drawn()
    expect(await objections(judged.has(size)), `${name} ${size}`).toEqual([])
    if (!pictures) continue
    await page.screenshot({ path: join(pictures, `after-${name}-${size}.png`) })
    if (!isSheet) await page.screenshot({ path: join(pictures, `after-${name}-${size}-whole.png`), fullPage: true })
  }
  if (pictures && name.startsWith('outcome')) await page.pdf({ path: join(pictures, `after-${name}.pdf`), format: 'A4', preferCSSPageSize: false })
}

/** Opens a saved board from the start page. */
async function open(state: keyof typeof boards): Promise<void> {
  await page.getByRole('button', { name: en.start.menu, exact: true }).click()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('menuitem', { name: en.start.openFile }).click()])
  await chooser.setFiles({ name: 'board.json', mimeType: 'application/json', buffer: Buffer.from(boards[state]) })
  await page.locator('.paper').waitFor()
}

async function fromMenu(entry: string): Promise<void> {
  await page.getByRole('button', { name: en.board.menu }).click()
  await page.getByRole('menuitem', { name: entry, exact: true }).click()
}

async function review(): Promise<void> {
  await fromMenu(en.review.title)
  await page.getByRole('region', { name: en.review.questions.blocker }).waitFor()
}

test('[U1] the outcome of an hour and its review: empty, and where calls were made apart', async () => {
  await page.getByText(en.start.startSession).waitFor()
  await look('start-empty')
  for (const state of ['empty', 'apart'] as const) {
    await open(state)
    await look(`outcome-${state}`)
    await review()
    await look(`review-${state}`)
    await page.goto(stage.relay.origin)
    await page.evaluate(axe)
  }
})

test('[U1] the longest outcome and its review', async () => {
  await open('longest')
  await page.locator('.too-long').waitFor()
  await look('outcome-longest')
  await review()
  await look('review-longest')
})

test('[U1] a usual hour: its outcome, the ways out, what was removed, and the review to its end', async () => {
  await open('typical')
  await look('outcome-typical')
  await page.getByRole('button', { name: en.outcome.share }).first().click()
  await hand.sheet().waitFor()
  await look('share')
  await hand.closeSheet()
  await fromMenu(en.board.removed)
  await hand.sheet().getByRole('listitem').first().waitFor()
  await look('removed')
  await hand.closeSheet()
  await review()
  await look('review-typical')
  await hand.tap(new RegExp(`^${en.review.ends.adjust}`))
  await page.getByRole('button', { name: en.review.followUp }).waitFor()
  await look('review-ended')
  await page.getByRole('button', { name: en.review.takeBack }).click()
})

test('[U1] links and copies, deleting, and what is left then', async () => {
  await open('empty')
  await fromMenu(en.board.care)
  await hand.sheet().getByRole('button', { name: care.newLinks }).waitFor()
  await look('care')
  for (const [name, part, sign] of [['new-links', care.newLinks, care.move], ['duplicate', care.duplicate, care.copy], ['delete', care.remove, care.deleteButton]] as const) {
    await hand.closeSheet()
    await fromMenu(en.board.care)
    await hand.sheet().getByRole('button', { name: part, exact: true }).click()
    await hand.sheet().getByRole('button', { name: sign }).waitFor()
    await look(`care-${name}`)
  }
  await hand.sheet().getByRole('button', { name: care.deleteButton }).click()
  await page.getByRole('button', { name: care.shareAgain }).waitFor()
  await look('care-ended')
  await page.getByRole('button', { name: care.shareAgain }).click()
  await page.getByRole('button', { name: care.shareAgain }).waitFor({ state: 'detached' })
})

test('[U1] the start page of somebody who has held some hours, and many, and the way to another phone', async () => {
  await page.getByRole('heading', { name: en.start.myActions }).waitFor()
  await look('start-typical')
  await page.getByRole('button', { name: en.start.menu, exact: true }).click()
  await page.getByRole('menuitem', { name: en.start.settings }).click()
  await look('settings')
  await page.getByRole('button', { name: later.newPhone.title }).click()
  await hand.sheet().getByRole('button', { name: later.newPhone.save }).waitFor()
  await look('new-phone')
  await hand.sheet().getByRole('button', { name: later.newPhone.save }).click()
  await page.getByLabel(later.newPhone.passphrase).fill('bicycle river')
  await look('new-phone-save')
  await hand.closeSheet()
  await page.getByRole('button', { name: en.start.menu, exact: true }).click()
  await page.getByRole('menuitem', { name: en.start.settings }).click()
  await page.getByRole('button', { name: later.newPhone.title }).click()
  await hand.sheet().getByRole('button', { name: later.newPhone.bring }).click()
  await look('new-phone-bring')
  await hand.closeSheet()

  await page.evaluate((cards) => {
    const opening = indexedDB.open('hourboard')
    return new Promise<void>((resolve) => {
      opening.addEventListener('success', () => {
        const transaction = opening.result.transaction('boards', 'readwrite')
        for (const card of cards) transaction.objectStore('boards').put(card)
        transaction.addEventListener('complete', () => (opening.result.close(), resolve()))
      })
    })
  }, manyCards())
  await page.reload()
  await page.evaluate(axe)
  await page.getByLabel(en.start.search).waitFor()
  await look('start-longest')
  expect(errors).toEqual([])
})
