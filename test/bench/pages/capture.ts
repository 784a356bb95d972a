import type { Browser, BrowserContext, Page } from 'playwright-core'
import { example } from '../../../src/words/en/example.ts'
import { en } from '../../../src/words/en/en.ts'
import { fillWorkedHour } from '../../fixtures/worked-hour.ts'
import type { RelayProcess } from '../../journeys/relay-process.ts'
import { putOnRelay } from '../../journeys/worked-board.ts'
import { Sample } from '../load/latency.ts'
import { newPhone, shows, slowCpu, visit } from './slow-phone.ts'

export interface CaptureFigures {
  readonly label: string
  readonly p50: number
  readonly p95: number
}

/** The moment at which the first write that was begun after the tap is durable: its transaction is complete. */
const watchWrites = `{
  const seen = new WeakSet()
  for (const act of ['add', 'put']) {
    const own = IDBObjectStore.prototype[act]
    IDBObjectStore.prototype[act] = function (...given) {
      const { transaction } = this
      if (window.benchTapped && !seen.has(transaction)) {
        seen.add(transaction)
        transaction.addEventListener('complete', () => window.benchDurable?.(performance.now()))
      }
      return own.apply(this, given)
    }
  }
}`

/** Milliseconds from the tap that saves a capture until it is durable on a slow phone: on an open board, and into the inbox (K1). */
export async function measureCapture(browser: Browser, relay: RelayProcess, taps: number): Promise<CaptureFigures[]> {
  const today = new Date().toISOString().slice(0, 10)
  const links = await putOnRelay(relay.origin, 'Bench', today, (board, edit) => void fillWorkedHour(board, edit, today))
  const phone = await newPhone(browser)
  await phone.addInitScript(watchWrites)
  const { page } = await visit(phone, links.edit, shows.text(example.decision.slice(0, 30)), slowCpu)
  await page.getByRole('button', { name: en.board.capture }).click()
  await page.locator('dialog[open]').waitFor()
  const onBoard = await capture(page, en.capture.kinds.action, taps)
  const inbox = await intoInbox(phone, relay, taps)
  await phone.close()
  return [
    { label: 'capture on an open board, tap → durable on this phone, CPU 4×', ...onBoard },
    { label: 'capture into the inbox, tap → durable on this phone, CPU 4×', ...inbox },
  ]
}

async function intoInbox(phone: BrowserContext, relay: RelayProcess, taps: number) {
  const { page } = await visit(phone, `${relay.origin}/capture`, `!!document.querySelector('.capture-page textarea')`, slowCpu)
  return capture(page, en.capture.keep, taps)
}

async function capture(page: Page, button: string, taps: number): Promise<{ p50: number; p95: number }> {
  const times = new Sample(10_000, Math.random)
  await page.waitForTimeout(5000)
  for (let tap = 0; tap < taps; tap += 1) {
    await page.getByLabel(en.capture.field).fill(`Capture ${tap}: ask the printer for a price`)
    await page.waitForTimeout(400)
    const took = await page.evaluate(`new Promise((resolve) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(button)})
      const from = performance.now()
      window.benchTapped = true
      window.benchDurable = (at) => { window.benchTapped = false; window.benchDurable = undefined; resolve(at - from) }
      button.click()
    })`)
    times.add(took as number)
  }
  return { p50: times.quantile(0.5), p95: times.quantile(0.95) }
}
