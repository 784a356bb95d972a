import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { en } from '../../src/words/en/en.ts'
import type { Hands } from './hands.ts'

/** Opens the clock from the bar that shows it. */
export async function openClock(phone: Hands): Promise<Locator> {
  await phone.page.locator('button.clock-bar').click()
  await phone.sheet().waitFor()
  return phone.sheet()
}

/** Moves the room on, by the hand of whoever holds the clock. */
export async function moveOn(holder: Hands, phase: string): Promise<void> {
  const sheet = await openClock(holder)
  await sheet.getByRole('button', { name: en.clock.moveTo(phase) }).click()
  await sheet.waitFor({ state: 'hidden' })
}

/** Minutes left as a page shows them, with their seconds as a fraction; negative when the phase runs over. */
export async function minutesLeft({ page }: Hands): Promise<number> {
  const shown = await page.locator('.clock-bar time, .screen-head .time time').first().textContent()
  const [, sign, minutes, seconds] = /^([-−+]?)\s*(\d+):(\d\d)$/.exec(shown?.trim() ?? '') ?? []
  if (minutes === undefined) return Number.NaN
  return (sign ? -1 : 1) * (Number(minutes) + Number(seconds) / 60)
}

/** All pages show the same time within a second, which is what reading them takes, and about so many minutes (C3). */
export async function expectSameTime(pages: readonly Hands[], about: number): Promise<void> {
  await expect.poll(async () => {
    const shown = await Promise.all(pages.map(minutesLeft))
    const apart = Math.max(...shown) - Math.min(...shown)
    return apart <= 1.01 / 60 && Math.abs(shown[0]! - about) <= 1.1 ? 'alike' : shown.map((one) => one.toFixed(2)).join(' ')
  }, { timeout: 15_000 }).toBe('alike')
}
