import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { en } from '../../src/words/en/en.ts'
import { later } from '../../src/words/en/later.ts'
import { type HandDevice, setStage } from './stage.ts'

// Ada takes everything from her old phone to a new one, with a file and a passphrase.
const say = later.newPhone
const passphrase = 'bicycle river paper lamp'
const stage = setStage()
const folder = mkdtempSync(join(tmpdir(), 'hourboard-file-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function open(): Promise<HandDevice> {
  const one = await stage.open()
  await one.page.goto(stage.relay.origin)
  return one
}

async function moveSheet(page: Page, part: string): Promise<void> {
  await page.getByRole('button', { name: en.start.menu, exact: true }).click()
  await page.getByRole('menuitem', { name: en.start.settings }).click()
  await page.getByRole('button', { name: say.title }).click()
  await page.getByRole('button', { name: part }).click()
}

test('[V1] everything of a phone comes to a new one by a file and its passphrase, and goes on live', async () => {
  const old = await open()
  for (const title of ['Bindery', 'Night shift']) {
    await old.hand.start(title)
    if (title === 'Bindery') await old.hand.giveName('Ada')
    await old.page.getByRole('link', { name: en.board.back }).click()
  }
  await moveSheet(old.page, say.save)
  await old.page.getByLabel(say.passphrase).fill(passphrase)
  await old.page.getByText(say.strength.strong).waitFor()
  await old.page.getByLabel(say.again).fill(passphrase)
  const [download] = await Promise.all([old.page.waitForEvent('download'), old.page.getByRole('button', { name: say.make }).click()])
  const file = join(folder, 'phone.hourboard')
  await download.saveAs(file)
  await old.page.getByText(say.saved).waitFor()
  await old.hand.closeSheet()

  const fresh = await open()
  await moveSheet(fresh.page, say.bring)
  await fresh.page.getByLabel(say.file, { exact: true }).setInputFiles(file)
  await fresh.page.getByLabel(say.passphrase).fill('another one altogether')
  await fresh.page.getByRole('button', { name: say.take }).click()
  await fresh.page.getByText(say.faults['wrong-passphrase']).waitFor()
  await fresh.page.getByLabel(say.passphrase).fill(passphrase)
  await fresh.page.getByRole('button', { name: say.take }).click()
  await fresh.page.getByText(say.taken(2, 0)).waitFor()
  await fresh.hand.closeSheet()

  for (const { page } of [old, fresh]) {
    await page.getByRole('link', { name: /Bindery/ }).first().click()
    await page.getByRole('heading', { name: 'Bindery' }).waitFor()
  }
  for (const { hand } of [old, fresh]) await hand.to('Frame')
  await fresh.hand.write(en.decision.line, 'Keep the press or rent one')
  await expect.poll(() => old.page.getByRole('main').getByRole('textbox', { name: en.decision.line, exact: true }).inputValue(), { timeout: 15_000 }).toBe('Keep the press or rent one')
  await fresh.page.getByRole('button', { name: en.people.names(1, 1), exact: true }).waitFor()
  for (const one of [old, fresh]) expect(one.errors).toEqual([])
})
