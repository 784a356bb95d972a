import type { Load } from './load/crowd.ts'
import { median } from './load/latency.ts'
import { measureIdle } from './parts/idle.ts'
import { measureJoins } from './parts/joining.ts'
import { measureKill } from './parts/kill.ts'
import { measureStorm } from './parts/storm.ts'
import { closes, costPerDelivery, manyRooms, oneRoom, type Pace, runAndReadBack, saturate } from './scenarios.ts'
import { kinds } from './servers/kinds.ts'
import { pause, type Server, type ServerKind, startServer } from './servers/server.ts'

const mostOthers = 0.1

export interface RelayFigures {
  readonly cost: number
  readonly p50: number
  readonly p99: number
  readonly rss: number
  readonly perMessage: number
  readonly loadShare: number
}

export interface RelayPlan {
  readonly names: readonly string[]
  readonly parts: readonly string[]
  readonly repeats: number
  readonly pace: Pace
  readonly saturationPace: Pace
  readonly profile?: string | undefined
}

/** What the table shows beside the two loads; each figure has its row. */
const rows = {
  saturation: 'saturation, 1 × 30: edits/s at p99 < 250 ms',
  warm: 'join, somebody is there: 2,000 entries, ms',
  cold: 'join, first after a restart: 2,000 entries, ms',
  last: '500 phones at once after a restart: last has its board, ms',
  stormCpu: '500 phones at once: CPU, ms',
  socket: 'idle phone among 200 in a room, kB',
  room: 'idle phone with a room to itself, kB',
  lost: 'killed under 20 × 6: edits seen by others and lost',
  oldest: 'the oldest of these, ms',
  durableLost: 'edits called durable and lost',
} as const

type Row = keyof typeof rows

/** What stands in place of a ratio where none makes sense. */
const withoutRatio: readonly Row[] = ['lost', 'oldest', 'durableLost']

/** A table's cells by server name and part. */
export type RelayResults = Map<string, { one: RelayFigures[]; many: RelayFigures[]; others: { readonly [R in Row]: number[] } }>

const noRows = () => Object.fromEntries(Object.keys(rows).map((row) => [row, [] as number[]])) as { [R in Row]: number[] }

/** Measures all servers in turn, as often as planned, each time with a process, a disk and rooms of its own. */
export async function measureRelays(plan: RelayPlan, log: (text: string) => void): Promise<RelayResults> {
  const chosen = kinds.filter((kind) => plan.names.length === 0 || plan.names.includes(kind.name))
  const results: RelayResults = new Map(chosen.map((kind) => [kind.name, { one: [], many: [], others: noRows() }]))
  for (let turn = 1; turn <= plan.repeats; turn += 1) {
    for (const part of plan.parts) {
      for (const kind of chosen) {
        log(`${part} ${turn}/${plan.repeats} ${kind.name}`)
        const result = results.get(kind.name)!
        if (part === 'one') result.one.push(await figures(kind, plan, oneRoom(plan.pace), turn, log))
        if (part === 'many') result.many.push(await figures(kind, plan, manyRooms(plan.pace), turn, log))
        if (part === 'one' || part === 'many') continue
        const found = await otherFigures(part, kind, plan, turn, log)
        for (const [row, value] of Object.entries(found)) if (value !== null) result.others[row as Row].push(value)
        if (part !== 'saturation') log(`  ${Object.entries(found).map(([row, value]) => `${row} ${value?.toFixed(1) ?? '–'}`).join(', ')}`)
      }
    }
  }
  return results
}

async function figures(kind: ServerKind, plan: RelayPlan, load: Load, seed: number, log: (text: string) => void): Promise<RelayFigures> {
  const server = await startServer(kind, plan.profile)
  try {
    const { outcome, missing } = await runQuietly(server, load, seed, log)
    const found = {
      cost: costPerDelivery(outcome),
      p50: outcome.p50,
      p99: outcome.p99,
      rss: outcome.rss,
      perMessage: outcome.delivered / outcome.messages,
      loadShare: outcome.loadShare,
    }
    log(
      `  ${found.cost.toFixed(2)} µs a delivery (main thread ${((outcome.mainCpu * 1e6) / outcome.delivered).toFixed(2)}), p50 ${found.p50.toFixed(2)} p99 ${found.p99.toFixed(2)} ms, ${found.rss.toFixed(0)} MB,` +
        ` ${outcome.delivered} of ${outcome.due} delivered in ${outcome.messages} messages, ${outcome.echoes} echoes,` +
        ` read back: ${missing === null ? 'keeps nothing' : `${missing} missing`}, load ${found.loadShare.toFixed(2)}, others ${outcome.others.toFixed(2)}${closes(outcome)}`,
    )
    return found
  } finally {
    await server.stop()
    await pause(300)
  }
}

/** Runs once more when something else on the machine took a tenth of a core or more, and keeps the quieter of the two. */
async function runQuietly(server: Server, load: Load, seed: number, log: (text: string) => void): ReturnType<typeof runAndReadBack> {
  const first = await runAndReadBack(server, load, seed)
  if (first.outcome.others < mostOthers) return first
  log(`  disturbed by others (${first.outcome.others.toFixed(2)} cores, ${costPerDelivery(first.outcome).toFixed(2)} µs), once more`)
  const second = await runAndReadBack(server, load, seed)
  return second.outcome.others < first.outcome.others ? second : first
}

async function otherFigures(part: string, kind: ServerKind, plan: RelayPlan, seed: number, log: (text: string) => void): Promise<Partial<Record<Row, number | null>>> {
  // The floor keeps nothing that could be joined or lost.
  if (kind.name === 'bare ws' && ['join', 'storm', 'kill'].includes(part)) return {}
  const server = await startServer(kind, plan.profile)
  try {
    if (part === 'saturation') return { saturation: (await saturate(server, plan.saturationPace, seed, log)).rate }
    if (part === 'join') return { ...(await measureJoins(server)) }
    if (part === 'idle') return { ...(await measureIdle(server)) }
    if (part === 'storm') {
      const { last, cpu } = await measureStorm(server)
      return { last, stormCpu: cpu }
    }
    const { lost, oldest, durableLost } = await measureKill(server, seed)
    return { lost, oldest, durableLost }
  } finally {
    await server.stop()
    await pause(300)
  }
}

/** The medians over all turns as lines of a Markdown table, each figure with its ratio to ours. */
export function relayTable(results: RelayResults): string {
  const ours = results.get('hourboard')
  const lines: string[] = []
  const names = [...results.keys()]
  lines.push(`| | ${names.join(' | ')} |`, `|---|${names.map(() => '---').join('|')}|`)
  const row = (label: string, digits: number, values: (name: string) => number[], hasRatio = true): void => {
    const own = ours ? values('hourboard') : []
    const cells = names.map((name) => {
      const all = values(name)
      if (all.length === 0) return '–'
      const middle = median(all)
      const ratio = name === 'hourboard' || own.length === 0 || !hasRatio ? '' : ` (ours × ${(median(own) / middle).toFixed(2)})`
      return `${middle.toFixed(digits)}${ratio}`
    })
    if (cells.some((cell) => cell !== '–')) lines.push(`| ${label} | ${cells.join(' | ')} |`)
  }
  const of = (part: 'one' | 'many', field: keyof RelayFigures) => (name: string) => results.get(name)![part].map((found) => found[field])
  for (const [part, label] of [['one', '1 × 30'], ['many', '300 × 6']] as const) {
    row(`${label}: server CPU, µs per delivery`, 2, of(part, 'cost'))
    row(`${label}: edit → other phone p50, ms`, 2, of(part, 'p50'))
    row(`${label}: p99, ms`, 2, of(part, 'p99'))
    row(`${label}: memory, MB`, 0, of(part, 'rss'))
    row(`${label}: deliveries per message`, 2, of(part, 'perMessage'))
  }
  for (const [name, label] of Object.entries(rows) as [Row, string][]) row(label, 0, (server) => results.get(server)!.others[name], !withoutRatio.includes(name))
  return lines.join('\n')
}
