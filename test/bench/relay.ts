import type { Load } from './load/crowd.ts'
import { median } from './load/latency.ts'
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

/** A table's cells by server name and part. */
export type RelayResults = Map<string, { one: RelayFigures[]; many: RelayFigures[]; saturation: number[] }>

/** Measures all servers in turn, as often as planned, each time with a process, a disk and rooms of its own. */
export async function measureRelays(plan: RelayPlan, log: (text: string) => void): Promise<RelayResults> {
  const chosen = kinds.filter((kind) => plan.names.length === 0 || plan.names.includes(kind.name))
  const results: RelayResults = new Map(chosen.map((kind) => [kind.name, { one: [], many: [], saturation: [] }]))
  for (let turn = 1; turn <= plan.repeats; turn += 1) {
    for (const part of plan.parts) {
      for (const kind of chosen) {
        log(`${part} ${turn}/${plan.repeats} ${kind.name}`)
        const result = results.get(kind.name)!
        if (part === 'one') result.one.push(await figures(kind, plan, oneRoom(plan.pace), turn, log))
        if (part === 'many') result.many.push(await figures(kind, plan, manyRooms(plan.pace), turn, log))
        if (part === 'saturation') result.saturation.push(await saturation(kind, plan, turn, log))
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

async function saturation(kind: ServerKind, plan: RelayPlan, seed: number, log: (text: string) => void): Promise<number> {
  const server = await startServer(kind, plan.profile)
  try {
    return (await saturate(server, plan.saturationPace, seed, log)).rate
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
  const row = (label: string, digits: number, values: (name: string) => number[]): void => {
    const own = ours ? values('hourboard') : []
    const cells = names.map((name) => {
      const all = values(name)
      if (all.length === 0) return '–'
      const middle = median(all)
      const ratio = name === 'hourboard' || own.length === 0 ? '' : ` (ours × ${(median(own) / middle).toFixed(2)})`
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
  row('saturation, 1 × 30: edits/s at p99 < 250 ms', 0, (name) => results.get(name)!.saturation)
  return lines.join('\n')
}
