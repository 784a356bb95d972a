import { expect, test } from 'vitest'
import { phaseLeft, roomPhase, type Clock } from '../../src/method/clock.ts'
import { makeRelayClock } from '../../src/sync/relay-clock.ts'
import { seeded } from '../fuzz/random.ts'

// Phones in one room, each with a clock of its own that is wrong in its own way, ask one relay for its time over a network
// of uneven ways, as `heartbeat.ts` does. True time is the loop's; no phone knows it.
const hour = 3_600_000
const started = 1_763_985_600_000
const seeds = [1, 2, 3, 4, 5, 6, 7, 8]

interface Wrong {
  readonly name: string
  /** The phone's own clock at a true time. */
  readonly wall: (at: number) => number
  /** Its monotonic clock, which cannot be set but may go fast or slow. */
  readonly monotonic: (at: number) => number
}

const drift = (rate: number) => (at: number) => (at - started) * rate
const phones: Wrong[] = [
  { name: 'right', wall: (at) => at, monotonic: drift(1) },
  { name: '12 h ahead', wall: (at) => at + 12 * hour, monotonic: drift(1) },
  { name: '12 h behind', wall: (at) => at - 12 * hour, monotonic: drift(1) },
  { name: 'drifting by 0.5 %', wall: (at) => at + (at - started) * 0.005, monotonic: drift(1.005) },
  { name: 'losing 0.5 %', wall: (at) => at - (at - started) * 0.005, monotonic: drift(0.995) },
  { name: 'set ahead by 3 h', wall: (at) => at + (at > started + 400_000 ? 3 * hour : 0), monotonic: drift(1) },
  { name: 'set back and forth', wall: (at) => at + (Math.floor((at - started) / 90_000) % 2 ? 5 * hour : -hour), monotonic: drift(1) },
]
const clock: Clock = {
  length: 60, holderId: 'ana', startedAt: started, enteredAt: { walk: started + 480_000, compare: null, lock: null },
  added: { frame: 0, walk: 2, compare: 0, lock: 0 }, pauses: [{ id: 'p', order: '', removed: null, from: started + 600_000, to: started + 660_000 }],
}

/** Lets a quarter of an hour pass and gives, for each quarter of a second after the first answers, what each phone shows as left. */
function shown(seed: number, longestWay: number): number[][] {
  const random = seeded(seed)
  let at = started
  const room = phones.map((phone) => ({ phone, clock: makeRelayClock(() => phone.monotonic(at), () => phone.wall(at)) }))
  const due: { at: number; run: () => void }[] = []
  const way = () => 10 + random.below(longestWay)
  for (const one of room) {
    for (let asked = started + random.below(300); asked < started + 900_000; asked += 5_000) {
      const [there, back] = [way(), way()]
      let sent = 0
      due.push({ at: asked, run: () => (sent = one.phone.monotonic(asked)) })
      due.push({ at: asked + there + back, run: () => one.clock.sample(sent, asked + there, one.phone.monotonic(asked + there + back)) })
    }
  }
  due.sort((a, b) => a.at - b.at)
  const rows: number[][] = []
  for (let look = started; look < started + 900_000; look += 250) {
    while (due.length > 0 && due[0]!.at <= look) {
      const next = due.shift()!
      at = next.at
      next.run()
    }
    at = look
    if (look < started + 20_000) continue
    rows.push(room.map((one) => phaseLeft(clock, roomPhase(clock)!, one.clock.now())))
  }
  return rows
}

test.each(seeds)('[Q12] phones wrong by hours, drifting and being set show the same minutes within half a second (seed %i)', (seed) => {
  const apart = shown(seed, 400).map((row) => Math.max(...row) - Math.min(...row))
  expect(Math.max(...apart)).toBeLessThanOrEqual(500)
})

test('[Q12] the test would see it: phones that go by their own clocks are hours apart', () => {
  const left = phones.map((phone) => phaseLeft(clock, 'walk', phone.wall(started + 500_000)))
  expect(Math.max(...left) - Math.min(...left)).toBeGreaterThan(11 * hour)
})
