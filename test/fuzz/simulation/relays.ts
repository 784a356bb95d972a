import { type Database, makeDatabase } from './database.ts'
import type { RelayDisk } from './relay-disk.ts'
import { makeRelayMachine, type RelayMachine } from './relay.ts'
import type { Accept } from './wire.ts'
import type { World } from './world.ts'

/** All relays of a simulation: one with a disk of its own, or two that share a database on a further machine. */
export interface Relays {
  readonly each: readonly RelayMachine[]
  readonly database: Database | null
  /** Where two could take a phone, one of them does, by chance; where only one could, that one. */
  readonly accept: Accept
  /** All of them, and what is between them works again. */
  readonly start: () => void
  /** All machines at once. */
  readonly losePower: () => void
}

export function makeRelays(world: World, disk: RelayDisk, count: 1 | 2): Relays {
  const database = count === 2 ? makeDatabase(world, disk) : null
  const each = Array.from({ length: count }, () => makeRelayMachine(world, disk, database))
  const [one, other] = each as [RelayMachine, RelayMachine?]

  return {
    each,
    database,
    accept: (...phone) => {
      if (!other) return one.accept(...phone)
      const [first, second] = world.random.chance(0.5) ? [one, other] : [other, one]
      return first.accept(...phone) ?? second.accept(...phone)
    },
    start: () => {
      database?.start()
      for (const relay of each) relay.start()
    },
    losePower: () => {
      for (const relay of each) relay.losePower()
      database?.losePower(0)
    },
  }
}
