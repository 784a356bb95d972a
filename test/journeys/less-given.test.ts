import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { en } from '../../src/words/en/en.ts'
import { type Hands, hands } from './hands.ts'
import { type Device, device, launch, phoneSize } from './phones.ts'
import { type RelayProcess, runRelay } from './relay-process.ts'

// Phones that get less from their browser: no service worker and no secure context, or no storage.
const plainName = 'board.example'
let relay: RelayProcess
let browser: Browser

beforeAll(async () => {
  relay = await runRelay()
  browser = await launch([`--host-resolver-rules=MAP ${plainName} 127.0.0.1`])
})

afterAll(async () => {
  await browser?.close()
  await relay?.[Symbol.asyncDispose]()
})

async function phone(): Promise<Device & { hand: Hands }> {
  const made = await device(browser, phoneSize)
  return { ...made, hand: hands(made.page) }
}

const line = (hand: Hands) => hand.page.getByRole('textbox', { name: en.decision.line, exact: true })

test('[J1] on plain http they start, join, come back to where they were, and go on without a network', async () => {
  const origin = relay.origin.replace('127.0.0.1', plainName)
  const [ada, bo] = [await phone(), await phone()]
  await ada.hand.open(origin)
  expect(await ada.page.evaluate(() => isSecureContext)).toBe(false)
  await ada.hand.start('In the cellar')
  await ada.hand.giveName('Ada')
  await ada.hand.write(en.decision.line, 'Keep the old pump or not?')
  await bo.hand.open(await ada.hand.link('edit'))
  await bo.hand.giveName('Bo')
  await expect.poll(() => line(bo.hand).inputValue()).toBe('Keep the old pump or not?')
  await bo.hand.to('Walk')
  await bo.page.reload()
  await bo.page.getByRole('region', { name: 'Walk', exact: true }).waitFor()
  await expect.poll(() => bo.hand.keeping().textContent(), { timeout: 10_000 }).toMatch(/shared/i)
  await bo.context.setOffline(true)
  await bo.hand.write(en.workflow.cleanedUpBy, 'The night shift')
  await expect.poll(() => bo.hand.keeping().textContent(), { timeout: 10_000 }).toMatch(/offline/i)
  await bo.context.setOffline(false)
  await ada.hand.to('Walk')
  await expect.poll(() => ada.page.getByRole('textbox', { name: en.workflow.cleanedUpBy }).inputValue(), { timeout: 10_000 }).toBe('The night shift')
  for (const page of ['join', 'inbox', 'capture']) expect((await ada.page.goto(`${origin}/${page}`))!.status()).toBe(200)
})

test.each([
  ['is missing', () => void Object.defineProperty(window, 'indexedDB', { value: undefined }), en.keeping.explain.private],
  ['never answers', () => void (IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest), en.keeping.explain.blocked],
])('[Y3] where the storage %s the app says so, and a board is started and shared all the same', async (_, take, sentence) => {
  const [ada, bo] = [await phone(), await phone()]
  await ada.context.addInitScript(take)
  await ada.hand.open(relay.origin)
  await ada.page.getByText(sentence).waitFor()
  await ada.hand.start('Nothing stays')
  await ada.hand.giveName('Ada')
  await ada.hand.write(en.decision.line, 'Keep it or not?')
  await bo.hand.open(await ada.hand.link('edit'))
  await bo.hand.giveName('Bo')
  await expect.poll(() => line(bo.hand).inputValue()).toBe('Keep it or not?')
  expect(await ada.hand.keeping().textContent()).not.toMatch(/shared|on this phone/)
  expect([...ada.errors, ...bo.errors]).toEqual([])
})
