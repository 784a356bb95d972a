import type { World } from './world.ts'

/** What the network of one phone does. `silent`: nothing gets through and nobody is told. */
export interface Network {
  state: 'up' | 'down' | 'silent'
  /** The longest that a message takes, in ms. */
  slow: number
}

/** The relay's end of a connection. */
export interface RelayEnd {
  message(bytes: Uint8Array): void
  /** The connection is gone. */
  gone(code: number): void
}

/** Takes a phone that connects; null turns it away. */
export type Accept = (connection: Connection, url: string, protocols: readonly string[]) => RelayEnd | null

type Happening = { data?: ArrayBuffer; code?: number }
type TellPhone = (kind: 'open' | 'message' | 'close', event: Happening) => void

/**
 * One TCP connection: what is said on it arrives in its order, each way, or not at all. It can be cut, so that both ends are told,
 * or fall silent, so that neither is.
 */
export class Connection {
  readonly #world: World
  readonly #network: Network
  readonly #phone: TellPhone
  #relay: RelayEnd | null = null
  #free = { up: 0, down: 0 }
  #broken = false
  #ended = false

  constructor(world: World, network: Network, phone: TellPhone) {
    this.#world = world
    this.#network = network
    this.#phone = phone
  }

  /** Nothing gets through any more. */
  get isBroken(): boolean {
    return this.#broken || this.#ended
  }

  begin(accept: () => RelayEnd | null): void {
    if (this.#network.state === 'silent') return void (this.#broken = true)
    this.#arrive('up', () => {
      this.#relay = this.#network.state === 'up' ? accept() : null
      if (!this.#relay) this.#arrive('down', () => this.#end(1006))
    })
  }

  /** The relay has taken the connection. */
  opened(): void {
    this.#arrive('down', () => this.#phone('open', {}))
  }

  toRelay(bytes: Uint8Array): void {
    const copy = new Uint8Array(bytes)
    this.#arrive('up', () => this.#relay?.message(copy))
  }

  toPhone(bytes: Uint8Array): void {
    const copy = new Uint8Array(bytes)
    this.#arrive('down', () => this.#phone('message', { data: copy.buffer }))
  }

  /** Either end closes: the other hears of it behind all that was said before. */
  closeByPhone(code: number): void {
    this.#arrive('up', () => this.#end(code))
  }

  closeByRelay(code: number): void {
    this.#arrive('down', () => this.#end(code))
  }

  /** What is under way is lost and both ends are told, or neither is. */
  cut(silently: boolean): void {
    this.#broken = true
    if (!silently) this.#world.after(this.#world.random.below(50), () => this.#end(1006))
  }

  /** The relay's machine gives up on a phone of which nothing is heard. */
  dropByRelay(): void {
    this.cut(true)
    this.#relay?.gone(1006)
    this.#relay = null
  }

  #arrive(way: 'up' | 'down', run: () => void): void {
    if (this.isBroken) return
    const { random } = this.#world
    const takes = random.chance(0.9) ? 1 + random.below(30) : 1 + random.below(this.#network.slow)
    const at = Math.max(this.#world.now() + takes, this.#free[way])
    this.#free[way] = at
    this.#world.after(at - this.#world.now(), () => {
      if (this.#network.state !== 'up') this.#broken = true
      if (!this.#broken && !this.#ended) run()
    })
  }

  #end(code: number): void {
    if (this.#ended) return
    this.#ended = true
    this.#relay?.gone(code)
    this.#phone('close', { code })
  }
}

/** The class of sockets that one page has, as a browser gives it. `isAlive` is false once that page is gone. */
export function socketClass(world: World, network: Network, accept: Accept, isAlive: () => boolean, began: (connection: Connection) => void): typeof WebSocket {
  class Socket {
    readonly OPEN = 1
    binaryType = ''
    readyState = 0
    bufferedAmount = 0
    readonly url: string
    readonly #connection: Connection
    readonly #listeners = new Map<string, ((event: Happening) => void)[]>()

    constructor(url: string, protocols: string[]) {
      this.url = url
      this.#connection = new Connection(world, network, (kind, event) => {
        if (!isAlive()) return
        if (kind === 'open') this.readyState = 1
        if (kind === 'close') this.readyState = 3
        for (const listener of this.#listeners.get(kind) ?? []) listener(event)
      })
      if (!isAlive()) return
      began(this.#connection)
      this.#connection.begin(() => accept(this.#connection, url, protocols))
    }

    addEventListener(kind: string, listener: (event: Happening) => void): void {
      this.#listeners.set(kind, [...(this.#listeners.get(kind) ?? []), listener])
    }

    send(bytes: Uint8Array): void {
      if (this.readyState === 1 && isAlive()) this.#connection.toRelay(bytes)
    }

    close(): void {
      if (this.readyState >= 2) return
      this.readyState = 2
      this.#connection.closeByPhone(1005)
    }
  }
  return Socket as unknown as typeof WebSocket
}
