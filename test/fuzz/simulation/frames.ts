/** The messages in WebSocket frames that stand one behind the other, as a browser would read them; throws when they are none. */
export function framesIn(wire: Uint8Array): Uint8Array[] {
  const view = new DataView(wire.buffer, wire.byteOffset, wire.byteLength)
  const messages: Uint8Array[] = []
  for (let at = 0; at < wire.length; ) {
    if (wire[at] !== 0x82) throw new Error('this is no binary frame')
    const short = wire[at + 1]!
    const length = short < 126 ? short : short === 126 ? view.getUint16(at + 2) : view.getUint32(at + 6)
    const from = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
    at = from + length
    if (at > wire.length) throw new Error('a frame is cut off')
    messages.push(wire.subarray(from, at))
  }
  return messages
}
