import { expect, test } from 'vitest'
import { dayOf } from '../../src/method/day.ts'
import { en } from '../../src/words/en/en.ts'
import { expectSameTime, openClock } from './clock-hands.ts'
import type { Hands } from './hands.ts'
import { phoneSize, screenSize } from './phones.ts'
import { setStage } from './stage.ts'
import { putOnRelay } from './worked-board.ts'

// Phones whose clocks are wrong by half a day, run too fast, or are set while the hour runs, beside one that is right.
const hours = 3_600_000
interface Wrong {
  readonly by: number
  /** How fast it runs. */
  readonly pace: number
}
const wrongs: readonly Wrong[] = [{ by: 12 * hours, pace: 1 }, { by: -12 * hours, pace: 1 }, { by: 5 * 60_000, pace: 1.01 }]
type Settable = Window & { setClock: (ms: number) => void }

let right: Hands
let wrong: Hands[]
let screen: Hands

const stage = setStage(async () => {
  const { edit } = await putOnRelay(stage.relay.origin, 'Night shift', dayOf(Date.now()), () => undefined)
  ;[right, screen] = await stage.hands(phoneSize, screenSize)
  wrong = await stage.hands(...wrongs.map(() => phoneSize))
  for (const [at, { page }] of wrong.entries()) {
    await page.context().addInitScript(({ by, pace }) => {
      const [clock, monotonic] = [Date.now, performance.now.bind(performance)]
      const from = monotonic()
      let set = by
      // What drifts is the quartz, of which both clocks live.
      performance.now = () => from + (monotonic() - from) * pace
      Date.now = () => clock() + set + (monotonic() - from) * (pace - 1)
      Object.assign(window, { setClock: (ms: number) => void (set += ms) })
    }, wrongs[at]!)
  }
  for (const [at, hand] of [right, ...wrong, screen].entries()) {
    await hand.open(edit)
    await hand.giveName(`Person ${at}`)
  }
  await screen.toScreen()
})

const everybody = () => [right, ...wrong, screen]

test('[Q12] [C3] phones wrong by half a day either way, and one that runs too fast, show the time that the others show', async () => {
  for (const [at, { page }] of wrong.entries()) {
    const off = (await page.evaluate(() => Date.now())) - Date.now() - wrongs[at]!.by
    expect(Math.abs(off)).toBeLessThan(60_000)
  }
  const sheet = await openClock(wrong[0]!)
  await sheet.getByRole('button', { name: en.clock.start }).click()
  await expectSameTime(everybody(), 10)
  await stage.relay.turn(3)
  await expectSameTime(everybody(), 7)
})

test('[Q12] [C3] a clock that somebody sets while the hour runs moves nothing, also where its page is loaded again', async () => {
  for (const [at, { page }] of wrong.entries()) await page.evaluate((ms) => (window as unknown as Settable).setClock(ms), at % 2 === 0 ? -12 * hours : 12 * hours)
  await expectSameTime(everybody(), 7)
  await stage.relay.turn(2)
  await expectSameTime(everybody(), 5)
  await wrong[0]!.page.reload()
  await expectSameTime(everybody(), 5)
  expect(stage.errors()).toEqual([])
})
