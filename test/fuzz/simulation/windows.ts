import { relayAddress } from './relay.ts'
import type { World } from './world.ts'

/** One end of a channel between the windows of a phone, as a browser gives it. */
export interface ChannelEnd {
  onmessage: ((event: { data: Uint8Array }) => void) | null
  postMessage(data: Uint8Array): void
  close(): void
}

interface Window {
  readonly phone: string
  readonly isAlive: () => boolean
  end: ChannelEnd | null
}

/**
 * The windows of all phones. Packages name a channel after the relay's address, so each window has the relay under an address of its
 * own; what it says there reaches the other windows of its phone.
 */
export interface Windows {
  /** Where a new window of a phone finds the relay. */
  readonly address: (phone: string, isAlive: () => boolean) => string
  readonly channel: (name: string) => ChannelEnd
}

export function makeWindows(world: World): Windows {
  const all = new Map<string, Window>()

  return {
    address: (phone, isAlive) => {
      const address = `${relayAddress}:${all.size + 1}`
      all.set(address, { phone, isAlive, end: null })
      return address
    },
    channel: (name) => {
      const here = [...all].find(([address]) => name.startsWith(`${address}/`))![1]
      const end: ChannelEnd = {
        onmessage: null,
        postMessage: (data) => {
          if (!here.isAlive()) return
          const copy = new Uint8Array(data)
          for (const other of all.values()) {
            if (other === here || other.phone !== here.phone) continue
            world.after(world.random.below(3), () => other.isAlive() && other.end?.onmessage?.({ data: copy }))
          }
        },
        close: () => {
          if (here.end === end) here.end = null
        },
      }
      here.end = end
      return end
    },
  }
}
