/** Whether this is the long form: `npm run fuzz -- --long`. */
export const isLong = process.env.HOURBOARD_FUZZ_LONG !== undefined

/** What this run is decided by; the same in every `npm test`, another in each long run unless one was asked for. */
export const seed = Number(process.env.HOURBOARD_FUZZ_SEED ?? (isLong ? Date.now() % 1_000_000_000 : 20_261_121))

/** A figure of the long form, for test/bench/README.md. */
export function say(text: string): void {
  if (isLong) process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`)
}
