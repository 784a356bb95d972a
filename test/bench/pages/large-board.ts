import type { Browser, CDPSession } from 'playwright-core'
import { phoneSize } from '../../journeys/phones.ts'
import type { RelayProcess } from '../../journeys/relay-process.ts'
import { putOnRelay } from '../../journeys/worked-board.ts'
import { median } from '../load/latency.ts'
import { pause } from '../servers/server.ts'
import { openNodePhone } from './node-phone.ts'
import { shows, slowCpu, threadTime, untilKept, visit } from './slow-phone.ts'

const items = 300
const edits = 10_000
const line = 'Do we keep the large board or cut it into two before the audit?'

export interface LargeBoardFigures {
  /** Openings of the large board, and of one with nothing but its line, both kept on the phone; without and with its processor slowed. */
  readonly large: Opening
  readonly small: Opening
  /** Milliseconds that the slowed main thread works for one change by somebody else: to a fact in sight, and to one far below. */
  readonly inSight: number
  readonly below: number
  /** The same for a page with nothing on it but text fields, of which one is given another text. */
  readonly bare: number
}

/** Milliseconds until a board is usable, and that the main thread worked until then. */
export interface Opening {
  readonly usable: number
  readonly usableSlowed: number
  readonly busySlowed: number
}

/** A board of 300 items that 10,000 edits went into: how fast a slow phone opens it, and what a change by another costs there. */
export async function measureLargeBoard(browser: Browser, relay: RelayProcess, turns: number, log: (text: string) => void): Promise<LargeBoardFigures> {
  const today = new Date().toISOString().slice(0, 10)
  const make = () => putOnRelay(relay.origin, 'Large', today, (_board, edit) => edit.decision.line().change(0, 0, line))
  const [large, small] = [await make(), await make()]
  const writer = await openNodePhone(relay.origin, large.edit, 'writer')
  const actions = Array.from({ length: items / 3 }, (_, at) => writer.edit.actions.add({ firstStep: `First step ${at}` }))
  const facts = Array.from({ length: items / 3 }, (_, at) => writer.edit.facts.add({ label: `Fact ${at}`, value: '1' }))
  for (let at = 0; at < items / 3; at += 1) writer.edit.steps.add({ what: `Step ${at}`, who: 'Somebody' })
  for (let edit = 0; edit < edits; edit += 1) {
    const at = edit % (items / 3)
    if (edit % 2 === 0) writer.edit.actions.set(actions[at]!, 'firstStep', `First step ${at}, as of ${edit}`)
    else writer.edit.facts.set(facts[at]!, 'value', `${edit}`)
    writer.kept.flush()
    if (edit % 40 === 0) await pause(30)
  }
  await writer.shared()
  log(`  ${items} items, ${edits} edits: ${writer.kept.carrier.getArray('entries').length} entries on the relay`)

  const opened: Record<'large' | 'small', { usable: number[]; usableSlowed: number[]; busySlowed: number[] }> = { large: noVisits(), small: noVisits() }
  const phone = await browser.newContext(phoneSize)
  const addresses: Record<'large' | 'small', string> = { large: '', small: '' }
  for (const [which, link] of [['large', large.edit], ['small', small.edit]] as const) {
    const { page, visit: first } = await visit(phone, link, shows.text(line), { ...slowCpu, cpu: 1 })
    log(`  ${which}: first visit usable after ${first.usable.toFixed(0)} ms`)
    await untilKept(page)
    // Five seconds after it met the relay a phone tidies up what it keeps.
    await page.waitForTimeout(8000)
    addresses[which] = `${relay.origin}/b/${new URL(page.url()).pathname.split('/')[2]}/frame`
    await page.close()
  }
  for (let turn = 0; turn < turns; turn += 1) {
    for (const which of ['large', 'small'] as const) {
      for (const cpu of [1, 4]) {
        const { page, visit: seen } = await visit(phone, addresses[which], shows.text(line), { ...slowCpu, cpu })
        opened[which][cpu === 1 ? 'usable' : 'usableSlowed'].push(seen.usable)
        if (cpu > 1) opened[which].busySlowed.push(seen.busy)
        await page.close()
      }
    }
  }
  const inSight = await costOfEdits(phone, addresses.large, (turn) => writer.edit.facts.set(facts[turn % 20]!, 'value', `remote ${turn}`))
  const below = await costOfEdits(phone, addresses.large, (turn) => writer.edit.facts.set(facts.at(-1 - (turn % 20))!, 'value', `remote ${turn}`))
  const bare = await costOfBareChanges(phone)
  await writer.kept.close()
  await phone.close()
  return { large: medians(opened.large), small: medians(opened.small), inSight, below, bare }
}

function noVisits(): { usable: number[]; usableSlowed: number[]; busySlowed: number[] } {
  return { usable: [], usableSlowed: [], busySlowed: [] }
}

function medians({ usable, usableSlowed, busySlowed }: ReturnType<typeof noVisits>): Opening {
  return { usable: median(usable), usableSlowed: median(usableSlowed), busySlowed: median(busySlowed) }
}

const [changes, gap] = [100, 100]

/** Of a slowed page on which the board is open, while another phone edits ten times a second. */
async function costOfEdits(phone: Awaited<ReturnType<Browser['newContext']>>, address: string, edit: (turn: number) => void): Promise<number> {
  const { page, devtools } = await visit(phone, address, shows.text(line), slowCpu)
  await page.waitForTimeout(8000)
  const cost = await costOf(devtools, async () => {
    for (let turn = 0; turn < changes; turn += 1) {
      edit(turn)
      await pause(gap)
    }
  })
  await page.close()
  return cost
}

/** What no app can do without: the browser lays out and draws one field anew. */
async function costOfBareChanges(phone: Awaited<ReturnType<Browser['newContext']>>): Promise<number> {
  const { page, devtools } = await visit(phone, 'about:blank', 'true', slowCpu)
  await page.setContent('<p><textarea></textarea></p>'.repeat(20))
  const cost = await costOf(devtools, () =>
    page.evaluate(`new Promise((resolve) => {
      const fields = document.querySelectorAll('textarea')
      let turn = 0
      const timer = setInterval(() => {
        fields[turn % 10].value = 'remote ' + turn
        if (++turn < ${changes}) return
        clearInterval(timer)
        resolve()
      }, ${gap})
    })`),
  )
  await page.close()
  return cost
}

/** Milliseconds that a page's main thread works for one of a hundred changes, less what it takes in the same time without any. */
async function costOf(devtools: CDPSession, change: () => Promise<unknown>): Promise<number> {
  const before = await threadTime(devtools)
  await pause(changes * gap)
  const quiet = (await threadTime(devtools)) - before
  const from = await threadTime(devtools)
  await change()
  return ((await threadTime(devtools)) - from - quiet) / changes
}
