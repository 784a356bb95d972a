import { ending, endingMessage, readEndingMessage } from '../protocol/ending-messages.ts'
import type { Keys } from '../protocol/keys.ts'
import { message, relayPath } from '../protocol/messages.ts'
import { offeredSubprotocols } from '../protocol/proof.ts'

interface AskOptions {
  /** The relay, as `ws://host` or `wss://host`. */
  readonly relay: string
  /** Of the room that has moved. */
  readonly keys: Keys
  readonly id: Uint8Array
  readonly socket?: typeof WebSocket
  /** Runs something later and returns the way to call it off. */
  readonly later: (run: () => void, ms: number) => () => void
}

const answeredWithin = 10_000

/** Asks a room that has moved for an envelope: its bytes, 'none' when there is none, null when the relay did not answer. Never rejects. */
export function askEnvelope({ relay, keys, id, later, socket: Socket = WebSocket }: AskOptions): Promise<Uint8Array | 'none' | null> {
  return new Promise((resolve) => {
    const socket = new Socket(`${relay}${relayPath}/${keys.roomId}`, offeredSubprotocols(keys))
    socket.binaryType = 'arraybuffer'
    const end = (answer: Uint8Array | 'none' | null): void => {
      callOff()
      resolve(answer)
      socket.close()
    }
    const callOff = later(() => end(null), answeredWithin)
    socket.addEventListener('open', () => socket.send(endingMessage(ending.ask, id) as Uint8Array<ArrayBuffer>))
    socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
      const bytes = new Uint8Array(data)
      if (bytes[0] !== message.ending) return
      try {
        const { step, content } = readEndingMessage(bytes)
        if (step === ending.envelope) end(content.length > 0 ? content.slice() : 'none')
      } catch {
        end(null)
      }
    })
    socket.addEventListener('error', () => end(null))
    socket.addEventListener('close', () => end(null))
  })
}
