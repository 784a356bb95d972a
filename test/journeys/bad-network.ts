import { createServer, type Socket, connect } from 'node:net'
import { seeded } from '../fuzz/random.ts'

/** How the way to the relay is. `silent`: nothing comes through and nothing is closed. `portal`: every question is answered with a page to log in. */
type Way = 'up' | 'cut' | 'silent' | 'portal'

/** A network between phones and the relay, made worse and better by a test. */
export interface BadNetwork {
  readonly origin: string
  /** Changes how it is from now on; `cut` and `portal` end what is connected. */
  be(way: Way): void
  /** The share of pieces that get lost on the way and come again late, as TCP does it. */
  lose(share: number): void
  [Symbol.asyncDispose](): Promise<void>
}

const loginPage = '<!doctype html><title>Guest Wi-Fi</title><p>Log in to go on'
const portalAnswer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${loginPage.length}\r\nConnection: close\r\n\r\n${loginPage}`
/** The shortest time after which a lost piece is sent again, in ms; it doubles with each loss of the same piece. */
const firstRetry = 200

/** Begins a network on a port of its own that leads to the relay on `port`. */
export async function badNetwork(port: number, seed = 1): Promise<BadNetwork> {
  const random = seeded(seed)
  const sockets = new Set<Socket>()
  let way: Way = 'up'
  let lost = 0
  /** Those who came while nothing came through: they are heard once something does, as they go on asking. */
  const unheard = new Set<Socket>()

  /** Passes on in order what one side says; a piece that got lost holds up those after it. */
  function pass(from: Socket, to: Socket): void {
    let before = Promise.resolve()
    async function passOn(earlier: Promise<void>, piece: Buffer, wait: number): Promise<void> {
      await earlier
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      if (way === 'up' && !to.destroyed) to.write(piece)
    }
    from.on('data', (piece: Buffer) => {
      let wait = 0
      while (wait < 3000 && random.chance(lost)) wait = wait * 2 + firstRetry
      before = passOn(before, piece, wait)
    })
    from.on('close', () => to.destroy())
    from.on('error', () => to.destroy())
  }

  function lead(phone: Socket): void {
    const relay = connect(port, '127.0.0.1')
    sockets.add(relay)
    relay.on('close', () => sockets.delete(relay))
    pass(phone, relay)
    pass(relay, phone)
  }

  const server = createServer((phone) => {
    sockets.add(phone)
    phone.on('close', () => sockets.delete(phone))
    phone.on('error', () => undefined)
    if (way === 'cut') return void phone.destroy()
    if (way === 'portal') return void phone.once('data', () => phone.end(portalAnswer))
    if (way === 'silent') return void unheard.add(phone)
    lead(phone)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    be(next) {
      way = next
      if (next === 'cut' || next === 'portal') for (const socket of sockets) socket.destroy()
      if (next === 'up') for (const phone of unheard) if (!phone.destroyed) lead(phone)
      if (next !== 'silent') unheard.clear()
    },
    lose: (share) => void (lost = share),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
