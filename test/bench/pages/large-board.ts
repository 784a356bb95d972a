import type { Browser } from 'playwright-core'
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
  /** Milliseconds until the large board is usable, and until one with nothing but its line is, both kept on the phone. */
  readonly open: number
  readonly openSmall: number
  /** Milliseconds that the main thread worked until then. */
  readonly busy: number
  readonly busySmall: number
  /** Milliseconds that the main thread works for one change by somebody else. */
  readonly remoteEdit: number
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

  const open = { large: [] as number[], small: [] as number[] }
  const busy = { large: [] as number[], small: [] as number[] }
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
      const opened = await visit(phone, addresses[which], shows.text(line), slowCpu)
      open[which].push(opened.visit.usable)
      busy[which].push(opened.visit.busy)
      await opened.page.close()
    }
  }
  const remoteEdit = await costOfEdits(phone, addresses.large, (turn) => writer.edit.facts.set(facts[turn % 20]!, 'value', `remote ${turn}`))
  await writer.kept.close()
  await phone.close()
  return { open: median(open.large), openSmall: median(open.small), busy: median(busy.large), busySmall: median(busy.small), remoteEdit }
}

/** Main thread time of a slowed page while another phone edits ten times a second, less what it takes while nobody does. */
async function costOfEdits(phone: Awaited<ReturnType<Browser['newContext']>>, address: string, edit: (turn: number) => void): Promise<number> {
  const { page, devtools } = await visit(phone, address, shows.text(line), slowCpu)
  await page.waitForTimeout(8000)
  const [turns, gap] = [100, 100]
  const before = await threadTime(devtools)
  await pause(turns * gap)
  const quiet = (await threadTime(devtools)) - before
  const from = await threadTime(devtools)
  for (let turn = 0; turn < turns; turn += 1) {
    edit(turn)
    await pause(gap)
  }
  const busy = (await threadTime(devtools)) - from
  await page.close()
  return (busy - quiet) / turns
}
