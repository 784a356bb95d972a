import type { Locator, Page } from 'playwright-core'

/** What a person does on a phone, in the words that are on it. Each resolves once it is visible there. */
export interface Hands {
  readonly page: Page
  open(address: string): Promise<void>
  giveName(name: string): Promise<void>
  /** Starts a board from the start page. */
  start(title: string): Promise<void>
  to(phase: 'Frame' | 'Walk' | 'Compare' | 'Lock'): Promise<void>
  write(label: string, text: string, within?: Locator): Promise<void>
  tap(name: string | RegExp, within?: Locator): Promise<void>
  choose(name: string, within?: Locator): Promise<void>
  sheet(): Locator
  closeSheet(): Promise<void>
  /** Taps a gap, does something in the sheet that it opens, and closes that sheet if it is still there. */
  inSheet(gap: string | RegExp, fill: (sheet: Locator) => Promise<void>, within?: Locator): Promise<void>
  /** Picks a day in the open sheet, so many days from today. */
  pickDay(days: number): Promise<void>
  /** Types into a list's "add" field and confirms with Enter. */
  add(label: string, text: string): Promise<void>
  link(kind: 'edit' | 'view'): Promise<string>
  /** The link that opens the board large on the room's computer, out of the sheet that hands it on. */
  screenLink(kind: 'edit' | 'view'): Promise<string>
  /** Shows the open board as a screen does. */
  toScreen(): Promise<void>
  keeping(): Locator
}

/** Puts hands on a page. */
export function hands(page: Page): Hands {
  page.setDefaultTimeout(15_000)
  const sheet = (): Locator => page.locator('dialog[open]').last()

  async function linkFrom(item: string, kind: 'edit' | 'view'): Promise<string> {
    await page.getByRole('button', { name: 'This board' }).click()
    await page.getByRole('menuitem', { name: item }).click()
    await sheet().waitFor()
    await self.choose(kind === 'edit' ? 'Take part' : 'Only view')
    const link = await sheet().getByRole('textbox', { name: 'Link' }).inputValue()
    await self.closeSheet()
    return link
  }

  const self: Hands = {
    page,
    async open(address) {
      await page.goto(address)
    },
    async giveName(name) {
      const asked = page.getByRole('form', { name: 'What is your name?' })
      await asked.getByRole('textbox', { name: 'Your name' }).fill(name)
      await asked.getByRole('button', { name: 'Join', exact: true }).click()
      await asked.waitFor({ state: 'hidden' })
    },
    async start(title) {
      await page.getByRole('link', { name: /Start a session|New session/ }).or(page.getByRole('button', { name: /Start a session|New session/ })).first().click()
      await page.getByLabel('What is it about?').fill(title)
      await page.getByRole('button', { name: 'Make the board' }).click()
      await page.getByRole('heading', { name: title }).waitFor()
    },
    async to(phase) {
      await page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${phase}`) }).click()
      await page.getByRole('region', { name: phase, exact: true }).waitFor()
    },
    async write(label, text, within) {
      const field = (within ?? page.getByRole('main')).getByRole('textbox', { name: label, exact: true })
      await field.fill(text)
      await field.blur()
    },
    async tap(name, within) {
      await (within ?? page.getByRole('main')).getByRole('button', { name, exact: typeof name === 'string' }).first().click()
    },
    async choose(name, within) {
      const place = within ?? sheet()
      // A finger taps the words; the radio button itself is drawn by them.
      await place.locator('label').filter({ hasText: new RegExp(`^${name}$`) }).first().click()
    },
    sheet,
    async closeSheet() {
      const open = sheet()
      if (!(await open.isVisible())) return
      await open.getByRole('button', { name: 'Close', exact: true }).click()
      await page.locator('dialog[open]').waitFor({ state: 'hidden' })
    },
    async inSheet(gap, fill, within) {
      await self.tap(gap, within)
      await sheet().waitFor()
      await fill(sheet())
      await self.closeSheet()
    },
    async pickDay(days) {
      const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
      await sheet().locator('input[type=date]').fill(day)
    },
    async add(label, text) {
      const field = page.getByRole('main').getByRole('textbox', { name: label, exact: true })
      await field.fill(text)
      await field.press('Enter')
      await page.waitForFunction(([found]) => found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement ? found.value === '' : true, [await field.elementHandle()])
    },
    link: (kind) => linkFrom('Invite', kind),
    screenLink: (kind) => linkFrom('Show on a screen', kind),
    async toScreen() {
      await page.getByRole('button', { name: 'This board' }).click()
      await page.getByRole('menuitem', { name: 'Show on a screen' }).click()
    },
    keeping: () => page.getByRole('button', { name: /^Where your changes are/ }),
  }
  return self
}
