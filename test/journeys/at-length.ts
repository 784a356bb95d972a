/** True in the long form of what phones go through: `npm run fuzz -- --long phone`. */
export const atLength = process.env.HOURBOARD_FUZZ_LONG !== undefined

/** Says in the long form how far it has come. */
export function say(what: string): void {
  if (atLength) process.stdout.write(`${what}\n`)
}

/** Prints what the long form measured, in ms: how often, the middle one, the worst. */
export function report(what: string, measured: readonly number[]): void {
  if (measured.length === 0) return
  const sorted = measured.toSorted((a, b) => a - b)
  say(`${what}: ${sorted.length} times, p50 ${sorted[sorted.length >> 1]!.toFixed(0)} ms, worst ${sorted.at(-1)!.toFixed(0)} ms`)
}
