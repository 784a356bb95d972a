import type { Dialect, RoomAddress } from './dialect.ts'
import { editMessage, presenceMessage } from './dialect.ts'
import { editMark, editMarkLength, presenceMark, presenceMarkLength } from './marks.ts'
import { openSocket, type RawSocket } from './socket.ts'
import { editUpdate, type ItemId, presenceUpdate } from './update.ts'

/** Everything that reached somebody, summed over all phones of a run. */
export interface Tally {
  edits: number
  presences: number
  /** WebSocket messages in which that came, own echoes and all else included. */
  messages: number
  bytes: number
  /** Own edits and presences that the server sent back; they deliver nothing. */
  echoes: number
  closed: number[]
  readonly latency: { add(ms: number): void }
}

/** One phone of the load: edits and shows presence when told, and counts what it gets from the others. */
export class Phone {
  readonly client: number
  readonly room: RoomAddress
  private readonly dialect: Dialect
  private readonly tally: Tally
  private socket: RawSocket | null = null
  private clock = 0
  private presenceClock = 0
  private last: ItemId | null = null
  private readonly heard: ((content: Buffer) => void) | undefined

  /** `heard` gets each message, if somebody wants to look into them. */
  constructor(client: number, room: RoomAddress, dialect: Dialect, tally: Tally, heard?: (content: Buffer) => void) {
    this.client = client
    this.room = room
    this.dialect = dialect
    this.tally = tally
    this.heard = heard
  }

  async open(port: number): Promise<void> {
    this.socket = await openSocket(port, this.room.path, this.room.subprotocols, {
      frames: (bytes, count) => this.count(bytes, count),
      ...(this.heard && { message: this.heard }),
      closed: (code) => this.tally.closed.push(code),
    })
    for (const content of this.dialect.hello(this.room)) this.socket.send(content)
  }

  /** Pushes an entry behind the last that this phone has seen. */
  edit(): void {
    const update = editUpdate(this.client, this.clock, this.last, performance.now())
    this.last = { client: this.client, clock: this.clock }
    this.clock += 1
    this.socket?.send(this.dialect.wrap(this.room, editMessage(update)))
  }

  show(): void {
    this.presenceClock += 1
    this.socket?.send(this.dialect.wrap(this.room, presenceMessage(presenceUpdate(this.client, this.presenceClock))))
  }

  beat(): void {
    if (this.dialect.heartbeat) this.socket?.send(this.dialect.heartbeat)
  }

  /** How many edits it has made. */
  get made(): number {
    return this.clock
  }

  close(): void {
    this.socket?.close()
    this.socket = null
  }

  private count(bytes: Buffer, messages: number): void {
    const { tally } = this
    tally.messages += messages
    tally.bytes += bytes.length
    const now = performance.now()
    for (let at = bytes.indexOf(editMark); at >= 0; at = bytes.indexOf(editMark, at + editMarkLength)) {
      const client = bytes.readUInt32LE(at + 8)
      if (client === this.client) {
        tally.echoes += 1
        continue
      }
      tally.edits += 1
      tally.latency.add(now - bytes.readDoubleLE(at + 16))
      this.last = { client, clock: bytes.readUInt32LE(at + 12) }
    }
    if (this.presenceClock === 0) return
    for (let at = bytes.indexOf(presenceMark); at >= 0; at = bytes.indexOf(presenceMark, at + presenceMarkLength)) {
      const client = Number.parseInt(bytes.toString('latin1', at + 8, at + 16), 16)
      if (client === this.client) tally.echoes += 1
      else tally.presences += 1
    }
  }
}
