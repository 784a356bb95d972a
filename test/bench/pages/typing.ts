import type { Browser } from 'playwright-core'
import { example } from '../../../src/words/en/example.ts'
import { fillWorkedHour } from '../../fixtures/worked-hour.ts'
import type { RelayProcess } from '../../journeys/relay-process.ts'
import { putOnRelay } from '../../journeys/worked-board.ts'
import { Sample } from '../load/latency.ts'
import { bringCrowd } from './crowd.ts'
import { newPhone, shows, slowCpu, visit } from './slow-phone.ts'

const others = 29
const editsEach = 0.5
/** Milliseconds between two keys: seven a second is fast for a thumb. */
const between = 140

export interface TypingFigures {
  /** Milliseconds from the key, as the system heard it, to the frame with its letter. */
  readonly p50: number
  readonly p95: number
  /** Stretches of more than 50 ms in which the page answered to nothing, a minute, and the longest, in ms. */
  readonly longTasks: number
  readonly longest: number
}

const watch = `{
  window.benchKeys = []
  window.benchLong = []
  // A timer set in the frame's own callback runs once the frame has been drawn.
  window.addEventListener('input', (event) => requestAnimationFrame(() => setTimeout(() => window.benchKeys.push(performance.now() - event.timeStamp))), true)
  new PerformanceObserver((list) => window.benchLong.push(...list.getEntries().map((one) => one.duration))).observe({ type: 'longtask' })
}`

/** How soon a letter stands there that somebody types into the decision on a slow phone, while twenty-nine others edit the board. */
export async function measureTyping(browser: Browser, relay: RelayProcess, keys: number): Promise<TypingFigures> {
  const today = new Date().toISOString().slice(0, 10)
  const links = await putOnRelay(relay.origin, 'Bench', today, (board, edit) => void fillWorkedHour(board, edit, today))
  const phone = await newPhone(browser)
  const { page } = await visit(phone, links.edit, shows.text(example.decision.slice(0, 30)), slowCpu)
  const crowd = await bringCrowd(relay, links.edit, others, editsEach)
  await page.waitForTimeout(8000)
  await page.getByRole('navigation').getByRole('link', { name: /^Frame/ }).click()
  await page.locator('main textarea').first().focus()
  await page.evaluate(watch)
  const from = performance.now()
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('abcdefghij klmnop'[key % 17]!)
    await page.waitForTimeout(between)
  }
  const minutes = (performance.now() - from) / 60_000
  const seen = (await page.evaluate('({ keys: window.benchKeys, long: window.benchLong })')) as { keys: number[]; long: number[] }
  await crowd.leave()
  await phone.close()
  const times = new Sample(10_000, Math.random)
  for (const took of seen.keys) times.add(took)
  return { p50: times.quantile(0.5), p95: times.quantile(0.95), longTasks: seen.long.length / minutes, longest: Math.max(0, ...seen.long) }
}
