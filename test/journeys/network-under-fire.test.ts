import { afterAll, expect, test } from 'vitest'
import { dayOf } from '../../src/method/day.ts'
import { atLength, report } from './at-length.ts'
import { type BadNetwork, badNetwork } from './bad-network.ts'
import type { HandDevice } from './stage.ts'
import { setStage } from './stage.ts'
import { type, typedField, type Typist } from './typist.ts'
import { putOnRelay, readFromRelay } from './worked-board.ts'

// What the way to the relay can do to somebody who types without a pause. `npm run fuzz -- --long phone` goes on for longer and prints times.
const rounds = atLength ? 20 : 1
const wait = { timeout: 30_000 }
let network: BadNetwork
let phone: HandDevice
let typist: Typist
let link: string
const noticed: number[] = []
const back: number[] = []

const stage = setStage(async () => {
  link = (await putOnRelay(stage.relay.origin, 'Night shift', dayOf(Date.now()), () => undefined)).edit
  network = await badNetwork(Number(new URL(stage.relay.origin).port), Number(process.env.HOURBOARD_FUZZ_SEED ?? 10))
  phone = await stage.open()
  await phone.hand.open(link.replace(stage.relay.origin, network.origin))
  await phone.hand.giveName('Ada')
  typist = await type(phone.page, 'line', 25)
})

afterAll(() => network?.[Symbol.asyncDispose]())

const typed = () => typedField(phone.page, 'line').inputValue()
const settled = () => typist.until('shared', Date.now())
const onRelay = async () => (await readFromRelay(link)).board.decision.line

/** Waits until so many letters more are typed. */
async function letters(count: number): Promise<void> {
  const from = (await typed()).length
  await expect.poll(async () => (await typed()).length, wait).toBeGreaterThan(from + count)
}

/** Waits until the relay has all that was typed until now; somebody who has nothing else reads it there. */
async function expectArrived(): Promise<void> {
  const until = await typed()
  await expect.poll(async () => (await onRelay()).startsWith(until), wait).toBe(true)
}

async function trouble(begin: () => unknown, end: () => unknown, on: () => unknown = () => undefined): Promise<void> {
  await settled()
  const since = Date.now()
  await begin()
  noticed.push(await typist.until('offline', since))
  await letters(20)
  await on()
  await end()
  back.push(await typist.until('shared', Date.now()))
}

test('[Q10] a network that is cut is noticed, and the phone is back by itself', async () => {
  for (let round = 0; round < rounds; round++) await trouble(() => network.be('cut'), () => network.be('up'))
  await expectArrived()
})

test('[Q10] a network that comes and goes loses nothing', async () => {
  for (let round = 0; round < rounds * 4; round++) {
    network.be('cut')
    await letters(10)
    network.be('up')
    await letters(10 + round * 5)
  }
  await settled()
  await expectArrived()
})

test('[Q10] a connection that stays open and carries nothing is noticed', async () => {
  for (let round = 0; round < rounds; round++) await trouble(() => network.be('silent'), () => network.be('up'))
  await expectArrived()
})

test.each([0.02, 0.3])('[Q10] with %s of all pieces lost on the way everything arrives', async (share) => {
  for (let round = 0; round < rounds; round++) {
    network.lose(share)
    await letters(40)
    await expectArrived()
  }
  network.lose(0)
  await settled()
})

test('[Q10] where a guest network asks for a login the phone goes on, also when its page is loaded again', async () => {
  await phone.page.evaluate(() => navigator.serviceWorker.ready)
  const { page } = await stage.open()
  await page.goto(link.replace(stage.relay.origin, network.origin))
  await page.locator('.keeping-mark[data-state=shared]').waitFor()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  for (let round = 0; round < rounds; round++) {
    await trouble(() => network.be('portal'), () => network.be('up'), async () => {
      await page.reload()
      await page.locator('.keeping-mark[data-state=offline]').waitFor()
      expect(await typedField(page, 'line').inputValue()).not.toBe('')
    })
    await page.locator('.keeping-mark[data-state=shared]').waitFor()
  }
  await expectArrived()
  await page.close()
})

test('[Q10] a relay that is killed and starts again has all that the sign called shared', async () => {
  for (let round = 0; round < rounds; round++) {
    let promised = ''
    await trouble(async () => {
      network.be('cut')
      await stage.relay.kill()
      promised = typist.shared()
    }, async () => {
      await stage.relay.start()
      expect((await onRelay()).startsWith(promised)).toBe(true)
      network.be('up')
    })
    expect(promised.length).toBeGreaterThan(20)
  }
})

test('[Q10] a relay that lost its disk has everything again from the phone', async () => {
  for (let round = 0; round < rounds; round++) {
    await trouble(() => stage.relay.kill(), async () => {
      stage.relay.empty()
      await stage.relay.start()
    })
    await expectArrived()
  }
})

test('[Y2] in the end the relay has every letter, and the sign never said so before', async () => {
  const text = await typist.stop()
  await settled()
  await expect.poll(onRelay).toBe(text)
  await expect.poll(() => typist.shared()).toBe(text)
  report('a lost way is noticed after', noticed)
  report('back after', back)
  if (atLength) expect([Math.max(...noticed) <= 8000, Math.max(...back) <= 3000]).toEqual([true, true])
  expect(phone.errors).toEqual([])
})
