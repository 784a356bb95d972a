import { askContent, readAsk } from '../../src/protocol/knock-messages.ts'
import { close } from '../../src/protocol/messages.ts'
import { codeLength } from '../../src/protocol/code.ts'
import { Reader } from '../../src/protocol/reader.ts'
import type { Codes } from '../knock/codes.ts'
import type { Knock, Knocking, Visitor } from '../knock/knock.ts'
import { Writer } from '../writer.ts'
import type { RelayWire, Word } from './wire.ts'

/** What the relay at which a visitor is says to the one at which the code is open, and back. */
const visit = { ask: 0, reveal: 1, left: 2 } as const
const visited = { heard: 0, closed: 1 } as const
const nothing = new Uint8Array()

interface Away {
  readonly at: string
  readonly visitor: Visitor
}

/**
 * Makes a typed code found at every relay of one storage: each says which codes are open at it, and carries what a visitor says
 * to where its code is. The visitor's own relay bounds what it may say and how often it may try; the other decides.
 */
export class FarCodes {
  readonly #wire: RelayWire
  readonly #codes: Codes
  readonly #open = new Map<string, ReadonlySet<string>>()
  /** Visitors who are here, by number; their code is elsewhere. */
  readonly #away = new Map<number, Away>()
  /** Knocks here of visitors elsewhere, by relay and number. */
  readonly #knocks = new Map<string, Map<number, Knock>>()
  #last = 0

  constructor(wire: RelayWire, codes: Codes) {
    this.#wire = wire
    this.#codes = codes
    codes.share(
      () => this.pulse(),
      (code) => this.#relayWith(code) !== null,
    )
  }

  /** Says that this relay is alive and which codes are open at it. */
  pulse(): void {
    this.#wire.tell(null, 'alive', '', Buffer.from([...this.#codes.all()].join(''), 'latin1'))
  }

  /** Takes a word that is about codes. */
  hear({ from, kind, message }: Word): void {
    if (kind === 'alive') {
      const codes = Buffer.from(message).toString('latin1')
      this.#open.set(from, new Set(Array.from({ length: Math.floor(codes.length / codeLength) }, (_, at) => codes.slice(at * codeLength, (at + 1) * codeLength))))
      return
    }
    const reader = new Reader(message)
    const number = reader.uint()
    const what = reader.uint()
    const content = message.subarray(reader.at)
    if (kind === 'visit') this.#visit(from, number, what, content)
    else if (kind === 'visited') this.#visited(from, number, what, content)
  }

  /** A relay is silent or began anew: whoever waits for it waits no more. */
  forget(from: string): void {
    this.#open.delete(from)
    for (const [number, { at, visitor }] of this.#away) {
      if (at !== from) continue
      this.#away.delete(number)
      visitor.close(close.notAnswered)
    }
    const knocks = this.#knocks.get(from)
    this.#knocks.delete(from)
    for (const one of knocks?.values() ?? []) one.left()
  }

  /** Knocks where the code is open; null when that is at no other relay. */
  knock(code: string, visitor: Visitor, commitment: Uint8Array): Knocking | null {
    const at = this.#relayWith(code)
    if (at === null) return null
    const number = (this.#last += 1)
    this.#away.set(number, { at, visitor })
    this.#tell(at, 'visit', number, visit.ask, askContent(commitment, code))
    let isRevealed = false
    return {
      reveal: (content) => {
        if (isRevealed) return false
        isRevealed = true
        this.#tell(at, 'visit', number, visit.reveal, content)
        return true
      },
      left: () => {
        if (this.#away.delete(number)) this.#tell(at, 'visit', number, visit.left, nothing)
      },
    }
  }

  #relayWith(code: string): string | null {
    for (const [from, codes] of this.#open) if (codes.has(code)) return from
    return null
  }

  #visit(from: string, number: number, what: number, content: Uint8Array): void {
    let knocks = this.#knocks.get(from)
    if (!knocks) this.#knocks.set(from, (knocks = new Map()))
    const one = knocks.get(number)
    if (what === visit.ask && !one) {
      const { code, commitment } = readAsk(content)
      const visitor: Visitor = {
        send: (message) => this.#tell(from, 'visited', number, visited.heard, message),
        close: (reason) => {
          knocks.delete(number)
          this.#tell(from, 'visited', number, visited.closed, Buffer.from(String(reason ?? '')))
        },
      }
      const knock = this.#codes.find(code)?.door?.knock(visitor, commitment)
      if (knock) knocks.set(number, knock)
      else visitor.close(close.noSuchCode)
    } else if (what === visit.reveal && one?.reveal(content) === false) {
      this.#tell(from, 'visited', number, visited.closed, Buffer.from(String(close.malformed)))
      one.left()
    } else if (what === visit.left && knocks.delete(number)) one?.left()
  }

  #visited(from: string, number: number, what: number, content: Uint8Array): void {
    const away = this.#away.get(number)
    if (away?.at !== from) return
    if (what === visited.heard) return away.visitor.send(content.slice())
    this.#away.delete(number)
    away.visitor.close(Number(Buffer.from(content).toString()) || undefined)
  }

  #tell(to: string, kind: 'visit' | 'visited', number: number, what: number, content: Uint8Array): void {
    const writer = new Writer(content.length + 16)
    writer.uint(number)
    writer.uint(what)
    this.#wire.tell(to, kind, '', Buffer.concat([writer.written, content]))
  }
}
