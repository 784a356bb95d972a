import { connect } from 'node:net'
import type { Keys } from '../../../src/protocol/keys.ts'
import { relayPath, subprotocol } from '../../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../../src/protocol/proof.ts'
import { newLinks } from '../phones.ts'

interface Links {
  readonly edit: Keys
  readonly view: Keys
}

export const proofOf = (keys: Keys): string => offeredSubprotocols(keys)[1]
const other = (letter: string): string => (letter === 'A' ? 'B' : 'A')

/** What those who have no link to a room offer as theirs. */
export const intruders = {
  'a stranger': () => proofOf(newLinks().edit),
  'a wrong proof': () => 'e.wrong.proof',
  'an altered edit link': ({ edit }: Links) => alteredAt(proofOf(edit), 5),
  'an altered view link': ({ view }: Links) => alteredAt(proofOf(view), 30),
  'a view link that calls itself an edit link': ({ view }: Links) => proofOf(view).replace('v.', 'e.'),
} satisfies Record<string, (links: Links) => string>

export const intruderNames = Object.keys(intruders) as (keyof typeof intruders)[]

/** A text with another letter at a place. */
export function alteredAt(text: string, at: number): string {
  return text.slice(0, at) + other(text[at]!) + text.slice(at + 1)
}

/** Asks for an upgrade, says this without waiting for the answer, and gives all that comes until the connection is closed. */
export function answerTo(port: number, roomId: string, proof: string, said: Uint8Array | string = ''): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    // It may be closed while this is still speaking.
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('close', () => resolve(answer))
    socket.write(
      `GET ${relayPath}/${roomId} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ${subprotocol}, ${proof}\r\n\r\n`,
    )
    socket.write(framed(said))
  })
}

/** A message as a browser frames it, with a mask of zeros. */
function framed(said: Uint8Array | string): Buffer {
  const content = Buffer.from(said)
  const head = Buffer.alloc(10)
  head[0] = typeof said === 'string' ? 0x81 : 0x82
  head[1] = 0x80 | 127
  head.writeBigUInt64BE(BigInt(content.length), 2)
  return Buffer.concat([head, Buffer.alloc(4), content])
}
