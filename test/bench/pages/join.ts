import type { Browser } from 'playwright-core'
import { example } from '../../../src/words/en/example.ts'
import { fillWorkedHour } from '../../fixtures/worked-hour.ts'
import type { RelayProcess } from '../../journeys/relay-process.ts'
import { putOnRelay } from '../../journeys/worked-board.ts'
import { Sample } from '../load/latency.ts'
import { newPhone, shows, slow4G, untilKept, visit } from './slow-phone.ts'

export interface JoinFigures {
  readonly label: string
  readonly p50: number
  readonly p95: number
}

/** Milliseconds from opening a board's link on a slow phone until the board is usable, each time on a new phone, and again on the same one (J1). */
export async function measureJoin(browser: Browser, relay: RelayProcess, turns: number): Promise<JoinFigures[]> {
  const today = new Date().toISOString().slice(0, 10)
  const links = await putOnRelay(relay.origin, 'Bench', today, (board, edit) => void fillWorkedHour(board, edit, today))
  const board = shows.text(example.decision.slice(0, 30))
  const [first, later] = [new Sample(1000, Math.random), new Sample(1000, Math.random)]
  for (let turn = 0; turn < turns; turn += 1) {
    const phone = await newPhone(browser)
    const { page, visit: opened } = await visit(phone, links.edit, board, slow4G)
    first.add(opened.usable)
    await untilKept(page)
    await page.waitForTimeout(1000)
    await page.close()
    const again = await visit(phone, links.edit, board, slow4G)
    later.add(again.visit.usable)
    await phone.close()
  }
  return [
    { label: `a link opened for the first time → usable board, ${slow4G.name}`, ...quantiles(first) },
    { label: `the same link later on that phone`, ...quantiles(later) },
  ]
}

function quantiles(times: Sample): { p50: number; p95: number } {
  return { p50: times.quantile(0.5), p95: times.quantile(0.95) }
}
