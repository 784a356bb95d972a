import { watchDevices, writeDevice, type Device } from '../../document/devices.ts'
import { fromBase64url, toBase64url } from '../../protocol/base64url.ts'
import { deviceKeyLength, type KeyPair, keyPairOf, newKeyPair } from '../../protocol/envelopes.ts'
import { openFarewell } from '../../protocol/farewell.ts'
import type { Keys } from '../../protocol/keys.ts'
import type { Ended } from '../../state/care.ts'
import type { KeptBoard, RoomEnd } from '../kept-board.ts'

type Notes = Pick<KeptBoard, 'note' | 'keepNote'>

const deviceNote = 'device'
const seenNote = 'seen-phones'

/** When this phone first saw each other one under the person that it names; one that names another person is new. */
export type SeenPhones = ReadonlyMap<string, { readonly personId: string; readonly since: number }>

/** This phone's own key pair on a board, if it has one yet. */
export function deviceOf(kept: Notes): KeyPair | null {
  const secretKey = kept.note(deviceNote)
  return secretKey?.length === deviceKeyLength ? keyPairOf(secretKey) : null
}

/** Another board under new links is still the same phone's. */
export function handDeviceOn(from: Notes, to: Notes): void {
  const secretKey = from.note(deviceNote)
  if (secretKey) to.keepNote(deviceNote, secretKey)
  const seen = from.note(seenNote)
  if (seen) to.keepNote(seenNote, seen)
}

/** Says on the board whose phone this is, so that it can come along to new links, and notes when others did. Returns the way to stop. */
export function keepDevice(kept: Pick<KeptBoard, 'note' | 'keepNote' | 'doc'>, personId: string, now: () => number): () => void {
  let device = deviceOf(kept)
  if (!device) {
    device = newKeyPair()
    kept.keepNote(deviceNote, device.secretKey)
  }
  writeDevice(kept.doc, { key: toBase64url(device.publicKey), personId })
  return watchDevices(kept.doc, (devices) => noteSeen(kept, devices, now()))
}

function noteSeen(kept: Notes, devices: readonly Device[], now: number): void {
  const before = seenPhones(kept)
  const isNew = ({ key, personId }: Device): boolean => before.get(key)?.personId !== personId
  if (!devices.some(isNew)) return
  const seen = devices.map((one) => [one.key, one.personId, isNew(one) ? now : before.get(one.key)!.since])
  kept.keepNote(seenNote, new TextEncoder().encode(JSON.stringify(seen)))
}

export function seenPhones(kept: Pick<Notes, 'note'>): SeenPhones {
  const seen = new Map<string, { personId: string; since: number }>()
  try {
    for (const [key, personId, since] of JSON.parse(new TextDecoder().decode(kept.note(seenNote))) as [string, string, number][]) {
      seen.set(key, { personId, since })
    }
  } catch {
    // There is none yet.
  }
  return seen
}

export function bytesOf(devices: readonly string[]): Uint8Array[] {
  return devices.flatMap((key) => fromBase64url(key) ?? [])
}

/** What the farewell says, for whoever has a link. */
export function readEnd(keys: Keys, { kind, farewell }: RoomEnd): Ended {
  const said = openFarewell(keys, farewell)
  return { kind, by: said?.by ?? '', at: said?.at ?? null }
}
