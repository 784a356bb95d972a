import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type FillState, screenStates } from '../fixtures/screen-states.ts'
import { violations } from './axe.ts'
import { screenSize } from './phones.ts'
import { unreadable } from './readable.ts'
import { hands } from './hands.ts'
import { setStage } from './stage.ts'
import { putOnRelay } from './worked-board.ts'

// The screen in the room with everything that it can have to show, in every size: all of it must be readable from five metres. With
// `PICTURES` each is kept; without, those that have broken before.
const pictures = process.env.PICTURES
const today = new Date().toISOString().slice(0, 10)
const sizes = { '1920': [1920, 1080], '1280': [1280, 720], portrait: [1080, 1920], '3840': [3840, 2160] } as const
const always = ['before-longest', 'walk-half', 'walk-longest', 'compare-longest', 'lock-longest', 'closed-longest']

let page: Page
const stage = setStage(async () => {
  page = (await stage.open(screenSize)).page
  if (pictures) mkdirSync(pictures, { recursive: true })
})

/** Resolves once a resize has been drawn. */
const drawn = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

const names = Object.keys(screenStates).filter((name) => pictures || always.includes(name))
test.each(names)('[S1] all of it can be read from five metres: %s', async (name) => {
  const fill: FillState = screenStates[name as keyof typeof screenStates]
  let back = 0
  const { edit } = await putOnRelay(stage.relay.origin, 'Tool hire', today, (board, write, pass) =>
    fill(board, write, today, (minutes) => {
      pass(back - minutes)
      back = minutes
    }),
  )
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto(edit)
  await page.waitForURL(/\/b\//)
  // Until then its link may not be kept on this phone, and the next page would have none.
  await expect.poll(() => hands(page).keeping().textContent(), { timeout: 15_000 }).toMatch(/shared/i)
  await page.goto(page.url().replace(/\/b\/([^/]+).*/, '/s/$1'))
  await page.locator('.screen .part > *').first().waitFor()
  for (const theme of ['light', 'dark']) {
    for (const [size, [width, height]] of Object.entries(sizes)) {
      // The colours are alike in all sizes.
      if (theme === 'dark' && size !== '1920' && !pictures) continue
      await page.setViewportSize({ width, height })
      await drawn()
      if (pictures) await page.screenshot({ path: join(pictures, `screen-${name}-${size}-${theme}.png`) })
      await expect.poll(() => unreadable(page), { message: `${name} ${size} ${theme}` }).toEqual([])
    }
    if (pictures || theme === 'light') expect(await violations(page), `${name} ${theme}`).toEqual([])
    await page.keyboard.press('d')
    await page.locator(`.screen[data-theme=${theme === 'light' ? 'dark' : 'light'}]`).waitFor()
  }
})
