import { ending, readEndingMessage } from '../../../src/protocol/ending-messages.ts'
import { knock, readKnockMessage } from '../../../src/protocol/knock-messages.ts'
import { close, message } from '../../../src/protocol/messages.ts'
import type { RawPhone } from '../raw-phone.ts'
import { timeAsked } from './messages.ts'

type Close = keyof typeof close
/** What one phone hears, and how its connection ends if it does. */
export type Word = 'state' | 'update' | 'presence' | 'durable' | 'time' | 'code' | 'no code' | 'verdict' | 'ended' | 'envelope' | 'no envelope' | `closed: ${Close}`

export type Disk = 'same' | 'more' | 'ended'

/** What a message leads to: for whoever sent it, for the others in the room, and for what is stored. */
export interface Effect {
  readonly sender: readonly Word[]
  readonly editor: readonly Word[]
  readonly viewer: readonly Word[]
  /** What the disk has of the room afterwards: what it had before, the update too, or that the room has ended. */
  readonly disk: Disk
}

const syncWords: readonly Word[] = ['state', 'state', 'update']
const closeNames = Object.fromEntries(Object.entries(close).map(([name, code]) => [code, name])) as Record<number, Close>

/** What was heard from a place on, in words; the answers by which a test waits are none. A kind that a table does not know is shown as it came. */
export async function wordsOf(phone: RawPhone, from: number): Promise<Word[]> {
  const heard = phone.heard.slice(from).flatMap((bytes) => wordOf(bytes) ?? [])
  return phone.isOpen ? heard : [...heard, `closed: ${closeNames[await phone.closed] ?? (String(await phone.closed) as Close)}`]
}

function wordOf(bytes: Uint8Array): Word | null {
  const [kind, step] = bytes
  if (kind === message.sync) return syncWords[step!]!
  if (kind === message.awareness) return 'presence'
  if (kind === message.durable) return 'durable'
  if (kind === message.time) return Buffer.from(bytes.subarray(1, 9)).equals(timeAsked) ? 'time' : null
  if (kind === message.knock && step === knock.code) return readKnockMessage(bytes).content.length > 0 ? 'code' : 'no code'
  if (kind === message.knock && step === knock.verdict) return 'verdict'
  if (kind === message.ending && step === ending.ended) return 'ended'
  if (kind === message.ending && step === ending.envelope) return readEndingMessage(bytes).content.length > 0 ? 'envelope' : 'no envelope'
  return Buffer.from(bytes).toString('hex') as Word
}
