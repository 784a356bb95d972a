import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

const readInto = Buffer.alloc(256 * 1024)
const nothing = Buffer.alloc(0)
const opcode = { binary: 2, close: 8, ping: 9, pong: 10 } as const

/** A WebSocket that costs the load next to nothing, so that one core can play more phones than the other can serve. */
export interface RawSocket {
  /** Sends one binary message. */
  send(content: Buffer): void
  close(): void
}

/** What a socket tells: whole frames as they came off the wire, each message in them, and the end. */
export interface RawListener {
  /** Whole frames, as they came, with how many they are. */
  frames?(bytes: Buffer, count: number): void
  message?(content: Buffer): void
  closed?(code: number): void
}

/**
 * Opens a WebSocket without extensions. Frames are masked, as they must be, with a key of zeros; the server's are taken
 * apart only as far as its pings and its close ask for. Rejects when the upgrade is refused.
 */
export function openSocket(port: number, path: string, subprotocols: readonly string[], listener: RawListener): Promise<RawSocket> {
  return new Promise((resolve, reject) => {
    // One buffer for all sockets: a read is dealt with before the next one begins.
    const onread = { buffer: readInto, callback: (length: number): boolean => take(readInto.subarray(0, length)) }
    const socket = connect({ port, host: '127.0.0.1', onread })
    socket.setNoDelay(true)
    let rest: Buffer = nothing
    let open = false
    let code = 1006
    socket.on('connect', () => socket.write(upgrade(port, path, subprotocols)))
    socket.on('error', reject)
    socket.on('close', () => (open ? listener.closed?.(code) : reject(new Error('closed before the upgrade'))))
    function take(chunk: Buffer): boolean {
      let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
      if (!open) {
        const end = bytes.indexOf('\r\n\r\n')
        if (end < 0) {
          rest = Buffer.from(bytes)
          return true
        }
        const head = bytes.toString('latin1', 0, end)
        if (!head.startsWith('HTTP/1.1 101')) {
          reject(new Error(head.split('\r\n')[0]))
          socket.destroy()
          return false
        }
        open = true
        bytes = bytes.subarray(end + 4)
        resolve({
          send: (content) => void socket.write(frame(opcode.binary, content)),
          close: () => void socket.destroy(),
        })
      }
      const end = walk(bytes, listener, (kind, content) => {
        if (kind === opcode.ping) socket.write(frame(opcode.pong, content))
        if (kind === opcode.close && content.length > 1) code = content.readUInt16BE(0)
      })
      rest = end < bytes.length ? Buffer.from(bytes.subarray(end)) : nothing
      return true
    }
  })
}

/** Goes over all whole frames and returns the place behind the last of them. */
function walk(bytes: Buffer, listener: RawListener, control: (kind: number, content: Buffer) => void): number {
  let at = 0
  let count = 0
  while (at + 2 <= bytes.length) {
    let length = bytes[at + 1]! & 127
    let start = at + 2
    if (length === 126) {
      if (start + 2 > bytes.length) break
      length = bytes.readUInt16BE(start)
      start += 2
    } else if (length === 127) {
      if (start + 8 > bytes.length) break
      length = Number(bytes.readBigUInt64BE(start))
      start += 8
    }
    if (start + length > bytes.length) break
    const kind = bytes[at]! & 15
    if (kind >= opcode.close) control(kind, bytes.subarray(start, start + length))
    else {
      count += 1
      listener.message?.(bytes.subarray(start, start + length))
    }
    at = start + length
  }
  if (count > 0) listener.frames?.(bytes.subarray(0, at), count)
  return at
}

function frame(kind: number, content: Buffer): Buffer {
  const long = content.length > 125
  const bytes = Buffer.allocUnsafe(content.length + (long ? 8 : 6))
  bytes[0] = 128 | kind
  bytes[1] = 128 | (long ? 126 : content.length)
  if (long) bytes.writeUInt16BE(content.length, 2)
  bytes.writeUInt32LE(0, long ? 4 : 2)
  content.copy(bytes, long ? 8 : 6)
  return bytes
}

function upgrade(port: number, path: string, subprotocols: readonly string[]): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...(subprotocols.length > 0 ? [`Sec-WebSocket-Protocol: ${subprotocols.join(', ')}`] : []),
  ]
  return `${lines.join('\r\n')}\r\n\r\n`
}

