import { machineCpu } from '../servers/cost.ts'
import { type Server, pause } from '../servers/server.ts'
import type { RoomAddress } from './dialect.ts'
import { Sample, seeded } from './latency.ts'
import { Phone, type Tally } from './phone.ts'

export interface Load {
  readonly rooms: number
  readonly phones: number
  /** Edits per second of all phones together; they come independently of each other (Poisson). */
  readonly edits: number
  /** Presence updates per second of each phone. */
  readonly presence: number
  readonly warmUp: number
  readonly seconds: number
}

/** What one run of a load has shown. Times in milliseconds, CPU in seconds, memory in MB. */
export interface Outcome {
  readonly sent: number
  /** Edits and presences that reached a phone other than their maker's, and how many would have. */
  readonly delivered: number
  readonly due: number
  readonly messages: number
  readonly bytes: number
  readonly echoes: number
  readonly p50: number
  readonly p99: number
  readonly serverCpu: number
  /** What of it the server's main thread took; the rest is storage, garbage and compiling on threads beside it. */
  readonly mainCpu: number
  readonly rss: number
  /** Share of its core that the load itself took; near 1 the load and not the server is measured. */
  readonly loadShare: number
  /** Share of its core that the server took. */
  readonly serverShare: number
  /** Cores that everything else on the machine took; much of it disturbs what is measured. */
  readonly others: number
  readonly closed: readonly number[]
  readonly rooms: readonly { readonly room: RoomAddress; readonly made: number }[]
}

const beatEvery = 5000

/** Lets a crowd of phones work on a server and measures from the end of the warm-up until what was sent has arrived. */
export async function runLoad(server: Server, load: Load, seed: number, keep: (crowd: Outcome) => Promise<void> = async () => undefined): Promise<Outcome> {
  const chance = seeded(seed)
  const latency = new Sample(100_000, chance)
  const tally: Tally = { edits: 0, presences: 0, messages: 0, bytes: 0, echoes: 0, closed: [], latency }
  const rooms = Array.from({ length: load.rooms }, () => server.kind.dialect.room())
  const firstClient = 1 + Math.floor(chance() * 0x3fffffff)
  const phones = rooms.flatMap((room, place) =>
    Array.from({ length: load.phones }, (_, seat) => new Phone(firstClient + place * load.phones + seat, room, server.kind.dialect, tally)),
  )
  for (let from = 0; from < phones.length; from += 50) await Promise.all(phones.slice(from, from + 50).map((phone) => phone.open(server.port)))
  await pause(300)

  await work(phones, load, load.warmUp, chance)
  await pause(200)
  Object.assign(tally, { edits: 0, presences: 0, messages: 0, bytes: 0, echoes: 0 })
  latency.clear()
  const { cpu: cpuBefore, mainCpu: mainBefore } = server.cost()
  const ownBefore = process.cpuUsage()
  const machineBefore = machineCpu()
  const from = performance.now()
  const sent = await work(phones, load, load.seconds, chance)
  const seconds = (performance.now() - from) / 1000
  const own = process.cpuUsage(ownBefore)
  const loadShare = (own.user + own.system) / 1e6 / seconds
  const others = (machineCpu() - machineBefore - (server.cost().cpu - cpuBefore)) / seconds - loadShare
  const due = (sent.edits + sent.presences) * (load.phones - 1)
  for (let tries = 0; tries < 20 && tally.edits + tally.presences < due; tries += 1) await pause(50)
  const cost = server.cost()
  const serverShare = (cost.cpu - cpuBefore) / ((performance.now() - from) / 1000)
  const outcome: Outcome = {
    sent: sent.edits,
    delivered: tally.edits + tally.presences,
    due,
    messages: tally.messages,
    bytes: tally.bytes,
    echoes: tally.echoes,
    p50: latency.quantile(0.5),
    p99: latency.quantile(0.99),
    serverCpu: cost.cpu - cpuBefore,
    mainCpu: cost.mainCpu - mainBefore,
    rss: cost.rss,
    serverShare,
    others: Math.max(0, others),
    loadShare,
    closed: [...tally.closed],
    rooms: rooms.map((room, place) => ({
      room,
      made: phones.slice(place * load.phones, (place + 1) * load.phones).reduce((sum, phone) => sum + phone.made, 0),
    })),
  }
  await keep(outcome)
  for (const phone of phones) phone.close()
  return outcome
}

/** Edits at random moments, presence and heartbeats in turn, for so many seconds. */
async function work(phones: readonly Phone[], load: Load, seconds: number, chance: () => number): Promise<{ edits: number; presences: number }> {
  const shuffled = phones.map((phone) => ({ phone, key: chance() })).toSorted((a, b) => a.key - b.key).map(({ phone }) => phone)
  const gap = (): number => (-Math.log(1 - chance()) / load.edits) * 1000
  const presenceGap = load.presence > 0 ? 1000 / (load.presence * phones.length) : Number.POSITIVE_INFINITY
  const from = performance.now()
  const until = from + seconds * 1000
  let edits = 0
  let presences = 0
  let beats = 0
  let nextEdit = from + gap()
  for (let now = from; now < until; now = performance.now()) {
    for (; nextEdit <= now && nextEdit < until; nextEdit += gap()) {
      phones[Math.floor(chance() * phones.length)]!.edit()
      edits += 1
    }
    for (; from + presences * presenceGap <= now; presences += 1) shuffled[presences % shuffled.length]!.show()
    for (; from + (beats * beatEvery) / phones.length <= now; beats += 1) shuffled[beats % shuffled.length]!.beat()
    await pause(1)
  }
  return { edits, presences }
}
