import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type axeCore from 'axe-core'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fillHalfHour } from '../fixtures/half-hour.ts'
import { fillWorkedHour } from '../fixtures/worked-hour.ts'
import { type Hands, hands } from './hands.ts'
import { phoneSize, screenSize } from './phones.ts'
import { setStage } from './stage.ts'
import { type Fill, putOnRelay } from './worked-board.ts'

// Opens every page in its main states and sizes. Each must fit its width and satisfy axe; `npm run screens` also keeps the pictures.
const pictures = process.env.PICTURES
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const today = new Date().toISOString().slice(0, 10)

const phones: Record<string, BrowserContextOptions> = {
  '390': phoneSize,
  '320': { ...phoneSize, viewport: { width: 320, height: 640 } },
  '390-dark': { ...phoneSize, colorScheme: 'dark' },
  '1280': { ...screenSize, viewport: { width: 1280, height: 800 } },
  ...(pictures && { '844x390': { ...phoneSize, viewport: { width: 844, height: 390 } }, forced: { ...phoneSize, forcedColors: 'active' } }),
}
/** Half a board is looked at in the two sizes that differ most, and in all of them for pictures. */
const halves = Object.entries(phones).filter(([name]) => pictures || name === '320' || name === '1280')
/** The phone of somebody else. */
const otherPhone = { ...phoneSize }
const phases = ['Frame', 'Walk', 'Compare', 'Lock'] as const

const whole: Fill = (board, edit) => void fillWorkedHour(board, edit, today)

/** Minutes of the hour after which half a board is looked at, in each phase. */
const minutesIn = { Frame: 6, Walk: 21, Compare: 43, Lock: 54 }

const halfOf = (phase: (typeof phases)[number]): Fill => (board, edit, pass) => {
  let now = minutesIn[phase]
  fillHalfHour(board, edit, today, phase.toLowerCase() as 'frame', (minute) => {
    pass(minute - now)
    now = minute
  })
}
const half = { Frame: halfOf('Frame'), Walk: halfOf('Walk'), Compare: halfOf('Compare'), Lock: halfOf('Lock') }
/** Hours that are over: one in which nothing was written, and a full one. */
const closed: Record<'empty' | 'full', Fill> = {
  empty: (_, edit) => edit.session.close(),
  full: (board, edit) => {
    fillWorkedHour(board, edit, today)
    edit.session.close()
  },
}

const stage = setStage(async () => {
  if (pictures) mkdirSync(pictures, { recursive: true })
})

/** What a person and axe would object to on this page, one line each. */
async function objections(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const result = await (window as unknown as { axe: typeof axeCore }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return result.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`))
  })
  return wide > 0 ? [`${wide} px wider than the window`, ...found] : found
}

async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) })
  expect(await objections(page), name).toEqual([])
}

/** The whole page as one picture, for whoever looks at it; the window's own picture is what a person sees first. */
async function lookAll(page: Page, name: string): Promise<void> {
  await look(page, name)
  if (pictures) await page.screenshot({ path: join(pictures, `${name}-whole.png`), fullPage: true })
}

/** One phone or screen of each size, which keeps the app from its first visit on. */
const kept = new Map<BrowserContextOptions, Promise<BrowserContext>>()

async function visit(size: BrowserContextOptions, address: string, todo: (hand: Hands) => Promise<void>): Promise<void> {
  if (!kept.has(size)) kept.set(size, stage.browser.newContext(size))
  const page = await (await kept.get(size)!).newPage()
  try {
    const hand = hands(page)
    await hand.open(address)
    await todo(hand)
  } finally {
    await page.close()
  }
}

/** The board of a phase, made once and looked at in every size. */
const boards = new Map<Fill, ReturnType<typeof putOnRelay>>()

function boardOf(fill: Fill): ReturnType<typeof putOnRelay> {
  if (!boards.has(fill)) boards.set(fill, putOnRelay(stage.relay.origin, 'Tool hire', today, fill))
  return boards.get(fill)!
}

describe.each(Object.entries(phones))('on a phone of %s', (name, size) => {
  test('[U1] the start page, a new session and an empty board', async () => {
    await visit(size, stage.relay.origin, async (hand) => {
      await hand.page.getByRole('main').getByText('Start a session').waitFor()
      await look(hand.page, `${name}-start-empty`)
      await hand.start('Spare parts')
      await hand.page.getByRole('textbox', { name: 'Your name' }).waitFor()
      await look(hand.page, `${name}-name`)
      await hand.giveName('Nadia Holt')
      for (const phase of phases) {
        await hand.to(phase)
        await lookAll(hand.page, `${name}-empty-${phase}`)
      }
      await hand.page.getByRole('button', { name: 'Write something down' }).click()
      await hand.sheet().waitFor()
      await look(hand.page, `${name}-capture`)
      await hand.closeSheet()
      await hand.page.getByRole('link', { name: 'Start page' }).click()
      await hand.page.getByText('Spare parts').first().waitFor()
      await look(hand.page, `${name}-start`)
    })
  })

  test('[U1] a full board in every phase, its people and its invitation', async () => {
    const { edit } = await boardOf(whole)
    await visit(size, edit, async (hand) => {
      await hand.page.getByRole('button', { name: /here now/ }).waitFor()
      for (const phase of phases) {
        await hand.to(phase)
        await lookAll(hand.page, `${name}-full-${phase}`)
      }
      await hand.page.getByRole('button', { name: /^People: \d/ }).click()
      await hand.sheet().waitFor()
      await look(hand.page, `${name}-people`)
      await hand.closeSheet()
    })
  })

  test('[U1] the outcome of an empty and of a full hour, and the ways out of the app', async () => {
    for (const [state, fill] of Object.entries(closed)) {
      const { edit } = await boardOf(fill)
      await visit(size, edit, async (hand) => {
        await hand.page.locator('.paper').waitFor()
        await lookAll(hand.page, `${name}-outcome-${state}`)
        await hand.page.getByRole('button', { name: 'Share the outcome' }).first().click()
        await hand.sheet().waitFor()
        await look(hand.page, `${name}-outcome-${state}-share`)
      })
    }
  })
})

let otherNamed = false

describe.each(halves)('on a phone of %s', (name, size) => {
  test.each(phases)('[U1] half a board at %s, with somebody typing', async (phase) => {
    const { edit } = await boardOf(half[phase])
    await visit(otherPhone, edit, async (other) => {
      if (!otherNamed) await other.giveName('Marek Holub')
      otherNamed = true
      await other.to(phase)
      await visit(size, edit, async (hand) => {
        await hand.page.getByRole('button', { name: /here now/ }).waitFor()
        await hand.to(phase)
        await other.page.getByRole('main').getByRole('textbox').first().focus()
        await other.page.keyboard.press('End')
        await other.page.keyboard.type(' ')
        await hand.page.getByText('Marek Holub is typing here').first().waitFor({ state: 'attached' })
        await lookAll(hand.page, `${name}-half-${phase}`)
      })
    })
  })
})
