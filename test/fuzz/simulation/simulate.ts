import { liveIn } from './ambient.ts'
import * as Y from 'yjs'
import { makeBoard } from '../../../src/document/make-board.ts'
import { keysOf } from '../../../src/protocol/keys.ts'
import { offeredSubprotocols } from '../../../src/protocol/proof.ts'
import { names } from '../keeps-others.ts'
import { seeded } from '../random.ts'
import { makeReader } from './coverage.ts'
import { Lie, Phone, type PhoneNeeds } from './phone.ts'
import { type DiskImage, makeRelayDisk } from './relay-disk.ts'
import { makeRelays } from './relays.ts'
import type { Schedule } from './schedule.ts'
import { settle } from './settle.ts'
import { takeStep } from './steps.ts'
import { makeWindows, type Windows } from './windows.ts'
import { makeWorld } from './world.ts'

const keys = keysOf({ role: 'edit', editSeed: new Uint8Array(16).fill(7) })
const viewKeys = keysOf(keys.view)

export interface Simulation {
  readonly world: ReturnType<typeof makeWorld>
  readonly phones: readonly Phone[]
  readonly hostile: Phone
  readonly relays: ReturnType<typeof makeRelays>
  readonly disk: ReturnType<typeof makeRelayDisk>
  /** Whether the room has ended, for all who ask the relay. */
  readonly hasEnded: () => boolean
  /** Somebody said that the room ends; that may still be on its way to the relay's disk, or be lost. */
  endIsSaid: boolean
  /** How many updates are on the relay's disk. */
  readonly left: () => number
  readonly tally: Tally
  readonly undoes: boolean
  backup: DiskImage | null
  /** What was said to be shared since the relay was put back last. */
  readonly forgetShared: () => void
  /** Checks that nothing that is said now is untrue. */
  readonly look: () => void
  /** A phone on which the board was never opened. */
  readonly newcomer: () => Phone
}

/** What happened in a simulation. */
export interface Tally {
  edits: number
  kills: number
  powerLosses: number
  putBacks: number
  endings: number
}

export interface Outcome {
  readonly wrong: Error | null
  /** The board in the end, as JSON, if all phones came to the same. */
  readonly board: string
  readonly tally: Tally
}

/** Plays a schedule, and tells what is wrong then. The same schedule always ends the same way. */
export async function simulate(schedule: Schedule): Promise<Outcome> {
  const world = makeWorld(seeded(schedule.seed))
  const windows = makeWindows(world)
  liveIn(world, schedule.seed, windows)
  const drawn = new Y.Doc().clientID
  liveIn(world, schedule.seed, windows)
  // Packages that were loaded before `ambient.ts` hold on to what is random in the process: schedules would end this way or that.
  if (new Y.Doc().clientID !== drawn) throw new Error('a package was loaded before ambient.ts')
  liveIn(world, schedule.seed, windows)
  const all: Phone[] = []
  const tally: Tally = { edits: 0, kills: 0, powerLosses: 0, putBacks: 0, endings: 0 }
  const simulation = begin(schedule, { world, windows, all, tally })
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
    const board = await settle(simulation)
    if (rejected.length > 0) throw rejected[0]
    tally.edits = all.reduce((sum, { edits }) => sum + edits, 0)
    tally.endings = simulation.hasEnded() ? 1 : 0
    return { wrong: null, board, tally }
  } catch (error) {
    return { wrong: error instanceof Error ? error : new Error(String(error)), board: '', tally }
  } finally {
    for (const phone of all) phone.letGo()
    liveIn(null)
    process.off('unhandledRejection', onRejection)
  }
}

interface Around {
  readonly world: Simulation['world']
  readonly windows: Windows
  /** Every phone there ever was. */
  readonly all: Phone[]
  readonly tally: Tally
}

function begin({ phones: count, undoes, windows: kind, relays: relayCount = 1, early = false }: Schedule, { world, windows, all, tally }: Around): Simulation {
  const disk = makeRelayDisk(world)
  const relays = makeRelays(world, disk, relayCount)
  relays.start()
  const reader = makeReader(keys)
  const reads = reader()
  const hasEnded = () => disk.endingOf(keys.roomId) !== null
  const relayHas = () => (hasEnded() ? null : reads(disk.updatesOf(keys.roomId)))
  let putBackAt = -1
  const needs = { world, early, keys, accept: relays.accept, windows, relayHas, hasEnded, reader, putBackAt: () => putBackAt }
  const make = (name: string, more: Partial<PhoneNeeds> = {}) => {
    const phone = new Phone({ ...needs, ...more, name })
    all.push(phone)
    return phone
  }
  const hears = kind === 'hearing'
  const first = make(names[0]!, { hears })
  const phones = [first]
  while (phones.length < count) {
    const isWindow = kind !== 'none' && phones.length === count - 1
    phones.push(make(names[phones.length]!, isWindow ? { beside: first, hears } : {}))
  }
  // An app on a phone with a view link, made to believe that it may write.
  const hostile = make('z', { offers: offeredSubprotocols(viewKeys) })
  let checked = -1
  return {
    world,
    phones,
    hostile,
    relays,
    disk,
    hasEnded,
    endIsSaid: false,
    left: () => disk.updatesOf(keys.roomId).length,
    tally,
    undoes,
    backup: null,
    newcomer: () => make('newcomer'),
    forgetShared: () => {
      putBackAt = world.now()
      for (const phone of phones) phone.shared.clear()
    },
    look: () => {
      for (const phone of phones) phone.look()
      for (const { failures } of relays.each) if (failures.length > 0) throw failures[0]
      if (checked === disk.version()) return
      checked = disk.version()
      const has = relayHas()
      if (!has) return
      for (const phone of phones) for (const one of phone.shared) if (!has.has(one)) throw new Lie(`the relay has lost what ${phone.name} had shared`)
    },
  }
}
