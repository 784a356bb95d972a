import { type ChildProcess, spawn } from 'node:child_process'
import { newLinks, StockPhone } from '../server/phones.ts'
import { findPostgres, runPostgres } from '../postgres.mjs'

const rooms = 20
const phonesPerRelay = 3
const editEveryMs = 1_000
const seconds = 15

/** Edits at one relay until phones of another on the same PostgreSQL have them, as a table in Markdown. Throws where there is no PostgreSQL. */
export async function measureTwoRelays(): Promise<string> {
  if (!findPostgres()) throw new Error('PostgreSQL is needed for this and not installed.')
  await using database = await runPostgres()
  const relays = await Promise.all([0, 1].map(() => startRelay(database.address)))
  const taken = { here: [] as number[], there: [] as number[] }
  const phones: StockPhone[] = []
  const homes = new Map<number, number>()
  const timers: NodeJS.Timeout[] = []
  for (let room = 0; room < rooms; room += 1) {
    const { edit } = newLinks()
    for (const [home, { port }] of relays.entries()) {
      for (let number = 0; number < phonesPerRelay; number += 1) {
        const phone = new StockPhone(port, edit)
        phones.push(phone)
        homes.set(phone.carrier.clientID, home)
        phone.entries.observe((event) => {
          if (event.transaction.local) return
          const now = performance.now()
          for (const item of event.changes.added) {
            const from = homes.get(item.id.client)
            for (const entry of item.content.getContent() as Uint8Array[]) {
              taken[from === home ? 'here' : 'there'].push(now - new DataView(entry.buffer, entry.byteOffset).getFloat64(0))
            }
          }
        })
      }
    }
  }
  await Promise.all(phones.map((phone) => phone.synced()))
  for (const [place, phone] of phones.entries()) {
    timers.push(setTimeout(() => timers.push(setInterval(() => write(phone), editEveryMs)), (place * editEveryMs) / phones.length))
  }
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  for (const timer of timers) clearInterval(timer)
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  for (const phone of phones) phone[Symbol.dispose]()
  for (const { child } of relays) child.kill('SIGTERM')
  return [
    `| edit → other phone, ${rooms} rooms of ${2 * phonesPerRelay}, an edit a second each | p50 ms | p99 ms | deliveries |`,
    '|---|---|---|---|',
    row('phones of the same relay', taken.here),
    row('phones of the other relay', taken.there),
  ].join('\n')
}

/** Pushes an entry that says when it was made. */
function write(phone: StockPhone): void {
  const entry = new Uint8Array(160)
  new DataView(entry.buffer).setFloat64(0, performance.now())
  phone.entries.push([entry])
}

function row(name: string, taken: readonly number[]): string {
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]!.toFixed(1)
  return `| ${name} | ${at(0.5)} | ${at(0.99)} | ${sorted.length} |`
}

async function startRelay(database: string): Promise<{ readonly port: number; readonly child: ChildProcess }> {
  const env = { ...process.env, HOURBOARD_PORT: '0', HOURBOARD_HOST: '127.0.0.1', HOURBOARD_DATA: database, HOURBOARD_LOG: 'info' }
  const child = spawn(process.execPath, ['dist/server/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const listening = /"port":(\d+)/.exec(chunk.toString())
      if (listening) resolve(Number(listening[1]))
    })
    child.once('exit', (code) => reject(new Error(`the relay ended with ${code}`)))
  })
  return { port, child }
}
