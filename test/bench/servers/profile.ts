import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number } }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** Where the processes whose CPU profiles lie in a folder spent their own time, most first, as lines of text. Idle time is left out. */
export function hotSpots(folder: string, most: number): string[] {
  const spent = new Map<string, number>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'))) {
    const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile
    const names = new Map(nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [id, `${functionName || '(unnamed)'} ${basename(url)}:${lineNumber + 1}`]))
    samples.forEach((id, at) => {
      const name = names.get(id)!
      if (!name.startsWith('(idle)')) spent.set(name, (spent.get(name) ?? 0) + timeDeltas[at]!)
    })
  }
  const total = [...spent.values()].reduce((sum, one) => sum + one, 0)
  return [...spent]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([name, time]) => `${((100 * time) / total).toFixed(1).padStart(5)} % ${name}`)
}
