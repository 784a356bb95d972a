/** A whole number from 0 to 2^53 - 1 as lib0 writes it: seven bits a byte, the lowest first. */
export function uint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128))
  return Uint8Array.from([...bytes, rest])
}
