import type { Browser, Page } from 'playwright-core'
import { example } from '../../../src/words/en/example.ts'
import { fillWorkedHour } from '../../fixtures/worked-hour.ts'
import type { RelayProcess } from '../../journeys/relay-process.ts'
import { putOnRelay } from '../../journeys/worked-board.ts'
import { Sample } from '../load/latency.ts'
import { pause } from '../servers/server.ts'
import { bringCrowd } from './crowd.ts'
import { newPhone, shows, slowCpu, visit } from './slow-phone.ts'

const others = 28
const editsEach = 0.5

/** Milliseconds from a tap on one phone to the changed DOM on another, with thirty phones on the board. */
export async function measureLiveEdit(browser: Browser, relay: RelayProcess, taps: number): Promise<{ p50: number; p99: number }> {
  const today = new Date().toISOString().slice(0, 10)
  const links = await putOnRelay(relay.origin, 'Bench', today, (board, edit) => void fillWorkedHour(board, edit, today))
  const crowd = await bringCrowd(relay, links.edit, others, editsEach)
  const pages = [await openFrame(browser, links.edit), await openFrame(browser, links.edit)] as const
  const times = new Sample(10_000, Math.random)
  for (let tap = 0; tap < taps; tap += 1) {
    const [from, to] = tap % 2 === 0 ? pages : [pages[1], pages[0]]
    await to.evaluate(`window.benchSeen = new Promise((resolve) => {
      const chip = ${chip}
      const observer = new MutationObserver(() => { observer.disconnect(); resolve(performance.timeOrigin + performance.now()) })
      observer.observe(chip, { attributes: true, attributeFilter: ['aria-pressed'] })
    }); undefined`)
    const tapped = (await from.evaluate(`(() => { const at = performance.timeOrigin + performance.now(); ${chip}.click(); return at })()`)) as number
    times.add(((await to.evaluate('window.benchSeen')) as number) - tapped)
    await pause(50 + Math.random() * 100)
  }
  await crowd.leave()
  for (const page of pages) await page.context().close()
  return { p50: times.quantile(0.5), p99: times.quantile(0.99) }
}

const chip = `[...document.querySelectorAll('button[aria-pressed]')].find((one) => one.textContent.includes('Said out loud'))`

async function openFrame(browser: Browser, link: string): Promise<Page> {
  const phone = await newPhone(browser)
  const { page } = await visit(phone, link, shows.text(example.decision.slice(0, 30)), { ...slowCpu, cpu: 1 })
  const asked = page.getByRole('form', { name: 'What is your name?' })
  await asked.getByRole('textbox').fill('Bench')
  await asked.getByRole('button', { name: 'Join', exact: true }).click()
  await asked.waitFor({ state: 'hidden' })
  await page.getByRole('navigation').getByRole('link', { name: /^Frame/ }).click()
  await page.getByRole('button', { name: 'Said out loud' }).waitFor()
  return page
}
