import { liveIn } from './ambient.ts'
import { makeBoard } from '../../../src/document/make-board.ts'
import { boardToPlain } from '../../../src/document/read-board.ts'
import { keysOf } from '../../../src/protocol/keys.ts'
import { offeredSubprotocols } from '../../../src/protocol/proof.ts'
import { names } from '../keeps-others.ts'
import { seeded } from '../random.ts'
import { coverageOfBoard, makeReader } from './coverage.ts'
import { Lie, Phone } from './phone.ts'
import { makeRelayMachine } from './relay.ts'
import { type DiskImage, makeRelayDisk } from './relay-disk.ts'
import type { Schedule } from './schedule.ts'
import { takeStep } from './steps.ts'
import { makeWorld } from './world.ts'

const keys = keysOf({ role: 'edit', editSeed: new Uint8Array(16).fill(7) })
const viewKeys = keysOf(keys.view)

export interface Simulation {
  readonly world: ReturnType<typeof makeWorld>
  readonly phones: readonly Phone[]
  readonly hostile: Phone
  readonly relay: ReturnType<typeof makeRelayMachine>
  readonly disk: ReturnType<typeof makeRelayDisk>
  readonly roomId: string
  readonly undoes: boolean
  backup: DiskImage | null
  /** What was said to be shared since the relay was put back last. */
  readonly forgetShared: () => void
  /** Checks that nothing that is said now is untrue. */
  readonly look: () => void
  /** A phone on which the board was never opened. */
  readonly newcomer: () => Phone
}

/** How long after everything works again all may take to be together, in ms. */
const settlesWithin = 180_000

export interface Outcome {
  readonly wrong: Error | null
  /** The board in the end, as JSON, if all phones came to the same. */
  readonly board: string
}

/** Plays a schedule, and tells what is wrong then. The same schedule always ends the same way. */
export async function simulate(schedule: Schedule): Promise<Outcome> {
  const world = makeWorld(seeded(schedule.seed))
  liveIn(world, schedule.seed)
  const all: Phone[] = []
  const simulation = begin(schedule, world, all)
  const rejected: unknown[] = []
  const onRejection = (reason: unknown): void => void rejected.push(reason)
  process.on('unhandledRejection', onRejection)
  try {
    const [first] = simulation.phones
    first!.open()
    await world.pass(500, simulation.look)
    first!.write(({ kept }) => makeBoard(kept.doc, { title: 'Fuzz', day: '2026-03-02', time: '', length: 60, decision: 'begin' }))
    for (const phone of simulation.phones.slice(1)) phone.open()
    await world.pass(1_500, simulation.look)
    for (const step of schedule.steps) {
      await takeStep(simulation, step)
      simulation.look()
      if (rejected.length > 0) throw rejected[0]
    }
    const board = await end(simulation)
    if (rejected.length > 0) throw rejected[0]
    return { wrong: null, board }
  } catch (error) {
    return { wrong: error instanceof Error ? error : new Error(String(error)), board: '' }
  } finally {
    for (const phone of all) phone.letGo()
    liveIn(null)
    process.off('unhandledRejection', onRejection)
  }
}

function begin({ phones: count, undoes }: Schedule, world: Simulation['world'], all: Phone[]): Simulation {
  const disk = makeRelayDisk(world)
  const relay = makeRelayMachine(world, disk)
  relay.start()
  const reads = makeReader(keys)
  let known = { version: -1, coverage: reads([]) }
  const relayHas = () => {
    if (known.version !== disk.version()) known = { version: disk.version(), coverage: reads(disk.updatesOf(keys.roomId)) }
    return known.coverage
  }
  let putBackAt = -1
  const needs = { world, keys, accept: relay.accept, relayHas, reads, putBackAt: () => putBackAt }
  const make = (name: string, more = {}) => {
    const phone = new Phone({ ...needs, ...more, name })
    all.push(phone)
    return phone
  }
  const phones = Array.from({ length: count }, (_, at) => make(names[at]!))
  // An app on a phone with a view link, made to believe that it may write.
  const hostile = make('z', { offers: offeredSubprotocols(viewKeys) })
  let checked = -1
  return {
    world,
    phones,
    hostile,
    relay,
    disk,
    roomId: keys.roomId,
    undoes,
    backup: null,
    newcomer: () => make('newcomer'),
    forgetShared: () => {
      putBackAt = world.now()
      for (const phone of phones) phone.shared.clear()
    },
    look: () => {
      for (const phone of phones) phone.look()
      if (relay.failures.length > 0) throw relay.failures[0]
      if (checked === disk.version()) return
      checked = disk.version()
      const has = relayHas()
      for (const phone of phones) for (const one of phone.shared) if (!has.has(one)) throw new Lie(`the relay has lost what ${phone.name} had shared`)
    },
  }
}

/** Everything works again: all come together, and nothing is missing. */
async function end(simulation: Simulation): Promise<string> {
  const { world, phones, hostile, relay, disk } = simulation
  disk.refuses.append = false
  disk.refuses.load = false
  for (const phone of phones) {
    phone.network.state = 'up'
    phone.network.slow = 200
    phone.disk.isFull = false
  }
  relay.start()
  for (const phone of phones) phone.open()
  const until = world.now() + settlesWithin
  while (!isSettled(phones)) {
    if (world.now() > until) throw new Lie(`never came together: ${phones.map((phone) => `${phone.name} ${phone.state()}`).join(', ')}`)
    await world.pass(1_000, simulation.look)
  }
  const plain = boardsOf(phones)
  for (const phone of phones) {
    const has = coverageOfBoard(phone.doc)
    for (const other of phones) if (!other.mustHave().every((one) => has.has(one))) throw new Lie(`${phone.name} lacks what ${other.name} had saved`)
    if (hostile.clients.some((client) => phone.doc.store.clients.has(client))) throw new Lie(`${phone.name} has what was written with a view link`)
  }
  await comesAnew(simulation, plain)
  return plain
}

function isSettled(phones: readonly Phone[]): boolean {
  return phones.every((phone) => phone.page?.isLoaded && phone.isShared) && boardsAreEqual(phones)
}

function boardsAreEqual(phones: readonly Phone[]): boolean {
  const all = phones.map((phone) => JSON.stringify(boardToPlain(phone.doc)))
  return all.every((one) => one === all[0])
}

function boardsOf(phones: readonly Phone[]): string {
  return JSON.stringify(boardToPlain(phones[0]!.doc))
}

/** The relay loses its power once more, all others are away, and somebody comes who has nothing: the board is the same. */
async function comesAnew(simulation: Simulation, plain: string): Promise<void> {
  const { world, phones, relay } = simulation
  relay.losePower()
  for (const phone of phones) phone.kill()
  relay.start()
  const fresh = simulation.newcomer()
  fresh.open()
  for (let waited = 0; !fresh.page?.isLoaded || !fresh.isShared; waited++) {
    if (waited > 60) throw new Lie(`a newcomer is ${fresh.state()}`)
    await world.pass(1_000)
  }
  const now = boardsOf([fresh])
  if (now !== plain) throw new Lie(`a newcomer sees another board: ${now} instead of ${plain}`)
}
