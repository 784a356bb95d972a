import { expect, test } from 'vitest'
import { en } from '../../src/words/en/en.ts'
import type { Hands } from './hands.ts'
import { setStage } from './stage.ts'

// Phones that get less from their browser: no service worker and no secure context, or no storage.
const plainName = 'board.example'
const stage = setStage(undefined, { browserArgs: [`--host-resolver-rules=MAP ${plainName} 127.0.0.1`] })

const line = (hand: Hands) => hand.page.getByRole('textbox', { name: en.decision.line, exact: true })

test('[J1] on plain http they start, join, come back to where they were, and go on without a network', async () => {
  const origin = stage.relay.origin.replace('127.0.0.1', plainName)
  const [ada, bo] = [await stage.open(), await stage.open()]
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
  const [ada, bo] = [await stage.open(), await stage.open()]
  await ada.context.addInitScript(take)
  await ada.hand.open(stage.relay.origin)
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
