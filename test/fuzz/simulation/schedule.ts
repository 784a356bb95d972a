import type { Random } from '../random.ts'

/** What can happen in a simulation, and how often beside the others. */
const weights = {
  act: 30,
  type: 10,
  pass: 24,
  offline: 4,
  online: 6,
  cut: 4,
  kill: 3,
  close: 2,
  open: 6,
  hide: 2,
  asked: 1,
  'relay-loses-power': 2,
  'relay-stops': 1,
  'relay-starts': 6,
  'back-up': 2,
  'put-back': 1.4,
  'relay-emptied': 0.4,
  'relay-disk': 2,
  'phone-full': 1,
  'phone-storage-closed': 1,
  slow: 2,
  merge: 0.2,
  hostile: 1,
  together: 2,
  'all-leave': 0.6,
  'end-room': 0.2,
} as const

/** The same for what can only happen where two relays share a database on a machine of its own, and for what shall happen oftener there. */
const weightsOfTwo = {
  'relay-loses-power': 3,
  'relay-stops': 1,
  'relay-cut-off': 4,
  'relay-waits': 3,
  'database-loses-power': 1.4,
  'end-room': 0.6,
} as const

export type Kind = keyof typeof weights | keyof typeof weightsOfTwo

/** One step: which of the phones it is about, and a number that decides everything else in it. */
export interface Step {
  readonly kind: Kind
  readonly phone: number
  readonly seed: number
}

/** Whether the last phone is another window of the first, and whether the two hear each other, which not every browser lets them. */
export const windowKinds = ['none', 'hearing', 'deaf'] as const

export interface Schedule {
  readonly seed: number
  readonly phones: number
  readonly undoes: boolean
  readonly windows: (typeof windowKinds)[number]
  /** Of relays; one with a disk of its own unless this says so. */
  readonly relays?: 1 | 2
  /** Whether the page asks the relay for the board before it has read what the phone keeps, as one does that has the link in its address. */
  readonly early?: boolean
  readonly steps: readonly Step[]
}

function oftenAs(given: Readonly<Partial<Record<Kind, number>>>): Kind[] {
  return (Object.keys(given) as Kind[]).flatMap((kind) => Array.from({ length: 5 * given[kind]! }, () => kind))
}

const kinds = oftenAs(weights)
const kindsOfTwo = [...kinds, ...oftenAs(weightsOfTwo)]

export function makeSchedule(seed: number, random: Random, most: number, relays: 1 | 2 = 1): Schedule {
  const phones = 3 + (random.chance(0.3) ? random.below(4) : 0)
  const count = Math.ceil(most / 3) + random.below(most)
  const steps = Array.from({ length: count }, () => ({ kind: random.pick(relays === 2 ? kindsOfTwo : kinds), phone: random.below(phones), seed: random.below(1e9) }))
  const [undoes, windows] = [random.chance(0.5), random.chance(0.6) ? 'none' : random.pick(windowKinds)] as const
  return { seed, phones, undoes, windows, ...(relays === 2 && { relays }), ...(random.chance(0.2) && { early: true }), steps }
}

/** The fewest steps that still fail, found by leaving out ever smaller stretches of them. */
export async function shrink(schedule: Schedule, fails: (schedule: Schedule) => Promise<boolean>): Promise<Schedule> {
  let steps = schedule.steps
  for (let width = Math.ceil(steps.length / 2); width >= 1; width = width === 1 ? 0 : Math.ceil(width / 2)) {
    for (let at = 0; at < steps.length; ) {
      const fewer = steps.toSpliced(at, width)
      if (await fails({ ...schedule, steps: fewer })) steps = fewer
      else at += width
    }
  }
  return { ...schedule, steps }
}

export function printed({ seed, phones, undoes, windows, relays, early, steps }: Schedule): string {
  return [`seed ${seed}: ${phones} phones${undoes ? ', with undo' : ''}, windows: ${windows}${relays === 2 ? ', two relays' : ''}${early ? ', early' : ''}`, ...steps.map(({ kind, phone, seed: with_ }) => `  ${kind} phone ${phone} (${with_})`)].join('\n')
}
