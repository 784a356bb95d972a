import { WebSocket } from 'ws'
import { expect, test } from 'vitest'
import { keysOf } from '../../src/protocol/keys.ts'
import { readLink } from '../../src/protocol/links.ts'
import { close, relayPath } from '../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../src/protocol/proof.ts'
import { en } from '../../src/words/en/en.ts'
import { later } from '../../src/words/en/later.ts'
import { type HandDevice, setStage } from './stage.ts'

// Ada moves a board to new links: Ben is here and comes along, Cleo is away and comes later, Dan is left out. Then she deletes it.
const say = later.care
const line = 'Keep the night shift or close at ten'
const stage = setStage()

async function phone(link: string, name: string): Promise<HandDevice> {
  const one = await stage.open()
  await one.hand.open(link)
  if (name) await one.hand.giveName(name)
  return one
}

async function care({ page }: HandDevice, part: string): Promise<void> {
  await page.getByRole('button', { name: en.board.menu }).click()
  await page.getByRole('menuitem', { name: en.board.care }).click()
  await page.getByRole('button', { name: part, exact: true }).click()
}

const roomOf = ({ page }: Pick<HandDevice, 'page'>): string => new URL(page.url()).pathname.split('/')[2]!

const fact = ({ page }: HandDevice) => page.getByRole('main').getByRole('textbox', { name: en.facts.label, exact: true }).first()

/** How the relay answers somebody who comes with a link. */
function answerTo(link: string): Promise<number> {
  const secret = readLink(link)
  if (typeof secret === 'string') throw new Error('this is no link')
  const keys = keysOf(secret)
  const socket = new WebSocket(`${stage.relay.origin.replace('http', 'ws')}${relayPath}/${keys.roomId}`, offeredSubprotocols(keys))
  return new Promise((resolve) => socket.on('close', resolve))
}

test('[V4] a board moves to new links with those who are kept, and [V5] is deleted for everybody', async () => {
  const ada = await stage.open()
  await ada.hand.open(stage.relay.origin)
  await ada.hand.start('Night shift')
  await ada.hand.giveName('Ada')
  const [link, viewLink] = [await ada.hand.link('edit'), await ada.hand.link('view')]
  const [ben, cleo, dan] = await Promise.all([phone(link, 'Ben'), phone(link, 'Cleo'), phone(link, 'Dan')])
  // Each phone says which key is its own once its page has time.
  await care(ada, say.newLinks)
  await expect.poll(() => ada.hand.sheet().getByRole('checkbox').count(), { timeout: 15_000 }).toBe(3)
  await cleo.context.setOffline(true)
  await ada.hand.sheet().locator('label').filter({ hasText: /^Dan/ }).click()
  await ada.page.getByRole('button', { name: say.move, exact: true }).click()
  await ada.page.getByText(say.moved).waitFor()
  const old = roomOf(dan)
  await dan.page.getByText(/This board has moved to new links.*ask Ada/).waitFor()
  for (const { page } of [ada, ben]) await expect.poll(() => roomOf({ page }), { timeout: 15_000 }).not.toBe(old)
  expect(roomOf(ben)).toBe(roomOf(ada))
  await ben.page.getByRole('heading', { name: 'Night shift' }).waitFor()

  // Cleo wrote something while she was away; it comes along with her.
  await cleo.hand.to('Frame')
  await cleo.hand.write(en.decision.line, line)
  await cleo.context.setOffline(false)
  await expect.poll(() => roomOf(cleo), { timeout: 15_000 }).toBe(roomOf(ada))
  await ada.hand.to('Frame')
  await expect.poll(() => ada.page.getByRole('main').getByRole('textbox', { name: en.decision.line, exact: true }).inputValue(), { timeout: 15_000 }).toBe(line)
  expect(await answerTo(viewLink)).toBe(close.moved)
  const fresh = await ada.hand.link('edit')
  expect(fresh).not.toBe(link)
  for (const secret of [link, fresh]) expect(stage.relay.disk() + stage.relay.log()).not.toContain(secret.split('#')[1]!.slice(1))
  expect(stage.relay.disk()).not.toContain('Night shift')

  // What was removed is found again, and stays away from nobody.
  await ada.hand.add(en.facts.add, 'Guests after ten')
  await ada.page.getByRole('button', { name: en.facts.more('Guests after ten') }).click()
  await ada.page.getByRole('menuitem', { name: en.facts.remove }).click()
  await ada.page.getByRole('button', { name: en.board.menu }).click()
  await ada.page.getByRole('menuitem', { name: en.board.removed, exact: true }).click()
  await ada.hand.sheet().getByRole('button', { name: en.removed.restoreName('Guests after ten') }).click()
  await ada.page.getByText(en.removed.back('Guests after ten')).waitFor()
  await ada.hand.closeSheet()

  // A copy goes its own way.
  const kept = roomOf(ada)
  await care(ada, say.duplicate)
  await ada.page.getByRole('button', { name: say.copy }).click()
  await ada.page.getByRole('heading', { name: say.copyOf('Night shift') }).waitFor()
  expect(roomOf(ada)).not.toBe(kept)
  await ada.hand.to('Frame')
  const decision = ada.page.getByRole('main').getByRole('textbox', { name: en.decision.line, exact: true })
  await expect.poll(() => decision.inputValue()).toBe(line)
  await ada.hand.write(en.decision.line, 'Another one')
  await ada.page.goto(`${stage.relay.origin}/b/${kept}/frame`)
  await expect.poll(() => decision.inputValue()).toBe(line)
  await expect.poll(() => fact(ada).inputValue()).toBe('Guests after ten')

  await care(ada, say.remove)
  await ada.page.getByText(say.deleteText).waitFor()
  await ada.page.getByRole('button', { name: say.deleteButton }).click()
  for (const { page } of [ada, ben, cleo]) {
    await page.getByText(/Deleted from the relay by Ada/).waitFor()
    await page.getByRole('heading', { name: 'Night shift' }).waitFor()
  }
  expect(await answerTo(fresh)).toBe(close.deleted)

  // Shared again it has links of its own, by which others find it as it was.
  await ada.hand.tap(say.shareAgain)
  await expect.poll(() => roomOf(ada), { timeout: 15_000 }).not.toBe(kept)
  const again = await ada.hand.link('edit')
  await cleo.hand.open(again)
  await cleo.hand.to('Frame')
  await expect.poll(() => fact(cleo).inputValue(), { timeout: 15_000 }).toBe('Guests after ten')
  expect(roomOf(cleo)).toBe(roomOf(ada))
  for (const one of [ada, ben, cleo, dan]) expect(one.errors).toEqual([])
})
