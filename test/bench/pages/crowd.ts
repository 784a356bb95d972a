import type { RelayProcess } from '../../journeys/relay-process.ts'
import { pause } from '../servers/server.ts'
import { type NodePhone, openNodePhone } from './node-phone.ts'

/** Phones without a screen that edit a board, each an action of its own, until they are told to leave. */
export interface Crowd {
  readonly leave: () => Promise<void>
}

/** Lets so many phones onto a board, each of which changes something so many times a second, at random moments. */
export async function bringCrowd(relay: RelayProcess, link: string, people: number, editsEach: number): Promise<Crowd> {
  const phones: NodePhone[] = []
  for (let seat = 0; seat < people; seat += 1) phones.push(await openNodePhone(relay.origin, link, `person-${seat}`))
  const ended = new AbortController()
  const work = phones.map(async (phone, seat) => {
    const action = phone.edit.actions.add({ firstStep: 'Bench' })
    for (let turn = 0; !ended.signal.aborted; turn += 1) {
      await pause((1000 / editsEach) * (0.5 + Math.random()))
      phone.edit.actions.set(action, 'firstStep', `Seat ${seat}, turn ${turn}`)
    }
  })
  return {
    async leave() {
      ended.abort()
      await Promise.all(work)
      for (const phone of phones) await phone.kept.close()
    },
  }
}
