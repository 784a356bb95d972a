import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { knock, knockLimit, readAsk, readKnockMessage } from '../../src/protocol/knock-messages.ts'
import { close, subprotocol } from '../../src/protocol/messages.ts'
import { Malformed } from '../../src/protocol/reader.ts'
import type { Clock } from '../clock.ts'
import type { Counts } from '../counts.ts'
import { Crowd } from './crowd.ts'
import type { Knocking, Visitor } from './knock.ts'
import { Turns } from './turns.ts'

/** How long a visitor may take to say its code, and how long it waits for its turn to try it, in ms. */
const askWithinMs = 10_000
const turnWithinMs = 60_000
const closingMs = 2_000
const mostStrangers = 4_000

export interface VisitorsNeeds {
  readonly clock: Clock
  readonly counts: Counts
  /** Knocks where that code is shown; null when it is shown nowhere. */
  knock(code: string, visitor: Visitor, commitment: Uint8Array): Knocking | null
}

/** Visitors: sockets that bring a code and nothing else. Each tries one code; what it learns of a wrong one is that it is. */
export class Visitors {
  readonly #needs: VisitorsNeeds
  readonly #turns: Turns
  readonly #sockets = new Set<WebSocket>()
  /** Those without a right code so far; the others are few, since each code takes few. */
  readonly #strangers = new Crowd<WebSocket>()
  readonly #server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: knockLimit.bytes,
    handleProtocols: () => subprotocol,
  })

  constructor(needs: VisitorsNeeds) {
    this.#needs = needs
    this.#turns = new Turns(needs.clock)
  }

  /** Takes an upgrade at the path for knocking. */
  welcome(request: IncomingMessage, wire: Duplex, head: Buffer): void {
    if (this.#strangers.count >= mostStrangers) this.#strangers.mostRepeated()?.terminate()
    const address = request.socket.remoteAddress ?? ''
    this.#server.handleUpgrade(request, wire, head, (socket) => this.#listen(socket, address))
  }

  closeAll(code: number): void {
    for (const socket of this.#sockets) socket.close(code)
  }

  terminate(): void {
    for (const socket of this.#sockets) socket.terminate()
  }

  #listen(socket: WebSocket, address: string): void {
    const { clock } = this.#needs
    this.#sockets.add(socket)
    this.#strangers.add(address, socket)
    const visitor: Visitor = {
      send: (message) => socket.send(message),
      close: (code) => {
        socket.close(code ?? 1000)
        clock.after(closingMs, () => socket.terminate())
      },
    }
    let callOff = clock.after(askWithinMs, () => visitor.close(close.malformed))
    let leaveLine: (() => void) | null = null
    let knocked: Knocking | null = null

    const receive = (data: unknown, isBinary: boolean): void => {
      if (!isBinary || !(data instanceof Uint8Array)) throw new Malformed('a knock is bytes')
      const { kind, content } = readKnockMessage(data)
      if (kind === knock.ask && !leaveLine) {
        const asked = readAsk(content)
        callOff()
        callOff = clock.after(turnWithinMs, () => visitor.close(close.tooFast))
        leaveLine = this.#turns.take(address, () => look(asked), () => visitor.close(close.tooFast))
      } else if (kind !== knock.reveal || !knocked?.reveal(content)) throw new Malformed('this is not what comes next')
    }
    const look = ({ code, commitment }: ReturnType<typeof readAsk>): boolean => {
      callOff()
      knocked = this.#needs.knock(code, visitor, commitment)
      this.#needs.counts[knocked ? 'knocks' : 'wrongCodes'] += 1
      if (knocked) this.#strangers.delete(address, socket)
      else visitor.close(close.noSuchCode)
      return knocked !== null
    }

    socket.on('error', () => undefined)
    socket.on('message', (data, isBinary) => {
      try {
        if (socket.readyState === socket.OPEN) receive(data, isBinary)
      } catch {
        this.#needs.counts.malformed += 1
        visitor.close(close.malformed)
      }
    })
    socket.on('close', () => {
      this.#sockets.delete(socket)
      this.#strangers.delete(address, socket)
      callOff()
      leaveLine?.()
      knocked?.left()
    })
  }
}
