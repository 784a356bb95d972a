import { connect, createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Keys } from '../../../src/protocol/keys.ts'
import { findPostgres, type PostgresServer, runPostgres } from '../../postgres.mjs'
import { knock } from '../../../src/protocol/knock-messages.ts'
import { heard, openCode, type as typeCode } from '../knock/at-the-door.ts'
import { newLinks, StockPhone } from '../phones.ts'
import { RawPhone } from '../raw-phone.ts'
import { buildRelay, RelayProcess } from '../relay-process.ts'

/** What stands in front of several relays: gives each connection to the first of its list that answers. */
async function balancer(targets: () => readonly number[]): Promise<number> {
  const server = createServer((wire) => {
    wire.on('error', () => wire.destroy())
    const tryNext = ([port, ...others]: readonly number[]): void => {
      if (port === undefined) return void wire.destroy()
      const behind = connect(port, '127.0.0.1', () => {
        wire.pipe(behind).pipe(wire)
        behind.once('close', () => wire.destroy())
        wire.once('close', () => behind.destroy())
      })
      behind.once('error', () => (behind.connecting || behind.bytesRead === 0 ? tryNext(others) : wire.destroy()))
    }
    tryNext(targets())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

/** Resolves when all of them hold so many letters. */
function together(phones: readonly StockPhone[], length: number): Promise<unknown> {
  return Promise.all(phones.map((phone) => phone.until(() => phone.letters.length === length)))
}

describe.skipIf(!findPostgres())('two relays on one PostgreSQL', () => {
  let server: PostgresServer
  const relays = [new RelayProcess(), new RelayProcess()]
  beforeAll(async () => {
    ;[server] = await Promise.all([runPostgres(), buildRelay()])
  }, 120_000)
  afterAll(async () => {
    await Promise.all(relays.map((relay) => relay[Symbol.asyncDispose]()))
    await server[Symbol.asyncDispose]()
  })

  /** Four phones, two at each relay; those of a dead one are let in by the other. */
  async function room(): Promise<{ readonly edit: Keys; readonly phones: readonly StockPhone[]; readonly open: (at: 0 | 1) => Promise<StockPhone> }> {
    const { edit } = newLinks()
    const fronts = await Promise.all([0, 1].map((first) => balancer(() => [relays[first]!.port, relays[1 - first]!.port])))
    const open = async (at: 0 | 1): Promise<StockPhone> => {
      const phone = new StockPhone(fronts[at]!, edit)
      onTestFinished(() => phone[Symbol.dispose]())
      await phone.synced()
      return phone
    }
    return { edit, phones: await Promise.all([open(0), open(0), open(1), open(1)]), open }
  }

  test('[Q3] one killed loses nothing: its phones go on at the other, and a fresh one reads it all', async () => {
    for (const relay of relays) await relay.start({ HOURBOARD_DATA: server.address, HOURBOARD_LOG: 'info' })
    const { phones, open } = await room()
    for (const [number, phone] of phones.entries()) phone.write(String(number).repeat(5))
    await together(phones, 20)
    for (const phone of phones) phone.write('k')
    await relays[0]!.end('SIGKILL')
    for (const phone of phones) phone.write('l')
    await together(phones, 28)
    const fresh = await open(0)
    await together([fresh], 28)
    expect(new Set([...phones, fresh].map((phone) => phone.letters)).size).toBe(1)
    await relays[0]!.start({ HOURBOARD_DATA: server.address })
    const back = await open(0)
    back.write('m')
    await together([...phones, fresh, back], 29)
  }, 60_000)

  test('[Y7] a database that goes and comes back loses nothing, and both relays hear each other again', async () => {
    const { phones, open } = await room()
    for (const phone of phones) phone.write('a')
    await together(phones, 4)
    await server.stop()
    for (const phone of phones) phone.write('b')
    await server.start()
    await together(phones, 8)
    for (const phone of phones) phone.write('c')
    await together(phones, 12)
    for (const relay of relays) await expect.poll(async () => (await fetch(`http://127.0.0.1:${relay.port}/healthz`)).status, { timeout: 20_000 }).toBe(200)
    await Promise.all(relays.map((relay) => relay.end('SIGTERM')))
    for (const relay of relays) await relay.start({ HOURBOARD_DATA: server.address })
    const fresh = await open(1)
    await together([fresh], 12)
  }, 60_000)

  test('[J1] a code that is shown at one is found at the other', async () => {
    const { edit } = newLinks()
    const host = await RawPhone.open(relays[0]!.port, edit)
    const { code } = (await openCode(host))!
    const asked = heard(host, knock.ask).then(() => true)
    // Word of it may still be on its way.
    const isAsked = async (): Promise<boolean> => {
      const { visitor } = await typeCode(relays[1]!.port, code)
      return Promise.race([asked, visitor.closed.then(() => false)])
    }
    await expect.poll(isAsked, { timeout: 20_000 }).toBe(true)
  }, 60_000)

  test('[V1] neither the database’s password nor a room is in the log', () => {
    for (const relay of relays) {
      expect(relay.output).toContain('the relay listens')
      expect(relay.output).not.toContain('open-sesame')
    }
  })
})
