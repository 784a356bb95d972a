import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { phoneSize } from '../../journeys/phones.ts'

/** How slow the phone and its network are made. */
export interface Slowness {
  readonly name: string
  /** Times slower than this machine. */
  readonly cpu: number
  /** Milliseconds before an answer begins, and bits per second; null for no limits. */
  readonly network: { readonly latency: number; readonly down: number; readonly up: number } | null
}

/** Lighthouse's slow 4G as DevTools applies it: each request waits for a whole round trip of 562 ms. */
export const slow4G: Slowness = { name: 'slow 4G (562 ms a request, 1.47 Mbit/s), CPU 4×', cpu: 4, network: { latency: 562.5, down: 1_474_560, up: 675_000 } }

/** The same line with only its bare round trip of 150 ms. */
export const fair4G: Slowness = { name: '4G (150 ms a request, 1.6 Mbit/s), CPU 4×', cpu: 4, network: { latency: 150, down: 1_638_400, up: 750_000 } }

export const slowCpu: Slowness = { name: 'CPU 4×', cpu: 4, network: null }

/** What a person waits for, as an expression in the page. */
export const shows = {
  start: `[...document.querySelectorAll('#app a, #app button')].some((one) => /Start a session|New session/.test(one.textContent))`,
  /** The part of the hour where the room is, under the decision line. */
  part: `(document.querySelector('section.phase')?.textContent ?? '').trim().length > 20`,
  text: (text: string) =>
    `[...document.querySelectorAll('#app textarea')].some((one) => one.value.startsWith(${JSON.stringify(text)})) || !!document.querySelector('main')?.textContent.includes(${JSON.stringify(text)})`,
}

const patience = 30_000

/** One opening of a page, in milliseconds after it was asked for, and kB of page and code that had come in full before it was usable. */
export interface Visit {
  readonly firstPaint: number
  /** What is waited for is there and painted, and the main thread is free; Infinity when it never was. */
  readonly usable: number
  /** Processor time that the page's main thread took until then, in milliseconds of the slowed phone; other programs do not show in it. */
  readonly busy: number
  readonly codeKb: number
}

/** A phone with empty storage. */
export function newPhone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext(phoneSize)
}

/** Opens an address on a slowed phone in a new tab and waits until it shows what is waited for. */
export async function visit(phone: BrowserContext, address: string, waitFor: string, slowness: Slowness): Promise<{ page: Page; devtools: CDPSession; visit: Visit }> {
  const page = await phone.newPage()
  const devtools = await phone.newCDPSession(page)
  await page.addInitScript(`{
    const check = () => {
      if (window.benchUsable !== undefined || !(${waitFor})) return
      window.benchUsable = null
      // What the page does afterwards is measured, too, and not how often it is asked.
      changes.disconnect()
      clearInterval(timer)
      document.removeEventListener('input', check, true)
      requestAnimationFrame(() => setTimeout(() => { window.benchUsable = performance.now() }))
    }
    const changes = new MutationObserver(check)
    changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    document.addEventListener('input', check, true)
    const timer = setInterval(check, 10)
  }`)
  await slowDown(devtools, slowness)
  await countThreadTime(devtools)
  await page.goto(address, { waitUntil: 'commit', timeout: 60_000 })
  const giveUp = performance.now() + patience
  while ((await page.evaluate('typeof window.benchUsable')) !== 'number' && performance.now() < giveUp) await page.waitForTimeout(100)
  const busy = await threadTime(devtools)
  const seen = (await page.evaluate(`(() => {
    const usable = window.benchUsable ?? Infinity
    const code = performance.getEntriesByType('resource').filter((one) => /\\.(js|css)(\\?|$)/.test(one.name) && one.responseEnd <= usable)
    const page = performance.getEntriesByType('navigation')[0]
    return {
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      usable,
      codeKb: code.concat(page.responseEnd <= usable ? page : []).reduce((sum, one) => sum + one.encodedBodySize, 0) / 1000,
    }
  })()`)) as Omit<Visit, 'busy'>
  return { page, devtools, visit: { ...seen, busy } }
}

/** Has the page count its main thread's processor time, and not the time that passes: the two differ where other programs run as well. */
async function countThreadTime(devtools: CDPSession): Promise<void> {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
}

/** Milliseconds that the main thread of a page opened by `visit` has worked so far. */
export async function threadTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

export async function slowDown(devtools: CDPSession, { cpu, network }: Slowness): Promise<void> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  await devtools.send('Network.enable')
  const { latency, down, up } = network ?? { latency: 0, down: -1, up: -1 }
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: down < 0 ? -1 : down / 8,
    uploadThroughput: up < 0 ? -1 : up / 8,
  })
}

/** Waits until the app is kept on the phone, so that it opens without a network. */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(`navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated' ? undefined : new Promise((resolve) => active.addEventListener('statechange', resolve)))`)
}
