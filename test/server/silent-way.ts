import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** The network in front of a server: connections that fall silent stay open, but nothing gets through any more, and neither end is told. */
export interface SilentWay {
  /** The server's address, by this way. */
  readonly address: string
  /** All connections there are fall silent; new ones get through. */
  silence(): void
  /** Each connection falls silent as soon as its client says this, which does not arrive. */
  silenceAt(text: string): void
}

function silence(pair: readonly [Socket, Socket]): void {
  for (const end of pair) end.removeAllListeners('data').removeAllListeners('close').resume()
}

export async function silentWay(address: string): Promise<SilentWay> {
  const [, before, port, after] = /^(.*:)(\d+)(\/.*)$/.exec(address)!
  const open = new Set<readonly [Socket, Socket]>()
  let last: string | null = null
  const server = createServer((client) => {
    const behind = connect(Number(port), '127.0.0.1')
    const pair = [client, behind] as const
    open.add(pair)
    for (const [from, to] of [pair, [behind, client] as const]) {
      from.on('error', () => from.destroy())
      from.on('close', () => to.destroy())
      from.on('data', (bytes) => {
        if (from === client && last !== null && bytes.includes(last)) return silence(pair)
        to.write(bytes)
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const end of [...open].flat()) end.destroy()
    server.close()
  })
  return {
    address: `${before}${(server.address() as AddressInfo).port}${after}`,
    silence: () => open.forEach(silence),
    silenceAt: (text) => {
      last = text
    },
  }
}
