import { readFileSync, writeFileSync } from 'node:fs'

/** What a process has cost so far: CPU in seconds (to 10 ms), of all its threads and of its main one; resident memory in MB. */
export interface Cost {
  readonly cpu: number
  readonly mainCpu: number
  readonly rss: number
}

const ticksPerSecond = 100

/** Reads the kernel's own account of a process; throws when it has ended. Linux only. */
export function costOf(pid: number): Cost {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1')
  return {
    cpu: cpuOf(`/proc/${pid}/stat`),
    mainCpu: cpuOf(`/proc/${pid}/task/${pid}/stat`),
    rss: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024,
  }
}

function cpuOf(path: string): number {
  const stat = readFileSync(path, 'latin1')
  // The name of the program is in brackets and may hold anything; the numbers start behind it, with the third field.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** CPU seconds that the whole machine has spent so far, whoever spent them. */
export function machineCpu(): number {
  const [user, nice, system, , , irq, softirq] = readFileSync('/proc/stat', 'latin1').split('\n')[0]!.split(/\s+/).slice(1).map(Number)
  return (user! + nice! + system! + irq! + softirq!) / ticksPerSecond
}

/**
 * Lets this process and all that it has started go before whatever else the machine does, where Linux lets it. Linux shares
 * out by session first, and some of those started (browsers) have a session of their own.
 */
export function goFirst(): void {
  for (const pid of ['self', ...childrenOf(process.pid)]) {
    try {
      writeFileSync(`/proc/${pid}/autogroup`, '-15')
    } catch {
      // Not allowed, or not grouped by session: then the figures say how much others disturbed them.
    }
  }
}

function childrenOf(parent: number): string[] {
  if (process.platform !== 'linux') return []
  return readFileSync(`/proc/${parent}/task/${parent}/children`, 'latin1').split(' ').filter(Boolean)
}
