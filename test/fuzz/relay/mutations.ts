import type { Random } from '../random.ts'

const edges = Uint8Array.of(0, 1, 2, 3, 10, 127, 128, 255)
const hugeNumber = Buffer.of(0xff, 0xff, 0xff, 0xff, 0x0f)

/** Bytes changed one to four times: some replaced, cut, left out, doubled up with others, or with huge numbers put in. */
export function mutate(original: Uint8Array, others: readonly Uint8Array[], random: Random): Buffer {
  let bytes: Buffer = Buffer.from(original)
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    const at = random.below(bytes.length + 1)
    const what = random.below(7)
    if (what === 0 && at < bytes.length) bytes[at] = random.below(256)
    else if (what === 1 && at < bytes.length) bytes[at] = random.pick([...edges])
    else if (what === 2) bytes = bytes.subarray(0, at)
    else if (what === 3) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.below(4))])
    else if (what === 4) bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(Array.from({ length: 1 + random.below(9) }, () => edges[random.below(edges.length)]!)), bytes.subarray(at)])
    else if (what === 5) bytes = Buffer.concat([bytes.subarray(0, at), random.pick(others).subarray(random.below(8))])
    else if (what === 6) bytes = Buffer.concat([bytes.subarray(0, at), hugeNumber, bytes.subarray(at)])
  }
  return bytes
}
