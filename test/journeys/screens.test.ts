import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fillHalfHour } from '../fixtures/half-hour.ts'
import { fillWorkedHour } from '../fixtures/worked-hour.ts'
import { violations } from './axe.ts'
import { type Hands, hands } from './hands.ts'
import { phoneSize, screenSize } from './phones.ts'
import { setStage } from './stage.ts'
import { type Fill, putOnRelay } from './worked-board.ts'

// Opens every page in its main states and sizes. Each must fit its width and satisfy axe; `npm run screens` also keeps the pictures.
const pictures = process.env.PICTURES
const today = new Date().toISOString().slice(0, 10)

/** One way of looking at a page that stays open: a size and a theme, and what axe need only look at when it has seen all in another. */
interface View {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly colors?: 'dark' | 'forced'
  readonly only?: 'colours' | 'room'
}

/** What is opened, tapped and typed into, and the views of each state that it comes to. A small phone is the hardest to use. */
const devices: readonly { readonly of: string; readonly size: BrowserContextOptions; readonly views: readonly View[] }[] = [
  {
    of: 'a phone',
    size: { ...phoneSize, viewport: { width: 320, height: 640 } },
    views: [
      { name: '320', width: 320, height: 640 },
      { name: '390', width: 390, height: 844, only: 'room' },
      { name: '390-dark', width: 390, height: 844, colors: 'dark', only: 'colours' },
      ...(pictures ? [{ name: '844x390', width: 844, height: 390 }, { name: 'forced', width: 390, height: 844, colors: 'forced' } as const] : []),
    ],
  },
  { of: 'a desk', size: { ...screenSize, viewport: { width: 1280, height: 800 } }, views: [{ name: '1280', width: 1280, height: 800 }] },
]
/** Half a board is looked at in the two sizes that differ most, and in all of them for pictures. */
const extremes = ['320', '1280']
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

/** Resolves once a resize has been drawn. */
const drawn = (page: Page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

async function see(page: Page, view: View): Promise<void> {
  await page.setViewportSize({ width: view.width, height: view.height })
  await page.emulateMedia({ colorScheme: view.colors === 'dark' ? 'dark' : 'light', forcedColors: view.colors === 'forced' ? 'active' : 'none' })
  await drawn(page)
}

/** Looks at the state of a page in all views: nothing wider than the window, nothing that axe objects to. */
async function look(page: Page, state: string, views: readonly View[], allOfIt = false): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  for (const view of views) {
    const name = `${view.name}-${state}`
    await see(page, view)
    if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} is wider than the window`).toBeLessThanOrEqual(0)
    expect(await violations(page, view.only), name).toEqual([])
    // The whole page as one picture, for whoever looks at it; the window's own picture is what a person sees first.
    if (pictures && allOfIt) await page.screenshot({ path: join(pictures, `${name}-whole.png`), fullPage: true })
  }
  if (views.length > 1) await see(page, views[0]!)
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

describe.each(devices)('on $of', ({ size, views }) => {
  const lookAll = (page: Page, state: string) => look(page, state, views, true)

  test('[U1] the start page, a new session and an empty board', async () => {
    await visit(size, stage.relay.origin, async (hand) => {
      await hand.page.getByRole('main').getByText('Start a session').waitFor()
      await look(hand.page, 'start-empty', views)
      await hand.start('Spare parts')
      await hand.page.getByRole('textbox', { name: 'Your name' }).waitFor()
      await look(hand.page, 'name', views)
      await hand.giveName('Nadia Holt')
      for (const phase of phases) {
        await hand.to(phase)
        await lookAll(hand.page, `empty-${phase}`)
      }
      await hand.page.getByRole('button', { name: 'Write something down' }).click()
      await hand.sheet().waitFor()
      await look(hand.page, 'capture', views)
      await hand.closeSheet()
      await hand.page.getByRole('link', { name: 'Start page' }).click()
      await hand.page.getByText('Spare parts').first().waitFor()
      await look(hand.page, 'start', views)
    })
  })

  test('[U1] a full board in every phase, its people and its invitation', async () => {
    const { edit } = await boardOf(whole)
    await visit(size, edit, async (hand) => {
      await hand.page.getByRole('button', { name: /here now/ }).waitFor()
      for (const phase of phases) {
        await hand.to(phase)
        await lookAll(hand.page, `full-${phase}`)
      }
      await hand.page.getByRole('button', { name: /^People: \d/ }).click()
      await hand.sheet().waitFor()
      await look(hand.page, 'people', views)
      await hand.closeSheet()
    })
  })

  test('[U1] the outcome of an empty and of a full hour, and the ways out of the app', async () => {
    for (const [state, fill] of Object.entries(closed)) {
      const { edit } = await boardOf(fill)
      await visit(size, edit, async (hand) => {
        await hand.page.locator('.paper').waitFor()
        await lookAll(hand.page, `outcome-${state}`)
        await hand.page.getByRole('button', { name: 'Share the outcome' }).first().click()
        await hand.sheet().waitFor()
        await look(hand.page, `outcome-${state}-share`, views)
      })
    }
  })
})

let otherNamed = false

describe.each(devices)('on $of', ({ size, views }) => {
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
        await look(hand.page, `half-${phase}`, views.filter(({ name }) => pictures || extremes.includes(name)), true)
      })
    })
  })
})
