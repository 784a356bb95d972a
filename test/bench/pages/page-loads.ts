import { readdirSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { fillWorkedHour } from '../../fixtures/worked-hour.ts'
import { example } from '../../../src/words/en/example.ts'
import type { RelayProcess } from '../../journeys/relay-process.ts'
import { putOnRelay } from '../../journeys/worked-board.ts'
import { median } from '../load/latency.ts'
import { fair4G, newPhone, shows, slow4G, slowCpu, untilKept, visit, type Visit } from './slow-phone.ts'

export interface PageFigures {
  readonly label: string
  readonly visits: Visit[]
}

/** Opens start page and a shared board for the first time, and again with the relay gone, each as often as asked. */
export async function measureLoads(browser: Browser, relay: RelayProcess, turns: number, log: (text: string) => void): Promise<PageFigures[]> {
  const today = new Date().toISOString().slice(0, 10)
  const links = await putOnRelay(relay.origin, 'Bench', today, (board, edit) => void fillWorkedHour(board, edit, today))
  const decision = shows.text(example.decision.slice(0, 30))
  const found: PageFigures[] = []
  const measure = async (label: string, open: () => Promise<Visit>): Promise<void> => {
    const visits: Visit[] = []
    for (let turn = 0; turn < turns; turn += 1) visits.push(await open())
    found.push({ label, visits })
    log(`  ${label}: ${visitText(visits)}`)
  }
  for (const slowness of [slow4G, fair4G]) {
    const visited = [['start page', relay.origin, shows.start], ['board by its link', links.edit, decision], ['board by its link, its last phase', links.edit, shows.part]] as const
    for (const [what, address, waitFor] of visited) {
      await measure(`first visit, ${what}, ${slowness.name}`, async () => {
        const phone = await newPhone(browser)
        const opened = await visit(phone, address, waitFor, slowness)
        await phone.close()
        return opened.visit
      })
    }
  }
  const phone = await newPhone(browser)
  const { page } = await visit(phone, links.edit, decision, { ...slowCpu, cpu: 1 })
  await untilKept(page)
  await page.waitForTimeout(2000)
  const address = page.url().split('#')[0]!
  await page.close()
  await relay.stop()
  for (const [what, at, waitFor] of [['start page', relay.origin, shows.start], ['board', address, decision]] as const) {
    await measure(`later visit, no network, ${what}, ${slowCpu.name}`, async () => {
      const opened = await visit(phone, at, waitFor, slowCpu)
      await opened.page.close()
      return opened.visit
    })
  }
  await phone.close()
  await relay.start()
  return found
}

export function visitText(visits: readonly Visit[]): string {
  const of = (field: keyof Visit) => median(visits.map((one) => one[field]))
  const never = visits.filter((one) => one.usable === Number.POSITIVE_INFINITY).length
  const failed = never > 0 ? `, ${never} of ${visits.length} never usable` : ''
  return `first paint ${of('firstPaint').toFixed(0)} ms, usable ${of('usable').toFixed(0)} ms, ${of('codeKb').toFixed(1)} kB of code before that${failed}`
}

/** All JavaScript and CSS of the built app as the relay sends it, in kB. */
export async function wholeApp(origin: string): Promise<number> {
  const files = readdirSync(join('dist', 'app', 'assets')).filter((name) => /\.(js|css)$/.test(name))
  const sizes = await Promise.all(files.map((name) => sizeOf(`${origin}/assets/${name}`)))
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

function sizeOf(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip, deflate, br' } }, (answer) => {
      let size = 0
      answer.on('data', (chunk: Buffer) => (size += chunk.length))
      answer.on('end', () => resolve(size))
    }).on('error', reject)
  })
}
