import type { Device } from '../../document/devices.ts'
import type { OtherPhone } from '../../state/care.ts'
import type { SeenPhones } from './device.ts'

/** A phone that first came this long after another one of its person is somebody's new phone, or somebody else's; in ms. */
const longAfter = 24 * 3_600_000

/** The other phones of a board, by name, as this phone knows them. Whether one is who it says is for a person to judge. */
export function otherPhones(devices: readonly Device[], seen: SeenPhones, me: string, now: number, nameOf: (personId: string) => string): OtherPhone[] {
  const known = [...seen.values()]
  const first = (personId: string): number => Math.min(...known.filter((one) => one.personId === personId).map((one) => one.since))
  return devices
    .filter(({ key }) => key !== me)
    .map(({ key, personId }) => {
      const since = seen.get(key)?.since ?? now
      return { key, name: nameOf(personId), since, doubtful: since - first(personId) > longAfter && now - since < longAfter }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.since - b.since)
}
