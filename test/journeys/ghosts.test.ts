import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '../../src/words/en/en.ts'
import { hands } from './hands.ts'
import { mortalPhone } from './phones.ts'
import { type HandDevice, setStage } from './stage.ts'

// Who is not there any more vanishes within ten seconds, however they went.

/** With time for a busy machine beyond the ten seconds. */
const within = { timeout: 16_000 }

let ada: HandDevice
let link: string

const stage = setStage(async () => {
  ada = await stage.open()
  await ada.hand.open(stage.relay.origin)
  await ada.hand.start('Night shift')
  await ada.hand.giveName('Ada')
  link = await ada.hand.link('edit')
})

const people = (page: Page) => page.getByRole('button', { name: /^People: \d/ })
const here = () => people(ada.page).getAttribute('aria-label')

async function join(page: Page, name: string): Promise<void> {
  const hand = hands(page)
  await hand.open(link)
  await hand.giveName(name)
  await page.getByRole('navigation', { name: en.board.phases }).waitFor()
}

test('[J2] a phone that is killed is gone for the others', async () => {
  await using phone = await mortalPhone()
  const { page } = await phone.open()
  await join(page, 'Bo')
  await expect.poll(here, within).toContain('2 here now')
  await phone.kill()
  await expect.poll(here, within).toContain('1 here now')
})

test('[J2] a phone that sleeps is gone for the others, and there again when it wakes', async () => {
  await using phone = await mortalPhone()
  const { page } = await phone.open()
  await join(page, 'Bo')
  await expect.poll(here, within).toContain('2 here now')
  phone.sleep()
  try {
    await expect.poll(here, within).toContain('1 here now')
  } finally {
    phone.wake()
  }
  await expect.poll(here, within).toContain('2 here now')
  await phone.kill()
  await expect.poll(here, within).toContain('1 here now')
})
