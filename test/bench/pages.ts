import { launch } from '../journeys/phones.ts'
import { runRelay } from '../journeys/relay-process.ts'
import { measureCapture } from './pages/capture.ts'
import { measureGrowth } from './pages/growth.ts'
import { measureJoin } from './pages/join.ts'
import { measureLargeBoard } from './pages/large-board.ts'
import { measureLiveEdit } from './pages/live-edit.ts'
import { goFirst } from './servers/cost.ts'
import { measureLoads, visitText, wholeApp } from './pages/page-loads.ts'
import { measureTyping } from './pages/typing.ts'

/** Measures the built app in Chromium: page loads, a change from phone to phone, a capture, a large board. Returns a Markdown table. */
export async function measurePages(parts: readonly string[], turns: number, log: (text: string) => void): Promise<string> {
  await using relay = await runRelay()
  const browser = await launch()
  goFirst()
  const rows: [string, string][] = []
  try {
    if (parts.includes('loads')) {
      rows.push(['the whole app, JS and CSS compressed', `${(await wholeApp(relay.origin)).toFixed(1)} kB`])
      for (const { label, visits } of await measureLoads(browser, relay, turns, log)) rows.push([label, visitText(visits)])
    }
    if (parts.includes('join')) {
      for (const { label, p50, p95 } of await measureJoin(browser, relay, turns * 2)) {
        rows.push([label, `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`])
        log(`  ${rows.at(-1)!.join(': ')}`)
      }
    }
    if (parts.includes('edit')) {
      const { p50, p99 } = await measureLiveEdit(browser, relay, turns * 40)
      rows.push(['tap on one phone → DOM of another, 30 phones', `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`])
      log(`  ${rows.at(-1)!.join(': ')}`)
    }
    if (parts.includes('capture')) {
      for (const { label, p50, p95 } of await measureCapture(browser, relay, turns * 20)) {
        rows.push([label, `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`])
        log(`  ${rows.at(-1)!.join(': ')}`)
      }
    }
    if (parts.includes('typing')) {
      const { p50, p95, longTasks, longest } = await measureTyping(browser, relay, turns * 60)
      rows.push(['a key → its letter, 29 others editing, CPU 4×', `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; ${longTasks.toFixed(1)} long tasks a minute, the longest ${longest.toFixed(0)} ms`])
      log(`  ${rows.at(-1)!.join(': ')}`)
    }
    if (parts.includes('growth')) {
      for (const { sessions, start, board } of await measureGrowth(browser, relay, turns)) {
        rows.push([`a phone with ${sessions} sessions on it, CPU 4×`, `start page usable ${start.toFixed(0)} ms, a board ${board.toFixed(0)} ms`])
        log(`  ${rows.at(-1)!.join(': ')}`)
      }
    }
    if (parts.includes('large')) {
      const { large, small, inSight, below, bare } = await measureLargeBoard(browser, relay, turns, log)
      rows.push(['300 items, 10,000 edits, opened from the phone', `usable ${large.usable.toFixed(0)} ms; an almost empty board ${small.usable.toFixed(0)}`])
      rows.push(['the same, CPU 4×', `usable ${large.usableSlowed.toFixed(0)} ms, of main thread ${large.busySlowed.toFixed(0)}; an almost empty board ${small.usableSlowed.toFixed(0)} and ${small.busySlowed.toFixed(0)}`])
      rows.push(['one change by another there, CPU 4×', `${below.toFixed(1)} ms of main thread, ${inSight.toFixed(1)} where it is in sight; a bare page that changes a field ${bare.toFixed(1)}`])
      log(rows.slice(-3).map((row) => `  ${row.join(': ')}`).join('\n'))
    }
  } finally {
    await browser.close()
  }
  return ['| | |', '|---|---|', ...rows.map(([label, value]) => `| ${label} | ${value} |`)].join('\n')
}
