import type { CDPSession } from 'playwright-core'
import { expect, test } from 'vitest'
import { dayOf } from '../../src/method/day.ts'
import { en } from '../../src/words/en/en.ts'
import { seeded } from '../fuzz/random.ts'
import { atLength, report, say } from './at-length.ts'
import { hands } from './hands.ts'
import { mortalPhone } from './phones.ts'
import { type HandDevice, setStage } from './stage.ts'
import { type, typedField, type Typist } from './typist.ts'
import { putOnRelay, readFromRelay } from './worked-board.ts'

// What a phone's storage can do to somebody who types without a pause. `npm run fuzz -- --long phone` goes on for longer and prints times.
const [kills, rounds] = atLength ? [200, 20] : [20, 1]
let link: string
let phone: HandDevice
let typist: Typist
let devtools: CDPSession
const noticed: Record<'full' | 'closed' | 'evicted', number[]> = { full: [], closed: [], evicted: [] }

const newBoard = async () => (await putOnRelay(stage.relay.origin, 'Night shift', dayOf(Date.now()), () => undefined)).edit

const stage = setStage(async () => {
  link = await newBoard()
  phone = await stage.open()
  // What the page opens is at hand, to be closed under it.
  await phone.context.addInitScript(() => {
    const { open } = IDBFactory.prototype
    const opened: IDBDatabase[] = []
    Object.assign(window, { opened })
    IDBFactory.prototype.open = function open_(this: IDBFactory, ...given: [string, number?]) {
      const request = open.apply(this, given)
      request.addEventListener('success', () => opened.push(request.result))
      return request
    }
  })
  devtools = await phone.context.newCDPSession(phone.page)
  await devtools.send('Storage.overrideQuotaForOrigin', { ...origin(), quotaSize: roomy })
  await phone.hand.open(link)
  await phone.hand.giveName('Ada')
  // The app itself is kept before there is no space for it.
  await phone.page.evaluate(() => navigator.serviceWorker.ready)
  typist = await type(phone.page, 'value', 40)
})

/** Bytes that the phone has for this app, beforehand. */
const roomy = 20_000_000
const origin = () => ({ origin: stage.relay.origin })
const settled = () => typist.until('shared', Date.now())

/** Chromium goes by what it last knew to be free, for up to half a minute; asked for more than that it looks again, and refuses. */
function askForMore(): Promise<unknown> {
  return phone.page.evaluate(async (bytes) => {
    const request = indexedDB.open('filler')
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows'))
    await new Promise((resolve) => request.addEventListener('success', resolve))
    const writing = request.result.transaction('rows', 'readwrite')
    writing.objectStore('rows').put(new Uint8Array(bytes), 1)
    await new Promise((resolve) => ['abort', 'complete'].forEach((end) => writing.addEventListener(end, resolve)))
    request.result.close()
  }, roomy)
}

test(`[Q9] a full phone says so within a second, goes on, shares what it cannot save, and saves it once there is space`, async () => {
  for (let round = 0; round < rounds; round++) {
    await settled()
    await devtools.send('Storage.overrideQuotaForOrigin', { ...origin(), quotaSize: 1 })
    await askForMore()
    noticed.full.push(await typist.until('full', Date.now()))
    const typed = await typedField(phone.page, 'value').inputValue()
    await expect.poll(async () => (await readFromRelay(link)).board.session.goodOutcome.startsWith(typed)).toBe(true)
    await devtools.send('Storage.overrideQuotaForOrigin', { ...origin(), quotaSize: roomy })
    await settled()
  }
  report('storage full, noticed after', noticed.full)
})

test(`[Q9] storage that is closed under the page is told, and opened again by itself`, async () => {
  for (let round = 0; round < rounds; round++) {
    await settled()
    const since = Date.now()
    await phone.page.evaluate(() => {
      for (const database of (window as unknown as { opened: IDBDatabase[] }).opened) database.close()
    })
    noticed.closed.push(await typist.until('closed', since))
    const typed = await typedField(phone.page, 'value').inputValue()
    await settled()
    expect(typist.saved().startsWith(typed)).toBe(true)
  }
  report('storage closed, noticed after', noticed.closed)
})

test(`[Q9] what the system throws away while the board is open is told, and all of it is kept again`, async () => {
  for (let round = 0; round < rounds; round++) {
    await settled()
    const since = Date.now()
    await devtools.send('Storage.clearDataForOrigin', { ...origin(), storageTypes: 'indexeddb' })
    noticed.evicted.push(await typist.until('closed', since))
    const typed = await typedField(phone.page, 'value').inputValue()
    await settled()
    expect(typist.saved().startsWith(typed)).toBe(true)
  }
  report('storage thrown away, noticed after', noticed.evicted)
})

test('[Y2] after all of it the phone without a network has every word that its sign called saved, and the relay has them', async () => {
  const text = await typist.stop()
  await settled()
  await expect.poll(() => typist.shared()).toBe(text)
  expect((await readFromRelay(link)).board.session.goodOutcome).toBe(text)
  await phone.context.setOffline(true)
  await phone.page.reload()
  await expect.poll(() => typedField(phone.page, 'value').inputValue()).toBe(text)
  expect(phone.errors).toEqual([])
})

test('[Q9] storage that another page blocks is told; the board is there all the same, and is kept once it answers', async () => {
  const { page, context, hand } = await stage.open()
  const other = await context.newPage()
  const fresh = await newBoard()
  await hand.open(fresh)
  await hand.giveName('Bo')
  await page.locator('.keeping-mark[data-state=shared]').waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready)
  const board = page.url()
  await page.goto('about:blank')
  // It holds the board's storage, and does not let go for whoever wants to delete it: those who open it later wait behind that.
  await other.goto(`${stage.relay.origin}/healthz`)
  await other.evaluate(async () => {
    const held: IDBDatabase[] = []
    Object.assign(window, { held })
    for (const { name } of await indexedDB.databases()) {
      if (name === 'hourboard') continue
      const request = indexedDB.open(name!)
      await new Promise((resolve) => request.addEventListener('success', resolve))
      held.push(request.result)
      indexedDB.deleteDatabase(name!)
    }
  })
  await page.goto(board)
  await page.locator('.keeping-mark[data-state=blocked]').waitFor()
  await hand.to('Frame')
  await hand.write(en.decision.goodOutcome, 'Written while it was blocked')
  await other.evaluate(() => (window as unknown as { held: IDBDatabase[] }).held.forEach((one) => one.close()))
  await page.locator('.keeping-mark[data-state=shared]').waitFor()
  expect((await readFromRelay(fresh)).board.session.goodOutcome).toBe('Written while it was blocked')
  await context.setOffline(true)
  await page.reload()
  await expect.poll(() => typedField(page, 'value').inputValue()).toBe('Written while it was blocked')
})

test(`[Q9] a browser killed while somebody types has all that its sign called saved (${kills} kills)`, { timeout: atLength ? 7_200_000 : 300_000 }, async () => {
  const random = seeded(Number(process.env.HOURBOARD_FUZZ_SEED ?? 9))
  await using mortal = await mortalPhone()
  let board = await newBoard()
  let promised = ''
  let words = 0
  const lost: string[] = []
  for (let kill = 0; kill <= kills; kill++) {
    const { page, context } = await mortal.open()
    const hand = hands(page)
    // With no network, so that what it has is its own.
    if (kill > 0) await context.setOffline(true)
    await hand.open(board)
    if (kill > 0) {
      await hand.to('Frame')
      await expect.poll(() => typedField(page, 'line').inputValue(), { timeout: 3000 }).toContain(promised).catch(() => lost.push(`kill ${kill}`))
      if (kill === kills) break
      await context.setOffline(false)
    }
    const asked = page.getByRole('form', { name: 'What is your name?' })
    await typedField(page, 'line').or(asked).first().waitFor()
    if (await asked.isVisible()) await hand.giveName('Ada')
    await page.evaluate(() => navigator.serviceWorker.ready)
    // What the relay had heard beyond what was saved stands before what is typed now.
    await page.locator('.keeping-mark[data-state=shared]').waitFor()
    board = page.url()
    const typing = await type(page, 'line', 8)
    const before = promised
    await expect.poll(() => typing.saved().length > before.length).toBe(true)
    const upTo = (await typedField(page, 'line').inputValue()).length + random.below(200)
    await page.waitForFunction(([length]) => (document.activeElement as HTMLTextAreaElement).value?.length > length!, [upTo])
    await mortal.kill()
    promised = typing.saved()
    words += promised.length - before.length
    if ((kill + 1) % 20 === 0) say(`${kill + 1} kills, ${words} letters called saved, lost: ${lost.length}`)
  }
  expect(lost).toEqual([])
  expect(words).toBeGreaterThan(0)
})
