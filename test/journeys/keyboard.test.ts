import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '../../src/words/en/en.ts'
import { screenSize } from './phones.ts'
import { setStage } from './stage.ts'

// A whole session without a mouse or a finger: only what a keyboard can reach, with what it is called.
const desk = { ...screenSize, viewport: { width: 1280, height: 800 } }
let page: Page

const stage = setStage(async () => {
  page = (await stage.open(desk)).page
  page.setDefaultTimeout(15_000)
})

/** What has the focus, by its role or element and its name. */
const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null
    if (!at || at === document.body) return ''
    const by = at.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
    const name = by ?? at.getAttribute('aria-label') ?? [...(at.labels ?? [])].map((label) => label.textContent).join(' ')
    return (name || at.textContent || '').replace(/\s+/g, ' ').trim()
  })

/** Presses Tab until what is called so has the focus, at most once around the page. */
async function reach(name: string | RegExp): Promise<void> {
  const seen: string[] = []
  const found = (at: string) => (typeof name === 'string' ? at === name : name.test(at))
  for (let presses = 0; presses < 160; presses++) {
    const at = await focused()
    if (found(at)) return
    seen.push(at)
    await page.keyboard.press('Tab')
  }
  throw new Error(`${name} has no place in the order of the keyboard: ${[...new Set(seen)].join(' | ')}`)
}

/** What has these words in its name. */
const has = (words: string) => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))

async function press(name: string | RegExp, key = 'Enter'): Promise<void> {
  await reach(name)
  await page.keyboard.press(key)
}

async function write(label: string | RegExp, text: string, then?: 'Enter'): Promise<void> {
  await reach(label)
  await page.keyboard.type(text)
  if (then) await page.keyboard.press(then)
}

/** Goes to a phase by its link. */
async function to(phase: string): Promise<void> {
  await press(new RegExp(`^${phase}`))
  await page.getByRole('region', { name: phase, exact: true }).waitFor()
}

const sheet = () => page.locator('dialog[open]').last()
const written = () => page.getByRole('textbox').evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
const closeSheet = async () => {
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'hidden' })
}

test('[Q16] a session is started, named and framed by keyboard alone', async () => {
  await page.goto(stage.relay.origin)
  await page.getByRole('main').getByText('Start a session').waitFor()
  await press(/Start a session|New session/)
  await page.getByLabel('What is it about?').waitFor()
  await write('What is it about?', 'Night shift')
  await press('Make the board')
  await page.getByRole('heading', { name: 'Night shift' }).waitFor()
  await write('Your name', 'Ada', 'Enter')
  await write(en.decision.line, 'Do we keep the night shift until May, or close at ten?')
  await press(has(en.decision.deciderHole))
  await sheet().waitFor()
  await press(/^Ada/)
  await closeSheet()
  await write(en.problem.line, 'Between ten and two nobody buys, and that costs us 300 € a night.')
  await write(en.decision.goodOutcome, 'One night is tried by Friday.')
  await expect.poll(() => page.getByRole('textbox', { name: en.decision.line, exact: true }).inputValue()).toContain('close at ten?')
})

test('[Q16] Walk, Compare and the clock by keyboard alone', async () => {
  await press(/^Not started/)
  await sheet().waitFor()
  await press(new RegExp(`^(${en.clock.start}|${en.clock.startWhole(60)})`))
  await closeSheet()
  await to('Walk')
  for (const what of ['Opens the till', 'Waits for customers', 'Counts the till']) await write(en.workflow.addStep, what, 'Enter')
  await press(has(en.limits.missing.money))
  await sheet().waitFor()
  await press(has(en.limits.noLimit))
  await closeSheet()
  await to('Compare')
  for (const line of ['Keep the night shift until May', 'Close at ten from Monday']) await write(en.options.add, line, 'Enter')
  await expect.poll(written).toEqual(expect.arrayContaining(['Keep the night shift until May', 'Close at ten from Monday']))
})

test('[Q16] the call, an action, closing, the outcome and the review by keyboard alone', async () => {
  await to('Lock')
  await press(has('Close at ten from Monday'))
  await write(has(en.call.why), 'Nobody buys at night.')
  await write(en.actions.nextLabel, 'Put the new hours on the door', 'Enter')
  await page.getByRole('article', { name: 'Put the new hours on the door' }).waitFor()
  await press(has(en.closing.close))
  await page.getByRole('region', { name: en.outcome.title }).waitFor()
  await press(has(en.outcome.share))
  await sheet().waitFor()
  await closeSheet()
  await press(has(en.board.menu))
  await page.getByRole('menu').waitFor()
  await page.keyboard.press('Escape')
  expect(await focused()).toContain(en.board.menu)
  await press(has(en.board.back))
  await page.getByRole('link', { name: /Night shift/ }).first().waitFor()
  await press(has('Night shift'))
  await page.getByRole('heading', { name: 'Night shift' }).first().waitFor()
  // Typed as an address.
  await page.goto(page.url().replace(/\/b\/([^/]+).*/, '/b/$1/review'))
  await write(en.review.of(en.review.seen, en.review.questions.blocker), 'Two nights were tried')
  await press(new RegExp(`^${en.review.ends.adjust}`))
  await page.getByText(/Is adjusted, said Ada/).first().waitFor()
  expect(stage.errors()).toEqual([])
})
