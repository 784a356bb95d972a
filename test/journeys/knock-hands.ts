import type { Locator, Page } from 'playwright-core'
import { en } from '../../src/words/en/en.ts'
import { later } from '../../src/words/en/later.ts'

const say = later.knock

/** The code to type, as a screen or an open sheet shows it. */
export async function shownCode(within: Page | Locator): Promise<string> {
  const letters = within.locator('.code-card .letters')
  await letters.waitFor()
  return (await letters.locator('[aria-hidden]').allTextContents()).join('')
}

/** Types a code on a phone that has no board, with a name, and knocks. */
export async function knockFrom(page: Page, origin: string, code: string, name: string): Promise<void> {
  await page.goto(origin)
  await page.getByRole('button', { name: en.start.haveLink }).click()
  await page.getByLabel(en.join.link).fill(code)
  await page.getByLabel(say.name).fill(name)
  await page.getByRole('button', { name: say.go, exact: true }).click()
}

/** The three symbols by their names. */
export async function picture(within: Page | Locator): Promise<string> {
  return (await within.getByRole('list', { name: say.picture }).getByRole('listitem').allTextContents()).join(' ')
}

/** Who knocks, as a phone in the room or the screen shows it. */
export function notice(page: Page, name: string): Locator {
  return page.getByRole('region', { name: say.knocks(name) })
}
