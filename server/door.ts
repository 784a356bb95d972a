import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Role } from '../src/protocol/keys.ts'
import { askingForAll, relayPath, versionOf } from '../src/protocol/messages.ts'
import { provenRole } from '../src/protocol/proof.ts'
import { Allowance } from './allowance.ts'
import type { Clock } from './clock.ts'

/** Wrong proofs from one address that are refused at once; the refusal of further ones is held back, never that of others. */
const promptRefusals = 20
const refusalsPerSecond = 1
const heldBackMs = 2_000
const mostHeldBack = 1_000
const mostAddresses = 10_000
/** How long somebody who was sent away may keep the connection open. */
const closingMs = 2_000

const refusal = 'HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\nCache-Control: no-store\r\n\r\n'
const notHere = 'HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'

/** Whom to let in, and where. */
export interface Guest {
  readonly roomId: string
  readonly role: Role
  /** The version of the protocol that this phone speaks. */
  readonly version: number
  /** Whether it has nothing yet and wants all that is there, without a word more. */
  readonly asksForAll: boolean
}

/** Whom the path of an upgrade and the subprotocols that it offers prove; null where that is nobody. */
export function guestOf(path: string, offered: readonly string[]): Guest | null {
  const asksForAll = path.endsWith(askingForAll)
  const roomId = path.slice(relayPath.length + 1, asksForAll ? -askingForAll.length : undefined)
  const version = versionOf(offered[0])
  const role = /^[\w-]{22}$/.test(roomId) && offered.length === 2 && version !== null ? provenRole(roomId, [offered[1]!]) : null
  return role && { roomId, role, version: version!, asksForAll }
}

/**
 * Decides about upgrades by the link's proof alone: there is no list of rooms that the answer could give away (V3). Right
 * proofs are never made to wait, however many wrong ones come from the same address: a meeting room shares one.
 */
export class Door {
  readonly #clock: Clock
  readonly #addresses = new Map<string, Allowance>()
  #heldBack = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** The guest, or null after a refusal was written or is about to be. */
  check(request: IncomingMessage, socket: Duplex): Guest | null {
    const path = request.url ?? ''
    if (!path.startsWith(`${relayPath}/`)) {
      this.#sendAway(socket, notHere)
      return null
    }
    const guest = guestOf(path, (request.headers['sec-websocket-protocol'] ?? '').split(',').map((one) => one.trim()))
    if (!guest) this.#refuse(socket)
    return guest
  }

  #refuse(socket: Duplex): void {
    const address = (socket as { remoteAddress?: string }).remoteAddress ?? ''
    const now = this.#clock.now()
    let prompt = this.#addresses.get(address)
    if (!prompt) {
      if (this.#addresses.size >= mostAddresses) this.#addresses.clear()
      this.#addresses.set(address, (prompt = new Allowance(refusalsPerSecond, promptRefusals / refusalsPerSecond, now)))
    }
    if (prompt.take(1, now)) return this.#sendAway(socket, refusal)
    if (this.#heldBack >= mostHeldBack) return void socket.destroy()
    this.#heldBack += 1
    this.#clock.after(heldBackMs, () => {
      this.#heldBack -= 1
      this.#sendAway(socket, refusal)
    })
  }

  /** A connection lasts until the other side hangs up too, which a stranger need not do; what they still say would keep it open as well. */
  #sendAway(socket: Duplex, answer: string): void {
    socket.end(answer)
    socket.resume()
    const callOff = this.#clock.after(closingMs, () => socket.destroy())
    socket.once('close', callOff)
  }
}
