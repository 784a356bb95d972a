import type { Browser, Page } from 'playwright-core'
import { keysOf, type Secret } from '../../../src/protocol/keys.ts'
import { linkOf } from '../../../src/protocol/links.ts'
import { blank } from '../../../src/app/board-card.ts'
import { example } from '../../../src/words/en/example.ts'
import { fillWorkedHour } from '../../fixtures/worked-hour.ts'
import type { RelayProcess } from '../../journeys/relay-process.ts'
import { putOnRelay } from '../../journeys/worked-board.ts'
import { median } from '../load/latency.ts'
import { newPhone, shows, slowCpu, untilKept, visit } from './slow-phone.ts'

export interface GrowthFigures {
  readonly sessions: number
  /** Milliseconds until the start page is usable, and until a board is, opened by its address. */
  readonly start: number
  readonly board: number
}

/** Rows of a phone's list as a session leaves them, and a database of its own for each, as its carrier has. */
const putSessions = `async (rows) => {
  const opened = (name, made) => new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onupgradeneeded = () => made(request.result)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const list = await opened('hourboard', () => {})
  const transaction = list.transaction('boards', 'readwrite')
  for (const row of rows) transaction.objectStore('boards').put(row)
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  list.close()
  for (const { roomId } of rows) {
    const carrier = await opened('hourboard-' + roomId, (made) => {
      made.createObjectStore('updates', { autoIncrement: true })
      made.createObjectStore('custom')
    })
    carrier.close()
  }
}`

/** How fast start page and board open on a phone that one session was held on, and after five hundred. */
export async function measureGrowth(browser: Browser, relay: RelayProcess, turns: number): Promise<GrowthFigures[]> {
  const today = new Date().toISOString().slice(0, 10)
  const links = await putOnRelay(relay.origin, 'Bench', today, (board, edit) => void fillWorkedHour(board, edit, today))
  const phone = await newPhone(browser)
  const decision = shows.text(example.decision.slice(0, 30))
  const { page } = await visit(phone, links.edit, decision, { ...slowCpu, cpu: 1 })
  await untilKept(page)
  await page.waitForTimeout(3000)
  const address = page.url().split('#')[0]!
  const figures: GrowthFigures[] = []
  const measure = async (sessions: number) => {
    const times: Record<'start' | 'board', number[]> = { start: [], board: [] }
    for (let turn = 0; turn < turns; turn += 1) {
      for (const [which, at, waitFor] of [['start', relay.origin, shows.start], ['board', address, decision]] as const) {
        const opened = await visit(phone, at, waitFor, slowCpu)
        times[which].push(opened.visit.usable)
        await opened.page.close()
      }
    }
    figures.push({ sessions, start: median(times.start), board: median(times.board) })
  }
  await measure(1)
  await fill(page, 499)
  await page.close()
  await measure(500)
  await phone.close()
  return figures
}

async function fill(page: Page, sessions: number): Promise<void> {
  const rows = Array.from({ length: sessions }, (_, at) => {
    const secret: Secret = { role: 'edit', editSeed: crypto.getRandomValues(new Uint8Array(16)) }
    const held = Date.now() - at * 86_400_000
    const card = {
      ...blank,
      title: `Session ${at}`,
      decision: `Do we keep number ${at} as it is, or change it before the audit?`,
      day: new Date(held).toISOString().slice(0, 10),
      startedAt: held - 3_600_000,
      closedAt: held,
      call: 'We keep it',
      outcome: 'decided',
      finds: 'Ada Bo Cleo Dana Send the note, Call the printer, Write it down',
    }
    return { roomId: keysOf(secret).roomId, token: linkOf('', secret).split('#')[1], openedAt: held, card }
  })
  await page.evaluate(`(${putSessions})(${JSON.stringify(rows)})`)
}
