import { Gauge, Registry } from 'prom-client'
import type { Counts } from './counts.ts'

export interface Measured {
  readonly counts: Counts
  rooms(): number
  sockets(): number
  /** By how many ms the event loop was late at worst since this was last asked. */
  loopDelay(): number
}

const help: Record<keyof Counts, string> = {
  messages: 'messages received',
  bytes: 'bytes received in messages',
  edits: 'updates that were new',
  viewWrites: 'writes by view links, ignored',
  ignored: 'messages of an unknown kind, ignored',
  malformed: 'sockets closed for a malformed message',
  tooFast: 'sockets closed for sending too fast',
  slowReaders: 'sockets closed for reading too slowly',
  wrongProofs: 'upgrades refused',
  storageFailures: 'failed attempts to store',
  unstored: 'appends that failed and are tried again',
  loadFailures: 'rooms that could not be loaded',
  knocks: 'knocks with a code that was open',
  wrongCodes: 'knocks with a code that was not',
  forgedKnocks: 'knocks whose opening was not the one committed to',
  endings: 'rooms that were deleted or moved to new links',
  durableMs: 'milliseconds from handing updates to the storage until they were on disk, summed up',
  durables: 'times that updates were handed to the storage and came to the disk',
}

/** The relay's figures for Prometheus, read from plain numbers only when somebody asks. */
export function makeMetrics({ counts, rooms, sockets, loopDelay }: Measured): () => Promise<string> {
  const registry = new Registry()
  const show = (name: string, text: string, read: () => number): void => {
    registry.registerMetric(
      new Gauge({
        name: `hourboard_${name}`,
        help: text,
        registers: [],
        collect() {
          this.set(read())
        },
      }),
    )
  }
  show('rooms', 'rooms that are open', rooms)
  show('sockets', 'phones and screens that are connected', sockets)
  show('loop_delay_ms', 'milliseconds by which the event loop was late at worst since this was last asked', loopDelay)
  show('resident_bytes', 'memory of the process', () => process.memoryUsage.rss())
  show('cpu_seconds', 'CPU time of the process', () => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6)
  for (const [name, text] of Object.entries(help)) {
    const key = name as keyof Counts
    show(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), text, () => counts[key])
  }
  return () => registry.metrics()
}
