import type { Browser, Page } from 'playwright-core'
import { example } from '../../../src/words/en/example.ts'
import { carrierDatabaseName, rows } from '../../../src/local/carrier-database.ts'
import { inboxTable, phoneDatabaseName } from '../../../src/local/kept-link.ts'
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

/** Has the page say when the first write that was begun after a tap is done: its transaction is complete, and the main thread is free to hear so. */
const watchWrites = `{
  const seen = new WeakSet()
  for (const act of ['add', 'put']) {
    const own = IDBObjectStore.prototype[act]
    IDBObjectStore.prototype[act] = function (...given) {
      const { transaction } = this
      if (window.benchTapped && !seen.has(transaction)) {
        seen.add(transaction)
        transaction.addEventListener('complete', () => window.benchHeard?.(performance.now()))
      }
      return own.apply(this, given)
    }
  }
}`

/**
 * Another page of the phone that looks at the same table without a pause, unslowed: it can read a row once the transaction that wrote it is
 * committed with strict durability, and says when that was, in ms since 1970.
 */
const untilOneMore = (database: string, table: string): string => `(async () => {
  const done = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error) })
  window.benchDatabase ??= await done(indexedDB.open(${JSON.stringify(database)}))
  const count = () => done(window.benchDatabase.transaction(${JSON.stringify(table)}).objectStore(${JSON.stringify(table)}).count())
  const before = await count()
  window.benchSeen = (async () => {
    while (await count() === before);
    return performance.timeOrigin + performance.now()
  })()
})()`

/** Milliseconds from the tap that saves a capture until it is on the disk of a slow phone, and until the page knows: on an open board, and into the inbox (K1). */
export async function measureCapture(browser: Browser, relay: RelayProcess, taps: number): Promise<CaptureFigures[]> {
  const today = new Date().toISOString().slice(0, 10)
  const links = await putOnRelay(relay.origin, 'Bench', today, (board, edit) => void fillWorkedHour(board, edit, today))
  const phone = await newPhone(browser)
  await phone.addInitScript(watchWrites)
  const { page } = await visit(phone, links.edit, shows.text(example.decision.slice(0, 30)), slowCpu)
  await page.getByRole('button', { name: en.board.capture }).click()
  await page.locator('dialog[open]').waitFor()
  const roomId = page.url().split('/')[4]!
  const onBoard = await capture(page, en.capture.kinds.action, carrierDatabaseName(roomId), rows, taps)
  await page.close()
  const inbox = await visit(phone, `${relay.origin}/capture`, `!!document.querySelector('.capture-page textarea')`, slowCpu)
  const intoInbox = await capture(inbox.page, en.capture.keep, phoneDatabaseName, inboxTable, taps)
  await phone.close()
  return ([['on an open board', onBoard], ['into the inbox', intoInbox]] as const).flatMap(([where, { onDisk, heard }]) => [
    { label: `capture ${where}, tap → on this phone’s disk, CPU 4×`, p50: onDisk.quantile(0.5), p95: onDisk.quantile(0.95) },
    { label: `capture ${where}, tap → the page knows, CPU 4×`, p50: heard.quantile(0.5), p95: heard.quantile(0.95) },
  ])
}

async function capture(page: Page, button: string, database: string, table: string, taps: number): Promise<{ onDisk: Sample; heard: Sample }> {
  const onDisk = new Sample(10_000, Math.random)
  const heard = new Sample(10_000, Math.random)
  await page.waitForTimeout(5000)
  const watcher = await page.context().newPage()
  await watcher.goto(new URL('/healthz', page.url()).href)
  await page.bringToFront()
  for (let tap = 0; tap < taps; tap += 1) {
    await page.getByLabel(en.capture.field).fill(`Capture ${tap}: ask the printer for a price`)
    // Rows may be put together again a while after each: that must not be taken for a capture.
    await page.waitForTimeout(1500)
    await watcher.evaluate(untilOneMore(database, table))
    const [tapped, knew] = (await page.evaluate(`new Promise((resolve) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(button)})
      const from = performance.now()
      window.benchTapped = true
      window.benchHeard = (at) => { window.benchTapped = false; window.benchHeard = undefined; resolve([performance.timeOrigin + from, at - from]) }
      button.click()
    })`)) as [number, number]
    onDisk.add(((await watcher.evaluate('window.benchSeen')) as number) - tapped)
    heard.add(knew)
  }
  await watcher.close()
  return { onDisk, heard }
}
