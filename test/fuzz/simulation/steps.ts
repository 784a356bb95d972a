import { ending, endingContent, endingMessage } from '../../../src/protocol/ending-messages.ts'
import { seeded } from '../random.ts'
import type { Random } from '../random.ts'
import type { Kind, Step } from './schedule.ts'
import type { Phone } from './phone.ts'
import type { RelayMachine } from './relay.ts'
import { type DiskImage, emptyDisk } from './relay-disk.ts'
import type { Simulation } from './simulate.ts'

interface With {
  readonly simulation: Simulation
  readonly phone: Phone
  readonly random: Random
}

/** Lets one step of a schedule happen, and then some time pass. */
export async function takeStep(simulation: Simulation, step: Step): Promise<void> {
  const random = seeded(step.seed)
  await happens[step.kind]({ simulation, phone: simulation.phones[step.phone]!, random })
  await simulation.world.pass(random.chance(0.7) ? random.below(60) : random.below(600), simulation.look)
}

const happens: Record<Kind, (given: With) => void | Promise<void>> = {
  act: ({ simulation, phone, random }) => {
    for (let left = 1 + random.below(3); left > 0; left--) phone.act(random.below(1e9), simulation.undoes)
  },
  type: ({ phone, random }) =>
    phone.write(({ edit }) => {
      const line = random.pick([edit.decision, edit.problem]).line()
      for (let left = 1 + random.below(4); left > 0; left--) line.change(random.below(line.read().length + 1), 0, phone.name)
    }),
  pass: ({ simulation, random }) => simulation.world.pass(random.chance(0.8) ? random.below(2_500) : random.below(15_000), simulation.look),
  offline: ({ phone, random }) => {
    phone.network.state = random.pick(['down', 'silent'])
    if (random.chance(0.5)) phone.page?.kept.tell('gone')
    if (phone.network.state === 'down') phone.cut(false)
  },
  online: ({ phone, random }) => {
    if (phone.network.state === 'up') return
    phone.network.state = 'up'
    if (random.chance(0.5)) phone.page?.kept.tell('woke')
  },
  cut: ({ phone, random }) => phone.cut(random.chance(0.4)),
  kill: ({ simulation, phone }) => {
    if (phone.page) simulation.tally.kills++
    phone.kill()
  },
  close: ({ phone }) => phone.close(),
  open: ({ phone }) => phone.open(),
  hide: ({ phone, random }) => {
    phone.page?.kept.hide()
    if (random.chance(0.5)) phone.page?.kept.tell('woke')
  },
  asked: ({ phone }) => phone.page?.kept.tell('asked'),
  'relay-loses-power': ({ simulation, random }) => {
    const relay = relayOf(simulation, random)
    simulation.tally.powerLosses++
    relay.losePower()
    if (random.chance(0.5)) relay.start()
  },
  'relay-stops': ({ simulation, random }) => void relayOf(simulation, random).stop(),
  'relay-starts': ({ simulation, random }) => relayOf(simulation, random).start(),
  'relay-cut-off': ({ simulation, random }) => relayOf(simulation, random).line()?.cut(random.pick(['wire', 'wire', 'storage', 'both']), random.chance(0.4)),
  'relay-waits': ({ simulation, random }) => relayOf(simulation, random).line()?.wait(random.chance(0.5) ? random.below(1_000) : random.below(12_000)),
  'database-loses-power': ({ simulation, random }) => {
    simulation.tally.powerLosses++
    simulation.relays.database?.losePower(random.chance(0.5) ? 300 : random.below(8_000))
  },
  'back-up': ({ simulation }) => {
    simulation.backup = simulation.disk.image()
  },
  'put-back': ({ simulation }) => {
    if (simulation.backup) putBack(simulation, simulation.backup)
  },
  'relay-emptied': ({ simulation }) => putBack(simulation, emptyDisk),
  'relay-disk': ({ simulation, random }) => {
    simulation.disk.refuses.append = random.chance(0.4)
    simulation.disk.refuses.load = random.chance(0.2)
    simulation.disk.isSlow = random.chance(0.3)
  },
  'phone-full': ({ phone, random }) => {
    phone.disk.isFull = random.chance(0.5)
  },
  'phone-storage-closed': ({ phone }) => phone.disk.close(),
  slow: ({ phone, random }) => {
    phone.network.slow = random.pick([200, 200, 1_000, 4_000])
  },
  // What a phone does by itself forty entries later.
  merge: ({ simulation, phone }) => {
    for (let left = 45; left > 0; left--) phone.write(({ edit, kept }) => (edit.decision.set('saidOutLoud', left % 2 === 0), kept.flush()))
    return simulation.world.pass(10, simulation.look)
  },
  hostile: async ({ simulation: { hostile, world, look }, random }) => {
    hostile.open()
    await world.pass(400, look)
    hostile.act(random.below(1e9), false)
  },
  // Whoever has the edit link deletes the board from the relay, for good.
  'end-room': ({ simulation, phone }) => {
    if (!phone.page) return
    simulation.endIsSaid = true
    phone.page.kept.say(endingMessage(ending.end, endingContent({ kind: 'deleted', farewell: new Uint8Array(40), envelopes: [] })))
  },
  // Everybody captures something at the same moment.
  together: ({ simulation, random }) => {
    const list = random.pick(['facts', 'parked', 'questions'] as const)
    for (const phone of simulation.phones) phone.write(({ edit }) => void edit[list].add())
  },
  // The relay closes and folds a room that was empty for five seconds; they come back as it does, which may take it a while.
  'all-leave': async ({ simulation: { phones, world, look, disk }, random }) => {
    disk.isSlow = random.chance(0.7)
    for (const phone of phones) {
      phone.network.state = 'down'
      phone.cut(false)
    }
    await world.pass(4_900 + random.below(200), look)
    for (const phone of phones) {
      phone.network.state = 'up'
      phone.page?.kept.tell('woke')
      phone.write(({ edit }) => void edit.facts.add())
    }
    await world.pass(2_000, look)
    disk.isSlow = false
  },
}

/** The relay that a step is about. */
function relayOf({ relays: { each } }: Simulation, random: Random): RelayMachine {
  return each.length === 1 ? each[0]! : random.pick(each)
}

/** The relay's disk is as it was, or new. Not once the room has ended: it holds for good for those who heard of it, and for no others. */
function putBack(simulation: Simulation, image: DiskImage): void {
  if (simulation.hasEnded()) return
  simulation.tally.putBacks++
  simulation.relays.losePower()
  simulation.disk.restore(image)
  simulation.forgetShared()
  simulation.relays.start()
}
