import type { Batch } from '../../server/batch.ts'
import { systemClock } from '../../server/clock.ts'
import { noCounts } from '../../server/counts.ts'
import { Codes } from '../../server/knock/codes.ts'
import type { Peer } from '../../server/peer.ts'
import type { OpenRoom } from '../../server/room.ts'
import { Rooms } from '../../server/rooms.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import { provenRole } from '../../src/protocol/proof.ts'

export interface RelayRooms {
  readonly storage: ReturnType<typeof memoryStorage>
  /** A socket class for one phone; `isUp` false cuts it off, and `refuses` swallows what it says. */
  readonly phone: () => { Socket: typeof WebSocket; isUp: boolean; refuses: (bytes: Uint8Array) => boolean }
}

/** The relay's own rooms, behind sockets that are none, so that whole phones meet the real thing within one test. */
export function makeRelayRooms(): RelayRooms {
  const storage = memoryStorage()
  const rooms = new Rooms({ storage, clock: systemClock, counts: noCounts(), codes: new Codes(systemClock) }, () => {})
  return {
    storage,
    phone: () => {
      const phone: ReturnType<RelayRooms['phone']> = { isUp: true, refuses: () => false, Socket: WebSocket }
      class Socket extends EventTarget {
        readonly OPEN = 1
        readyState = 0
        bufferedAmount = 0
        binaryType = 'arraybuffer'
        readonly url: string
        #room: OpenRoom | null = null
        readonly #id: string
        readonly #peer: Peer

        constructor(url: string, protocols: readonly string[]) {
          super()
          this.url = url
          this.#id = url.slice(url.lastIndexOf('/') + 1)
          const role = provenRole(this.#id, protocols.slice(1))!
          this.#peer = { role, send: (batch) => this.#hear(batch), close: (code) => queueMicrotask(() => this.#end(code)) }
          void this.#enter()
        }

        async #enter(): Promise<void> {
          await Promise.resolve()
          if (!phone.isUp) return this.#end(1006)
          this.readyState = 1
          this.dispatchEvent(new Event('open'))
          this.#room = await rooms.enter(this.#id, this.#peer)
        }

        #hear({ messages }: Batch): void {
          for (const bytes of messages) queueMicrotask(() => {
            if (this.readyState === 1 && phone.isUp) this.dispatchEvent(Object.assign(new Event('message'), { data: Uint8Array.from(bytes).buffer }))
          })
        }

        send(bytes: Uint8Array): void {
          if (!phone.isUp || this.readyState !== 1 || phone.refuses(bytes)) return
          const said = Uint8Array.from(bytes)
          const go = (): void => (this.#room ? this.#room.receive(this.#peer, said) : void setTimeout(go, 1))
          queueMicrotask(go)
        }

        close(): void {
          this.#end(1000)
        }

        #end(code: number): void {
          if (this.readyState > 1) return
          this.readyState = 3
          if (this.#room) rooms.leave(this.#id, this.#room, this.#peer)
          this.dispatchEvent(Object.assign(new Event('close'), { code }))
        }
      }
      phone.Socket = Socket as unknown as typeof WebSocket
      return phone
    },
  }
}
